/**
 * What is searched: one document per publication, technique, strategy, hardware entry and framework (authors
 * and results are in smallDocuments.ts), made of labelled passages. The index is built from these, phrases are verified on them and snippets are cut from
 * them. Techniques and hardware bring their aliases along, so that "PTQ" or "3090" finds what goes by another
 * name. Frameworks come by name only: what their aliases name (a paper, a stage) is not what merely uses them.
 * An entry's own name also stands in the field of its kind, so that `hardware:3090` finds the device itself.
 */
import type { Framework } from '../model/framework.ts';
import type { Hardware } from '../model/hardware.ts';
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { Publication, ReviewClass } from '../model/publication.ts';
import type { Strategy } from '../model/strategy.ts';
import type { Technique } from '../model/technique.ts';
import { type CorpusIndex, fullName } from '../network/corpusIndex.ts';
import type { HitId } from './search.ts';
import type { SearchField } from './searchFields.ts';

export interface Passage {
  readonly field: SearchField;
  /** Name for the reader: "Title", "Contributions". */
  readonly label: string;
  readonly text: string;
}

export interface SearchDocument<Id extends HitId = NodeId> {
  readonly id: Id;
  /** Year of a publication, or of the one that reports a result; null for every other kind. */
  readonly year: number | null;
  /** Classes of the review under which it is filed; none for kinds that have none. */
  readonly classes: readonly ReviewClass[];
  readonly passages: readonly Passage[];
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The documents of the entities: publications first, each kind in corpus order. Authors are elsewhere. */
export function buildSearchDocuments(index: CorpusIndex): readonly SearchDocument[] {
  const { corpus } = index;
  return [
    ...corpus.publications.map((publication) => publicationDocument(index, publication)),
    ...corpus.techniques.map((technique) => techniqueDocument(index, technique)),
    ...corpus.strategies.map((strategy) => strategyDocument(index, strategy)),
    ...corpus.hardware.map((hardware) => hardwareDocument(index, hardware)),
    ...corpus.frameworks.map((framework) => frameworkDocument(index, framework)),
  ];
}

function publicationDocument(index: CorpusIndex, publication: Publication): SearchDocument {
  const names = [publication.shortName, publication.altTitle ?? ''].filter(
    (name) => name !== '' && !publication.title.startsWith(name),
  );
  return document(toNodeId('publication', publication.key), publication, [
    ...passages('title', 'Title', [publication.title]),
    ...passages('title', 'Also called', names),
    ...passages('ownTechniques', 'Introduces or improves', techniqueNames(index, publication, true)),
    ...passages('techniques', 'Techniques', [
      ...techniqueNames(index, publication, false),
      ...publication.strategies.flatMap((id) => index.strategyById.get(id)?.name ?? []),
    ]),
    ...passages('hardware', 'Hardware', hardwareNames(index, publication)),
    ...passages('authors', 'Authors', [publication.authors.map(fullName).join(', ')]),
    ...passages(
      'frameworks',
      'Frameworks',
      publication.frameworks.flatMap((use) => index.frameworkById.get(use.id)?.name ?? []),
    ),
    ...passages('models', 'Models', [publication.models.map((model) => model.name).join(', ')]),
    ...passages('summary', 'Summary', [publication.summary]),
    ...passages('contributions', 'Contributions', publication.contributions),
    ...passages(
      'contributions',
      'Limitations',
      publication.limitations.map((limitation) => limitation.text),
    ),
    ...passages('venue', 'Venue', [publication.venue]),
    ...passages('year', 'Year', [String(publication.year)]),
  ]);
}

function techniqueDocument(index: CorpusIndex, technique: Technique): SearchDocument {
  const strategies = [technique.strategy, ...technique.otherStrategies];
  return document(toNodeId('technique', technique.id), { year: null, classes: technique.classes }, [
    ...passages('title', 'Name', [technique.name]),
    ...passages('title', 'Also called', technique.aliases),
    ...passages('techniques', 'Name', [[technique.name, ...technique.aliases].join(', ')]),
    ...passages(
      'techniques',
      'Strategy',
      strategies.flatMap((id) => index.strategyById.get(id)?.name ?? []),
    ),
    ...passages('hardware', 'Hardware', [...technique.hardwareFit.needs, ...technique.hardwareFit.bestOn]),
    ...passages(
      'frameworks',
      'Frameworks',
      technique.commonIn.flatMap((id) => index.frameworkById.get(id)?.name ?? []),
    ),
    ...passages('summary', 'What it does', [technique.what]),
    ...passages('contributions', 'Benefits', technique.benefits),
    ...passages('contributions', 'Costs', technique.costs),
    ...passages('contributions', 'Requires', technique.requires),
  ]);
}

function strategyDocument(index: CorpusIndex, strategy: Strategy): SearchDocument {
  return document(toNodeId('strategy', strategy.id), UNFILED, [
    ...passages('title', 'Name', [strategy.name]),
    ...passages('summary', 'What it is', [strategy.description]),
    ...passages(
      'techniques',
      'Techniques',
      named(index.techniqueIdsByStrategy.get(strategy.id) ?? [], index.techniqueById),
    ),
  ]);
}

function hardwareDocument(index: CorpusIndex, hardware: Hardware): SearchDocument {
  const above = (index.hardwareAncestorsById.get(hardware.id) ?? []).flatMap(
    (id) => index.hardwareById.get(id)?.name ?? [],
  );
  return document(toNodeId('hardware', hardware.id), UNFILED, [
    ...passages('title', 'Name', [hardware.name]),
    ...passages('title', 'Also called', hardware.aliases),
    ...passages('hardware', 'Name', [[withoutRemark(hardware.name), ...hardware.aliases].join(', ')]),
    ...passages('hardware', 'Belongs to', [above.map(withoutRemark).join(', ')]),
    ...(hardware.group
      ? []
      : [
          ...passages('summary', 'Supports', [hardware.supports.join(', ')]),
          ...passages('summary', 'Memory', hardware.memoryGB === null ? [] : [`${hardware.memoryGB} GB`]),
        ]),
  ]);
}

function frameworkDocument(index: CorpusIndex, framework: Framework): SearchDocument {
  return document(toNodeId('framework', framework.id), UNFILED, [
    ...passages('title', 'Name', [framework.name]),
    ...passages('title', 'Also called', framework.aliases),
    ...passages('frameworks', 'Name', [framework.name]),
    ...passages('techniques', 'Techniques', named(framework.supportsTechniques, index.techniqueById)),
    ...passages(
      'hardware',
      'Hardware',
      framework.runsOn.flatMap((id) => index.hardwareById.get(id)?.name ?? []).map(withoutRemark),
    ),
    ...passages('summary', 'Maintainer', framework.maintainer === null ? [] : [framework.maintainer]),
    ...passages('summary', 'Notes', framework.notes === null ? [] : [framework.notes]),
  ]);
}

/** Techniques that the publication introduces or improves, or else those that it uses or evaluates. */
function techniqueNames(index: CorpusIndex, publication: Publication, own: boolean): readonly string[] {
  const uses = publication.techniques.filter(
    ({ role }) => (role === 'introduces' || role === 'improves') === own,
  );
  return named(
    uses.map((use) => use.id),
    index.techniqueById,
  );
}

/** The set-ups as written, then each device with its aliases and the groups above it. */
function hardwareNames(index: CorpusIndex, publication: Publication): readonly string[] {
  const ids = [...new Set(publication.hardware.map((use) => use.id))];
  const devices = ids.flatMap((id) => {
    const device = index.hardwareById.get(id);
    if (!device) return [];
    const above = (index.hardwareAncestorsById.get(id) ?? []).flatMap(
      (ancestor) => index.hardwareById.get(ancestor)?.name ?? [],
    );
    return [[withoutRemark(device.name), ...device.aliases, ...above.map(withoutRemark)].join(', ')];
  });
  const setUps = publication.hardware.map((use) =>
    use.count === null || use.asWritten.startsWith(String(use.count))
      ? use.asWritten
      : `${use.count} × ${use.asWritten}`,
  );
  return [...new Set(setUps), ...devices];
}

/** "NVIDIA A100 (any size or form)" → "NVIDIA A100": the remark is about the catalogue, not the device. */
export function withoutRemark(name: string): string {
  return name.replace(/\s*\([^)]*\)/gu, '').trim();
}

function named(ids: readonly string[], entityById: ReadonlyMap<string, Named>): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const entity = entityById.get(id);
    if (!entity) return [];
    return [entity.aliases.length === 0 ? entity.name : `${entity.name} (${entity.aliases.join(', ')})`];
  });
}

export function passages(field: SearchField, label: string, texts: readonly string[]): readonly Passage[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ field, label, text }));
}

const UNFILED = { year: null, classes: [] };

function document(
  id: NodeId,
  { year, classes }: Pick<SearchDocument, 'year' | 'classes'>,
  list: readonly Passage[],
): SearchDocument {
  return { id, year, classes, passages: list };
}
