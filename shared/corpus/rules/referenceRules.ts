/** Rules on references: every id leads somewhere, and both ends of a claim agree. */
import type { Corpus } from '../../model/corpus.ts';
import {
  CATALOGUE_FILES,
  type CatalogueName,
  type Finding,
  type IntegrityRule,
  publicationFile,
} from './integrityRule.ts';

type Target = CatalogueName | 'publications';

interface Reference {
  readonly file: string;
  readonly where: string;
  /** What refers, and how: "publication flexgen uses technique". */
  readonly phrase: string;
  readonly target: Target;
  readonly id: string;
}

const danglingReference: IntegrityRule = {
  code: 'corpus/dangling-reference',
  severity: 'error',
  rule: 'Every id that an entry names exists.',
  check: (corpus) => {
    const idsByTarget: Record<Target, ReadonlySet<string>> = {
      publications: new Set(corpus.publications.map((it) => it.key)),
      techniques: idSet(corpus.techniques),
      strategies: idSet(corpus.strategies),
      hardware: idSet(corpus.hardware),
      frameworks: idSet(corpus.frameworks),
    };
    return [...publicationReferences(corpus), ...catalogueReferences(corpus)]
      .filter(({ target, id }) => !idsByTarget[target].has(id))
      .map(({ file, where, phrase, target, id }) => ({
        file,
        where,
        message: `${phrase} ${id}, which is not in ${
          target === 'publications' ? 'the folder publications' : CATALOGUE_FILES[target]
        }`,
      }));
  },
};

function publicationReferences(corpus: Corpus): readonly Reference[] {
  return corpus.publications.flatMap((publication) => {
    const to = (target: Target, where: string, verb: string, id: string): Reference => ({
      file: publicationFile(publication),
      where,
      phrase: `publication ${publication.key} ${verb}`,
      target,
      id,
    });
    return [
      ...publication.techniques.map((use, at) =>
        to('techniques', `techniques[${at}].id`, `${use.role} technique`, use.id),
      ),
      ...publication.strategies.map((id, at) =>
        to('strategies', `strategies[${at}]`, 'is filed under strategy', id),
      ),
      ...publication.frameworks.map((use, at) =>
        to('frameworks', `frameworks[${at}].id`, `${use.role} framework`, use.id),
      ),
      ...publication.hardware.map((use, at) =>
        to('hardware', `hardware[${at}].id`, 'ran on hardware', use.id),
      ),
      ...publication.relations.map((relation, at) =>
        to('publications', `relations[${at}].target`, relation.type, relation.target),
      ),
      ...publication.results.flatMap((result, at) =>
        result.hardwareIds.map((id, of) =>
          to('hardware', `results[${at}].hardwareIds[${of}]`, 'reports a result on hardware', id),
        ),
      ),
    ];
  });
}

function catalogueReferences(corpus: Corpus): readonly Reference[] {
  const references: Reference[] = [];
  const add = (
    from: CatalogueName,
    entry: { readonly id: string },
    field: string,
    target: Target,
    ids: readonly string[],
  ) => {
    for (const id of ids) {
      references.push({
        file: CATALOGUE_FILES[from],
        where: `${entry.id}.${field}`,
        phrase: `${SINGULAR[from]} ${entry.id} names in ${field}`,
        target,
        id,
      });
    }
  };
  for (const technique of corpus.techniques) {
    add('techniques', technique, 'strategy', 'strategies', [technique.strategy]);
    add('techniques', technique, 'otherStrategies', 'strategies', technique.otherStrategies);
    add('techniques', technique, 'introducedBy', 'publications', technique.introducedBy);
    add('techniques', technique, 'representativeIn', 'publications', technique.representativeIn);
    add('techniques', technique, 'complements', 'techniques', technique.complements);
    add('techniques', technique, 'conflictsWith', 'techniques', technique.conflictsWith);
    add('techniques', technique, 'commonIn', 'frameworks', technique.commonIn);
  }
  for (const strategy of corpus.strategies) {
    add('strategies', strategy, 'parent', 'strategies', listOf(strategy.parent));
  }
  for (const entry of corpus.hardware) add('hardware', entry, 'parent', 'hardware', listOf(entry.parent));
  for (const framework of corpus.frameworks) {
    add('frameworks', framework, 'supportsTechniques', 'techniques', framework.supportsTechniques);
    add('frameworks', framework, 'introducedBy', 'publications', listOf(framework.introducedBy));
    add('frameworks', framework, 'runsOn', 'hardware', framework.runsOn);
  }
  return references;
}

const SINGULAR: Record<CatalogueName, string> = {
  techniques: 'technique',
  strategies: 'strategy',
  hardware: 'hardware',
  frameworks: 'framework',
};

const introductionMismatch: IntegrityRule = {
  code: 'corpus/introduction-mismatch',
  severity: 'error',
  rule: 'A publication introduces a technique or framework exactly where the catalogue says so.',
  check: ({ publications, techniques, frameworks }) => {
    const claimed = new Set(
      publications.flatMap((publication) => [
        ...introduced(publication.key, 'technique', publication.techniques),
        ...introduced(publication.key, 'framework', publication.frameworks),
      ]),
    );
    const listed = new Set([
      ...techniques.flatMap((it) => it.introducedBy.map((key) => claimText(key, 'technique', it.id))),
      ...frameworks.flatMap((it) => listOf(it.introducedBy).map((key) => claimText(key, 'framework', it.id))),
    ]);
    return [
      ...onlyIn(claimed, listed, 'the publication says so, the catalogue does not name it in introducedBy'),
      ...onlyIn(listed, claimed, 'the catalogue says so, the publication has no role "introduces" for it'),
    ];
  },
};

function introduced(
  key: string,
  kind: 'technique' | 'framework',
  uses: readonly { readonly id: string; readonly role: string }[],
): readonly string[] {
  return uses.filter((use) => use.role === 'introduces').map((use) => claimText(key, kind, use.id));
}

function claimText(key: string, kind: 'technique' | 'framework', id: string): string {
  return `${key} introduces ${kind} ${id}`;
}

function onlyIn(some: ReadonlySet<string>, others: ReadonlySet<string>, why: string): readonly Finding[] {
  return [...some]
    .filter((claim) => !others.has(claim))
    .map((claim) => ({
      file: `publications/${claim.slice(0, claim.indexOf(' '))}.json`,
      where: '',
      message: `${claim}: ${why}`,
    }));
}

function idSet(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

function listOf(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}

export const REFERENCE_RULES = [
  danglingReference,
  introductionMismatch,
] as const satisfies readonly IntegrityRule[];
