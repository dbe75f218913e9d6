/**
 * Rules on time. A publication has a first appearance (the month it was first posted; only the year of
 * its venue where the month is not known) and an end (December of the year of its venue), until which
 * a revision may still add citations. Two appearances are compared by month when both months are
 * known and by year otherwise. For a relation of any type, `target` first appears
 * - not after the first appearance of the citing publication: fine;
 * - after it, but by its end: allowed only with a note that says so;
 * - after its end: impossible.
 */
import type { Publication, Relation } from '../../model/publication.ts';
import { type Finding, type IntegrityRule, publicationFile } from './integrityRule.ts';

const impossibleCitation: IntegrityRule = {
  code: 'corpus/citation-before-publication',
  severity: 'error',
  rule: 'No publication cites one that first appeared after the end of its own year of publication.',
  check: ({ publications }) =>
    relationFindings(publications, (citing, target) =>
      appearsAfterEnd(citing, target)
        ? `publication ${citing.key} (${citing.year}) is related to ${target.key}, which first appeared later (${appearance(target)})`
        : null,
    ),
};

const unexplainedCitation: IntegrityRule = {
  code: 'corpus/citation-needs-note',
  severity: 'error',
  rule: 'Where a cited work appeared between the first version and the publication, a note says so.',
  check: ({ publications }) =>
    relationFindings(publications, (citing, target, relation) =>
      appearsAfterFirstVersion(citing, target) && !appearsAfterEnd(citing, target) && !relation.note
        ? `publication ${citing.key} (first posted ${appearance(citing)}) is related to ${target.key}, which first appeared in ${appearance(target)}; say in a note which version cites it`
        : null,
    ),
};

/** Whether the target first appeared after the first version of the citing publication. */
export function appearsAfterFirstVersion(citing: Publication, target: Publication): boolean {
  return citing.firstPosted !== null && target.firstPosted !== null
    ? target.firstPosted > citing.firstPosted
    : firstYear(target) > firstYear(citing);
}

/** Whether the target first appeared after December of the year of the citing publication's venue. */
export function appearsAfterEnd(citing: Publication, target: Publication): boolean {
  return firstYear(target) > citing.year;
}

function firstYear(publication: Publication): number {
  return publication.firstPosted === null ? publication.year : Number(publication.firstPosted.slice(0, 4));
}

function appearance(publication: Publication): string {
  return publication.firstPosted ?? String(publication.year);
}

function relationFindings(
  publications: readonly Publication[],
  faultOf: (citing: Publication, target: Publication, relation: Relation) => string | null,
): readonly Finding[] {
  const byKey = new Map(publications.map((it) => [it.key, it]));
  return publications.flatMap((citing) =>
    citing.relations.flatMap((relation, at) => {
      const target = byKey.get(relation.target);
      const message = target ? faultOf(citing, target, relation) : null;
      return message === null ? [] : [{ file: publicationFile(citing), where: `relations[${at}]`, message }];
    }),
  );
}

export const TIME_RULES = [
  impossibleCitation,
  unexplainedCitation,
] as const satisfies readonly IntegrityRule[];
