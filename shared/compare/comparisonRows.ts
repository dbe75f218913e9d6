/**
 * The rows of a comparison but for the results, which make a row for each metric (resultRows.ts).
 * Adding a row here puts it on screen and into every export.
 */
import { CLASS_LABELS, MEMBERSHIP_LABELS } from '../facets/publicationLabels.ts';
import { type CatalogueEvidence, EVIDENCE_GRADES } from '../model/evidence.ts';
import { evidenceOfField, gradeOfField } from '../model/fieldEvidence.ts';
import type { Framework } from '../model/framework.ts';
import { toNodeId } from '../model/ids.ts';
import { memoryEffectText } from '../model/memoryEffect.ts';
import type { MetricTopic } from '../model/metric.ts';
import type { ReviewClass } from '../model/publication.ts';
import type { Technique } from '../model/technique.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import type { ColumnSource } from './columnSource.ts';
import type { CellItem } from './comparison.ts';
import { completenessItems } from './completeness.ts';
import { readableId } from './readableId.ts';
import { tally } from './tally.ts';

/** In the order of the page; results of the metrics of a topic stand under the section that names it. */
export const SECTIONS = [
  { id: 'identity', name: 'What it is', topics: [] },
  { id: 'preconditions', name: 'Preconditions', topics: [] },
  { id: 'hardware', name: 'Hardware', topics: [] },
  { id: 'same-model', name: 'On the same model', topics: [] },
  { id: 'speed', name: 'Effect on speed', topics: ['speed', 'throughput', 'time'] },
  { id: 'memory', name: 'Effect on memory', topics: ['memory', 'compression'] },
  { id: 'accuracy', name: 'Effect on accuracy', topics: ['quality'] },
  { id: 'cost', name: 'Effect on cost', topics: ['cost', 'utilisation', 'reliability'] },
  { id: 'scale', name: 'Scale reached', topics: ['capacity', 'scaling'] },
  { id: 'limits', name: 'Benefits and limits', topics: [] },
  { id: 'evidence', name: 'Evidence', topics: [] },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly MetricTopic[];
}[];
export type SectionId = (typeof SECTIONS)[number]['id'];

export interface RowSpec {
  readonly id: string;
  readonly section: SectionId;
  readonly name: string;
  /** Kinds of columns that can have it; all where nothing is said. */
  readonly kinds?: readonly ColumnSource['kind'][];
  /** What is known; nothing where it is not reported. */
  readonly itemsOf: (column: ColumnSource, index: CorpusIndex) => readonly CellItem[];
}

/** What is in a review, but for the software that implements it. */
const NO_SOFTWARE: readonly ColumnSource['kind'][] = ['publication', 'technique', 'strategy'];

export const COMPARISON_ROWS: readonly RowSpec[] = [
  { id: 'kind', section: 'identity', name: 'Kind', itemsOf: (column) => says(KIND_TEXTS[column.kind]) },
  { id: 'name', section: 'identity', name: 'Full name', itemsOf: (column) => says(nameOf(column)) },
  { id: 'year', section: 'identity', name: 'Year and venue', itemsOf: yearItems },
  {
    id: 'strategies',
    section: 'identity',
    name: 'Place in the strategies',
    kinds: NO_SOFTWARE,
    itemsOf: strategyItems,
  },
  { id: 'class', section: 'identity', name: 'Class', itemsOf: classItems },
  {
    id: 'mechanism',
    section: 'identity',
    name: 'Mechanism',
    kinds: NO_SOFTWARE,
    itemsOf: mechanismItems,
  },
  { id: 'techniques', section: 'identity', name: 'Techniques', itemsOf: techniqueItems },
  {
    id: 'frameworks',
    section: 'identity',
    name: 'Frameworks',
    kinds: NO_SOFTWARE,
    itemsOf: frameworkItems,
  },
  {
    id: 'software',
    section: 'identity',
    name: 'Licence, maintainer, languages',
    kinds: ['framework'],
    itemsOf: softwareItems,
  },
  {
    id: 'requires',
    section: 'preconditions',
    name: 'Requirements',
    itemsOf: (column) => factItems(column, 'requires'),
  },
  { id: 'needs', section: 'preconditions', name: 'Hardware it needs', itemsOf: needItems },
  { id: 'hardware', section: 'hardware', name: 'Hardware it ran on', itemsOf: hardwareItems },
  {
    id: 'made-for',
    section: 'hardware',
    name: 'Hardware it is made for',
    kinds: ['framework'],
    itemsOf: madeForItems,
  },
  { id: 'memory', section: 'memory', name: 'Parts of memory', itemsOf: memoryItems },
  { id: 'costs', section: 'cost', name: 'Costs', itemsOf: (column) => factItems(column, 'costs') },
  { id: 'models', section: 'scale', name: 'Models', itemsOf: modelItems },
  {
    id: 'benefits',
    section: 'limits',
    name: 'Benefits',
    itemsOf: (column) => factItems(column, 'benefits'),
  },
  {
    id: 'limits',
    section: 'limits',
    name: 'Limits',
    kinds: NO_SOFTWARE,
    itemsOf: limitItems,
  },
  { id: 'grades', section: 'evidence', name: 'Results by evidence', itemsOf: gradeItems },
  { id: 'membership', section: 'evidence', name: 'Membership in the review', itemsOf: membershipItems },
  { id: 'publications', section: 'evidence', name: 'Publications behind it', itemsOf: publicationItems },
];

const KIND_TEXTS: Readonly<Record<ColumnSource['kind'], string>> = {
  publication: 'Publication',
  technique: 'Technique',
  strategy: 'Strategy',
  framework: 'Framework',
};

function says(text: string): readonly CellItem[] {
  return [{ text }];
}

function nameOf(column: ColumnSource): string {
  if (column.kind === 'publication') return column.publication.title;
  if (column.kind === 'framework') return column.framework.name;
  return column.kind === 'technique' ? column.technique.name : column.strategy.name;
}

function yearItems(column: ColumnSource): readonly CellItem[] {
  if (column.kind === 'publication') {
    const { year, venue, venueType } = column.publication;
    return says(`${year}, ${venue} (${venueType})`);
  }
  if (column.kind === 'framework' && column.framework.firstRelease !== null) {
    return [
      {
        text: `first release ${column.framework.firstRelease}`,
        ...evidenceOf(column.framework.facts, 'firstRelease'),
      },
    ];
  }
  const years = column.publications.map((it) => it.year);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return says(first === last ? `publications of ${first}` : `publications of ${first} to ${last}`);
}

function strategyItems(column: ColumnSource, index: CorpusIndex): readonly CellItem[] {
  return strategyIdsOf(column).map((id) => ({
    text: strategyPath(index, id),
    nodeId: toNodeId('strategy', id),
  }));
}

function strategyIdsOf(column: ColumnSource): readonly string[] {
  if (column.kind === 'publication') return column.publication.strategies;
  if (column.kind === 'strategy') return [column.strategy.id];
  if (column.kind === 'framework') return [];
  return [column.technique.strategy, ...column.technique.otherStrategies];
}

/** "Training optimization › Size reduction › Quantization". */
export function strategyPath(index: CorpusIndex, id: string): string {
  return [...(index.strategyAncestorsById.get(id) ?? [])]
    .reverse()
    .concat(id)
    .map((it) => index.strategyById.get(it)?.name ?? it)
    .join(' › ');
}

function classItems(column: ColumnSource): readonly CellItem[] {
  const toItems = (classes: readonly ReviewClass[]) => classes.map((it) => ({ text: CLASS_LABELS[it] }));
  if (column.kind === 'publication') return toItems(column.publication.classes);
  if (column.kind === 'framework') return toItems(column.framework.classes);
  return toItems(column.kind === 'technique' ? column.technique.classes : column.strategy.classHints);
}

function mechanismItems(column: ColumnSource): readonly CellItem[] {
  if (column.kind === 'technique') {
    return [{ text: column.technique.what, ...evidenceOf(column.technique.facts, 'what') }];
  }
  if (column.kind === 'strategy') return says(column.strategy.description);
  if (column.kind === 'framework') return [];
  return [column.publication.summary, ...column.publication.contributions].map((text) => ({ text }));
}

function techniqueItems(column: ColumnSource, index: CorpusIndex): readonly CellItem[] {
  if (column.kind === 'publication') {
    return column.publication.techniques.map((use) => ({
      text: shortNameOf(index, toNodeId('technique', use.id)),
      note: use.role,
      nodeId: toNodeId('technique', use.id),
    }));
  }
  const grade =
    column.kind === 'framework' ? gradeOfField(column.framework.facts, 'supportsTechniques') : undefined;
  return column.techniques.map((technique) => ({
    text: technique.name,
    ...(grade ? { grade } : {}),
    nodeId: toNodeId('technique', technique.id),
    publications: index.publicationKeysByTechnique.get(technique.id) ?? [],
  }));
}

function memoryItems(column: ColumnSource): readonly CellItem[] {
  return ownTechniques(column).flatMap((technique) =>
    (technique.memoryEffect ?? []).map((effect) =>
      factItem(column, technique, memoryEffectText(effect), 'memoryEffect'),
    ),
  );
}

function hardwareItems(column: ColumnSource, index: CorpusIndex): readonly CellItem[] {
  if (column.kind === 'publication') {
    return column.publication.hardware.map((use) => ({
      text:
        use.count === null ? hardwareName(index, use.id) : `${use.count} × ${hardwareName(index, use.id)}`,
      note: use.asWritten,
      nodeId: toNodeId('hardware', use.id),
      grade: use.grade,
      ...sourcesOf(use.source === null ? [] : [use.source], use.locator ?? null),
    }));
  }
  return withCompleteness(
    column,
    tally(column.publications, (publication) =>
      publication.hardware.map((use) => ({
        key: use.id,
        text: hardwareName(index, use.id),
        nodeId: toNodeId('hardware', use.id),
        grade: use.grade,
      })),
    ),
  );
}

function hardwareName(index: CorpusIndex, id: string): string {
  return shortNameOf(index, toNodeId('hardware', id));
}

function modelItems(column: ColumnSource): readonly CellItem[] {
  const items = tally(column.publications, (publication) =>
    publication.models.map((model) => ({ key: model.name, text: model.name, grade: model.grade })),
  );
  return column.kind === 'publication'
    ? items.map(({ publications: _one, ...item }) => item)
    : withCompleteness(column, items);
}

/** The tally after how many of the column's publications it comes from. */
function withCompleteness(column: ColumnSource, items: readonly CellItem[]): readonly CellItem[] {
  const reporting = new Set(items.flatMap(({ publications }) => publications ?? []));
  return [...completenessItems(column, reporting, column.publications), ...items];
}

function frameworkItems(column: ColumnSource, index: CorpusIndex): readonly CellItem[] {
  if (column.kind === 'publication') {
    return column.publication.frameworks.map((use) => ({
      text: shortNameOf(index, toNodeId('framework', use.id)),
      note: use.role,
      nodeId: toNodeId('framework', use.id),
    }));
  }
  return withCompleteness(
    column,
    tally(column.publications, (publication) =>
      publication.frameworks.map((use) => ({
        key: use.id,
        text: shortNameOf(index, toNodeId('framework', use.id)),
        nodeId: toNodeId('framework', use.id),
      })),
    ),
  );
}

function softwareItems(column: ColumnSource): readonly CellItem[] {
  if (column.kind !== 'framework') return [];
  const { licence, maintainer, language, status, repo, facts } = column.framework;
  const fact = (field: keyof Framework, text: string | null) =>
    text === null ? [] : [{ text, ...evidenceOf(facts, field) }];
  return [
    ...fact('licence', licence && `licence ${licence}`),
    ...fact('maintainer', maintainer && `kept by ${maintainer}`),
    ...fact('language', language.length > 0 ? language.join(', ') : null),
    ...fact('status', status === 'unknown' ? null : status),
    ...fact('repo', repo),
  ];
}

function madeForItems(column: ColumnSource, index: CorpusIndex): readonly CellItem[] {
  if (column.kind !== 'framework') return [];
  const grade = gradeOfField(column.framework.facts, 'runsOn');
  return column.framework.runsOn.map((id) => ({
    text: hardwareName(index, id),
    nodeId: toNodeId('hardware', id),
    grade,
  }));
}

/** What the authors of a publication say of its limits; of the others, those of the publications about them. */
function limitItems(column: ColumnSource): readonly CellItem[] {
  const isOne = column.kind === 'publication';
  return (isOne ? column.publications : column.measured).flatMap(({ key, shortName, limitations }) =>
    limitations.map(({ text, grade, source, locator }) => ({
      text,
      grade,
      ...sourcesOf(source === null ? [] : [source], locator ?? null),
      ...(isOne ? {} : { note: shortName, publications: [key] }),
    })),
  );
}

function needItems(column: ColumnSource): readonly CellItem[] {
  return ownTechniques(column).flatMap((technique) =>
    technique.hardwareFit.needs.map((need) => factItem(column, technique, readableId(need), 'hardwareFit')),
  );
}

function factItems(column: ColumnSource, field: 'benefits' | 'costs' | 'requires'): readonly CellItem[] {
  return ownTechniques(column).flatMap((technique) =>
    technique[field].map((text) => factItem(column, technique, text, field)),
  );
}

/** The techniques whose facts hold for the column: of a publication, only those that it introduces. */
function ownTechniques(column: ColumnSource): readonly Technique[] {
  if (column.kind !== 'publication') return column.techniques;
  const introduced = new Set(
    column.publication.techniques.filter((use) => use.role === 'introduces').map((use) => use.id),
  );
  return column.techniques.filter((technique) => introduced.has(technique.id));
}

function factItem(
  column: ColumnSource,
  technique: Technique,
  text: string,
  field: keyof Technique,
): CellItem {
  return {
    text,
    ...evidenceOf(technique.facts, field),
    ...(column.kind === 'technique' ? {} : { note: technique.name }),
  };
}

/** The grade of a field of a catalogue entry, with where it can be read. */
function evidenceOf(facts: CatalogueEvidence, field: string): Pick<CellItem, 'grade' | 'sources'> {
  const { grade, sources, locator } = evidenceOfField(facts, field);
  return { grade, ...sourcesOf(sources, locator) };
}

/** Nothing where there is no source. */
function sourcesOf(addresses: readonly string[], locator: string | null): Pick<CellItem, 'sources'> {
  return addresses.length === 0 ? {} : { sources: { addresses, locator } };
}

function gradeItems(column: ColumnSource): readonly CellItem[] {
  return EVIDENCE_GRADES.flatMap((grade) => {
    const count = column.results.filter(({ result }) => result.grade === grade).length;
    return count === 0 ? [] : [{ text: `${count} ${grade}`, summary: 'count' as const }];
  });
}

function membershipItems(column: ColumnSource): readonly CellItem[] {
  const items = tally(column.publications, ({ membership: { level } }) => [
    { key: level, text: MEMBERSHIP_LABELS[level] },
  ]);
  return column.kind === 'publication' ? items.map(({ text }) => ({ text })) : items;
}

function publicationItems(column: ColumnSource): readonly CellItem[] {
  return column.publications.map((publication) => ({
    text: `${publication.shortName} (${publication.year})`,
    nodeId: toNodeId('publication', publication.key),
  }));
}
