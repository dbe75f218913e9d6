/**
 * Look-ups over a corpus, built once after loading and never changed: entities by id, citations both
 * ways, who uses which technique and hardware, the hierarchies, the authors.
 * Everything that needs "the publications of X" asks here; nothing else walks the corpus.
 */
import { required } from '../lib/assert.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Framework } from '../model/framework.ts';
import type { Hardware } from '../model/hardware.ts';
import { type EntityKind, idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { AuthorName, Publication } from '../model/publication.ts';
import type { Strategy } from '../model/strategy.ts';
import type { Technique } from '../model/technique.ts';
import { authorId } from './authorId.ts';
import { ancestorsByIdOf, childrenByIdOf } from './hierarchy.ts';

export interface Author {
  /** Slug of the name; namesakes are not told apart. */
  readonly id: string;
  readonly name: AuthorName;
  /** Keys of publications, in corpus order. */
  readonly publicationKeys: readonly string[];
}

type ListById = ReadonlyMap<string, readonly string[]>;

export interface CorpusIndex {
  readonly corpus: Corpus;
  readonly publicationByKey: ReadonlyMap<string, Publication>;
  readonly techniqueById: ReadonlyMap<string, Technique>;
  readonly strategyById: ReadonlyMap<string, Strategy>;
  readonly hardwareById: ReadonlyMap<string, Hardware>;
  readonly frameworkById: ReadonlyMap<string, Framework>;
  readonly authorById: ReadonlyMap<string, Author>;
  /** citing key → cited keys, without repetition, in the order of the relations. `succeeds` is no citation. */
  readonly citedKeysByKey: ListById;
  /** cited key → citing keys, in corpus order. */
  readonly citingKeysByKey: ListById;
  /** technique id → keys of publications that introduce, improve, use or evaluate it. */
  readonly publicationKeysByTechnique: ListById;
  /** strategy id → keys of publications filed under it or under one of its descendants. */
  readonly publicationKeysByStrategy: ListById;
  /** hardware id → keys of publications that ran on it or on one of its descendants. */
  readonly publicationKeysByHardware: ListById;
  readonly publicationKeysByFramework: ListById;
  /** id → its ancestors, nearest first. */
  readonly hardwareAncestorsById: ListById;
  readonly hardwareChildrenById: ListById;
  readonly strategyAncestorsById: ListById;
  readonly strategyChildrenById: ListById;
  /** strategy id → ids of techniques filed directly under it. */
  readonly techniqueIdsByStrategy: ListById;
}

/**
 * Builds every look-up in one pass over the corpus. The corpus must have passed the integrity check:
 * a dangling id is a bug here and throws.
 */
export function buildCorpusIndex(corpus: Corpus): CorpusIndex {
  const publicationByKey = new Map(corpus.publications.map((it) => [it.key, it]));
  const techniqueById = byId(corpus.techniques);
  const strategyById = byId(corpus.strategies);
  const hardwareById = byId(corpus.hardware);
  const hardwareAncestorsById = ancestorsByIdOf(corpus.hardware);
  const strategyAncestorsById = ancestorsByIdOf(corpus.strategies);
  const withAncestors = (ids: readonly string[], ancestorsById: ListById) =>
    ids.flatMap((id) => [id, ...required(ancestorsById.get(id), `"${id}" in its hierarchy`)]);

  const citedKeysByKey = groupPublications(
    corpus.publications,
    (publication) => publication.key,
    (publication) =>
      publication.relations
        .filter((relation) => relation.type !== 'succeeds')
        .map(
          (relation) =>
            required(publicationByKey.get(relation.target), `publication "${relation.target}"`).key,
        ),
  );

  return {
    corpus,
    publicationByKey,
    techniqueById,
    strategyById,
    hardwareById,
    frameworkById: byId(corpus.frameworks),
    authorById: collectAuthors(corpus.publications),
    citedKeysByKey,
    citingKeysByKey: invert(citedKeysByKey),
    publicationKeysByTechnique: collectKeys(corpus.publications, (it) => it.techniques.map((use) => use.id)),
    publicationKeysByStrategy: collectKeys(corpus.publications, (it) =>
      withAncestors(it.strategies, strategyAncestorsById),
    ),
    publicationKeysByHardware: collectKeys(corpus.publications, (it) =>
      withAncestors(
        it.hardware.map((use) => use.id),
        hardwareAncestorsById,
      ),
    ),
    publicationKeysByFramework: collectKeys(corpus.publications, (it) => it.frameworks.map((use) => use.id)),
    hardwareAncestorsById,
    hardwareChildrenById: childrenByIdOf(corpus.hardware),
    strategyAncestorsById,
    strategyChildrenById: childrenByIdOf(corpus.strategies),
    techniqueIdsByStrategy: groupIds(
      corpus.techniques.map((technique) => [technique.strategy, technique.id]),
    ),
  };
}

/** Whether the corpus holds the entity that the node id names. */
export function hasNode(index: CorpusIndex, nodeId: NodeId): boolean {
  return entityMap(index, kindOf(nodeId)).has(idOf(nodeId));
}

/** Full name of the entity, for headings and lists: a title, a technique's name, "Tri Dao". Unknown ids give the id. */
export function nameOf(index: CorpusIndex, nodeId: NodeId): string {
  const id = idOf(nodeId);
  const kind = kindOf(nodeId);
  if (kind === 'publication') return index.publicationByKey.get(id)?.title ?? id;
  if (kind === 'author') {
    const author = index.authorById.get(id);
    return author ? fullName(author.name) : id;
  }
  const entity = entityMap(index, kind).get(id) as { readonly name: string } | undefined;
  return entity?.name ?? id;
}

/** Short name for labels, chips and columns: "FlexGen" for a publication, the name for everything else. */
export function shortNameOf(index: CorpusIndex, nodeId: NodeId): string {
  return kindOf(nodeId) === 'publication'
    ? (index.publicationByKey.get(idOf(nodeId))?.shortName ?? idOf(nodeId))
    : nameOf(index, nodeId);
}

export function fullName(name: AuthorName): string {
  return `${name.given} ${name.family}`.trim();
}

/** The hardware entry itself, then everything above it: for "is this device one of those chosen". */
export function hardwareWithAncestors(index: CorpusIndex, id: string): readonly string[] {
  return [id, ...(index.hardwareAncestorsById.get(id) ?? [])];
}

function entityMap(index: CorpusIndex, kind: EntityKind): ReadonlyMap<string, unknown> {
  const maps: Record<EntityKind, ReadonlyMap<string, unknown>> = {
    publication: index.publicationByKey,
    technique: index.techniqueById,
    strategy: index.strategyById,
    hardware: index.hardwareById,
    framework: index.frameworkById,
    author: index.authorById,
  };
  return maps[kind];
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function groupIds(pairs: readonly (readonly [string, string])[]): ListById {
  const grouped = new Map<string, Set<string>>();
  for (const [group, member] of pairs) {
    const members = grouped.get(group);
    if (members) members.add(member);
    else grouped.set(group, new Set([member]));
  }
  return new Map([...grouped].map(([group, members]) => [group, [...members]]));
}

function groupPublications(
  publications: readonly Publication[],
  groupOf: (publication: Publication) => string,
  membersOf: (publication: Publication) => readonly string[],
): ListById {
  return groupIds(
    publications.flatMap((publication) =>
      membersOf(publication).map((member) => [groupOf(publication), member] as const),
    ),
  );
}

function collectKeys(
  publications: readonly Publication[],
  idsOf: (publication: Publication) => readonly string[],
): ListById {
  return groupIds(
    publications.flatMap((publication) => idsOf(publication).map((id) => [id, publication.key] as const)),
  );
}

function invert(listById: ListById): ListById {
  return groupIds(
    [...listById].flatMap(([from, targets]) => targets.map((target) => [target, from] as const)),
  );
}

function collectAuthors(publications: readonly Publication[]): ReadonlyMap<string, Author> {
  const authors = new Map<string, { id: string; name: AuthorName; publicationKeys: string[] }>();
  for (const publication of publications) {
    for (const name of publication.authors) {
      const id = authorId(name);
      const author = authors.get(id);
      if (!author) authors.set(id, { id, name, publicationKeys: [publication.key] });
      // Publications come one after the other, so a repeated one can only be the last.
      else if (author.publicationKeys.at(-1) !== publication.key)
        author.publicationKeys.push(publication.key);
    }
  }
  return authors;
}
