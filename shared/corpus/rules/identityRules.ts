/** Rules on identity: one entry a thing, and each said once. */
import type { Publication } from '../../model/publication.ts';
import {
  CATALOGUE_FILES,
  CATALOGUE_NAMES,
  type Finding,
  type IntegrityRule,
  publicationFile,
  repeatedBy,
} from './integrityRule.ts';

const duplicateId: IntegrityRule = {
  code: 'corpus/duplicate-id',
  severity: 'error',
  rule: 'Keys of publications and ids within a catalogue are unique.',
  check: (corpus) => [
    ...[...repeatedBy(corpus.publications, (it) => it.key)].map(([key, group]) => ({
      file: `publications/${key}.json`,
      where: 'key',
      message: `${group.length} publications have the key ${key}`,
    })),
    ...CATALOGUE_NAMES.flatMap((name) =>
      [...repeatedBy<{ readonly id: string }>(corpus[name], (it) => it.id)].map(([id, group]) => ({
        file: CATALOGUE_FILES[name],
        where: id,
        message: `${group.length} entries of ${CATALOGUE_FILES[name]} have the id ${id}`,
      })),
    ),
  ],
};

const duplicatePublication: IntegrityRule = {
  code: 'corpus/duplicate-publication',
  severity: 'error',
  rule: 'No two publications share a title (case and punctuation aside), an arXiv id or a DOI.',
  check: ({ publications }) =>
    [
      { field: 'title', textOf: (it: Publication) => plainTitle(it.title) },
      { field: 'arxiv', textOf: (it: Publication) => it.arxiv },
      { field: 'doi', textOf: (it: Publication) => it.doi?.toLowerCase() ?? null },
    ].flatMap(({ field, textOf }) =>
      [...repeatedBy(publications, textOf).values()].flatMap((group) => {
        const [first, ...others] = group;
        return others.map((other) => ({
          file: publicationFile(other),
          where: field,
          message: `publication ${other.key} has the same ${field} as ${first?.key}`,
        }));
      }),
    ),
};

const duplicateUse: IntegrityRule = {
  code: 'corpus/duplicate-use',
  severity: 'error',
  rule: 'A publication names a technique, a strategy, or a framework in one role, once.',
  check: ({ publications }) =>
    publications.flatMap((publication) => [
      ...repeatedIn(publication, 'techniques', publication.techniques, (use) => use.id),
      ...repeatedIn(publication, 'strategies', publication.strategies, (id) => id),
      ...repeatedIn(publication, 'frameworks', publication.frameworks, (use) => `${use.id} (${use.role})`),
    ]),
};

const duplicateRelation: IntegrityRule = {
  code: 'corpus/duplicate-relation',
  severity: 'error',
  rule: 'A publication states a relation of one type to one target once.',
  check: ({ publications }) =>
    publications.flatMap((publication) =>
      repeatedIn(publication, 'relations', publication.relations, (it) => `${it.type} ${it.target}`),
    ),
};

const selfCitation: IntegrityRule = {
  code: 'corpus/self-relation',
  severity: 'error',
  rule: 'No publication is related to itself.',
  check: ({ publications }) =>
    publications.flatMap((publication) =>
      publication.relations.flatMap((relation, at) =>
        relation.target === publication.key
          ? [
              {
                file: publicationFile(publication),
                where: `relations[${at}].target`,
                message: `publication ${publication.key} ${relation.type} itself`,
              },
            ]
          : [],
      ),
    ),
};

function repeatedIn<T>(
  publication: Publication,
  where: string,
  entries: readonly T[],
  textOf: (entry: T) => string,
): readonly Finding[] {
  return [...repeatedBy(entries, textOf)].map(([text, group]) => ({
    file: publicationFile(publication),
    where,
    message: `publication ${publication.key} says ${group.length} times in ${where}: ${text}`,
  }));
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const IDENTITY_RULES = [
  duplicateId,
  duplicatePublication,
  duplicateUse,
  duplicateRelation,
  selfCitation,
] as const satisfies readonly IntegrityRule[];
