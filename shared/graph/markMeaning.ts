/**
 * What size and colour stand for where the user has chosen that: a measure, or a facet. The graph carries the
 * answer (sides, groups, samples), so that screen, legend, figure and data files all draw the same.
 */
import type { Facet } from '../facets/facet.ts';
import { FACETS, facetById } from '../facets/facetRegistry.ts';
import type { NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type MarkMeaning, MEASURE_IDS, type MeasureId } from '../view/viewState.ts';
import { binOf, binText, buildBins, markOfBin } from './colourScale.ts';
import { colourByFacet, type NodeColours } from './facetColours.ts';
import type { GraphModel, NodeKind } from './graphModel.ts';
import { type NodeSizes, sizeByMeasure } from './markSizes.ts';
import { MEASURES, type Measure, measureOf, readMeasure } from './measureRegistry.ts';

/** Null where the graph's own meaning stays. */
export interface Meaning {
  readonly sizes: NodeSizes | null;
  readonly colours: (NodeColours & { readonly name: string }) | null;
}

export interface MeaningOption {
  readonly id: MarkMeaning;
  readonly name: string;
  /** Where there is little room. */
  readonly short?: string | undefined;
  readonly description: string;
  readonly section: 'own' | 'measure' | 'facet';
}

/**
 * The meanings of size and of colour for all nodes of the projection, whatever is filtered. A measure that no node
 * of it has, and a facet that tells nothing apart, leave it its own.
 * @param whole the graph of the projection with nothing filtered out
 */
export function buildMeaning(
  index: CorpusIndex,
  whole: GraphModel,
  sizeBy: MarkMeaning,
  colourBy: MarkMeaning,
): Meaning {
  return { sizes: buildSizes(index, whole, sizeBy), colours: buildColours(index, whole, colourBy) };
}

/** The graph with sides and groups by the meaning; the very same object where both are its own. */
export function applyMeaning(graph: GraphModel, { sizes, colours }: Meaning): GraphModel {
  if (!sizes && !colours) return graph;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      ...(sizes && { side: sizes.sideById.get(node.id) }),
      ...(colours && { group: colours.markById.get(node.id) ?? ('unknown' as const) }),
    })),
    ...(sizes && { sizes: sizes.sizes }),
    ...(colours && { groups: colours.groups, colourName: colours.name }),
  };
}

/** What the sizes of a graph with these kinds of node can stand for, its own meaning first. */
export function sizeOptions(index: CorpusIndex, kinds: readonly NodeKind[]): readonly MeaningOption[] {
  return [
    {
      id: 'own',
      name: 'Default',
      description: 'Citations in the corpus; of all else, publications.',
      section: 'own',
    },
    ...measureOptions(kinds),
    ...facetOptions(index, kinds, hasSeveral, ({ name }) => ({
      name: `${name}: how many`,
      description: `How many of “${name}” a publication stands under.`,
    })),
  ];
}

/** What the colours of a graph with these kinds of node can stand for, its own meaning first. */
export function colourOptions(index: CorpusIndex, kinds: readonly NodeKind[]): readonly MeaningOption[] {
  return [
    {
      id: 'own',
      name: 'Default',
      description: 'Class, kind, cluster or strategy, as the graph has it.',
      section: 'own',
    },
    ...measureOptions(kinds),
    ...facetOptions(index, kinds, tellsApart, ({ name }) => ({
      name,
      description: `The most frequent values of “${name}”.`,
    })),
  ];
}

function measureOptions(kinds: readonly NodeKind[]): readonly MeaningOption[] {
  return MEASURES.filter((measure) => measure.kinds.some((kind) => kinds.includes(kind))).map(
    ({ id, name, short, description }: Measure) => ({
      id,
      name,
      short,
      description,
      section: 'measure' as const,
    }),
  );
}

/** Facets of a graph that shows what publications stand under; years are a number already. */
function facetOptions(
  index: CorpusIndex,
  kinds: readonly NodeKind[],
  isUseful: (index: CorpusIndex, facet: Facet) => boolean,
  describe: (facet: Facet) => Pick<MeaningOption, 'name' | 'description'>,
): readonly MeaningOption[] {
  if (kinds.length === 0) return [];
  return FACETS.filter((facet: Facet) => facet.id !== 'year' && isUseful(index, facet)).map(
    (facet: Facet) => ({
      id: `facet.${facet.id}` as const,
      ...describe(facet),
      section: 'facet' as const,
    }),
  );
}

const usefulByIndex = new WeakMap<CorpusIndex, Map<string, { several: boolean; tells: boolean }>>();

function usesOf(index: CorpusIndex, facet: Facet): { readonly several: boolean; readonly tells: boolean } {
  const known = usefulByIndex.get(index) ?? new Map<string, { several: boolean; tells: boolean }>();
  usefulByIndex.set(index, known);
  const found = known.get(facet.id);
  if (found) return found;
  const lists = index.corpus.publications.map((it) => lowestValues(index, facet, facet.valuesOf(it, index)));
  const uses = { several: lists.some((values) => values.length > 1), tells: new Set(lists.flat()).size > 1 };
  known.set(facet.id, uses);
  return uses;
}

function hasSeveral(index: CorpusIndex, facet: Facet): boolean {
  return usesOf(index, facet).several;
}

function tellsApart(index: CorpusIndex, facet: Facet): boolean {
  return usesOf(index, facet).tells;
}

/** Without the values that only stand there as ancestors of others, and without "nothing reported". */
function lowestValues(index: CorpusIndex, facet: Facet, values: readonly string[]): readonly string[] {
  const parents = new Set(values.map((value) => facet.parentOf(value, index)));
  return values.filter((value) => value !== facet.emptyValue && !parents.has(value));
}

function buildSizes(index: CorpusIndex, whole: GraphModel, meaning: MarkMeaning): NodeSizes | null {
  const ids = whole.nodes.map(({ id }) => id);
  if (isMeasure(meaning)) {
    const measure = measureOf(meaning);
    const valueById = readMeasure(measure, index, whole);
    return valueById.size === 0 ? null : sizeByMeasure(measure, valueById, ids);
  }
  const facet = facetOf(meaning);
  if (!facet || !hasSeveral(index, facet)) return null;
  const valueById = countValues(index, whole, facet);
  if (valueById.size === 0) return null;
  const format = (value: number) => value.toLocaleString('en');
  return sizeByMeasure({ name: `${facet.name}: how many`, scale: 'amount', format }, valueById, ids);
}

function countValues(index: CorpusIndex, whole: GraphModel, facet: Facet): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const { id, kind } of whole.nodes) {
    const publication =
      kind === 'publication' ? index.publicationByKey.get(id.slice(id.indexOf(':') + 1)) : undefined;
    if (publication) counts.set(id, lowestValues(index, facet, facet.valuesOf(publication, index)).length);
  }
  return counts;
}

function buildColours(index: CorpusIndex, whole: GraphModel, meaning: MarkMeaning): Meaning['colours'] {
  if (isMeasure(meaning)) return colourByMeasure(index, whole, measureOf(meaning));
  const facet = facetOf(meaning);
  if (!facet || !tellsApart(index, facet)) return null;
  return { ...colourByFacet(index, whole, facet), name: facet.name };
}

function colourByMeasure(index: CorpusIndex, whole: GraphModel, measure: Measure): Meaning['colours'] {
  const valueById = readMeasure(measure, index, whole);
  if (valueById.size === 0) return null;
  const bins = buildBins([...valueById.values()]);
  const markById = new Map(
    whole.nodes.map(({ id }) => {
      const value = valueById.get(id);
      const mark = value === undefined ? ('unknown' as const) : markOfBin(binOf(bins, value), bins.length);
      return [id, mark] as const;
    }),
  );
  const years = [...new Set(valueById.values())].sort((a, b) => a - b);
  const groups = bins.map((bin, place) => ({
    mark: markOfBin(place, bins.length),
    name: binText(bin, measure.format),
    ...(measure.id === 'year' && {
      filter: { facet: 'year', values: years.filter((year) => binOf([bin], year) === 0).map(String) },
    }),
  }));
  const someUnknown = valueById.size < whole.nodes.length;
  return {
    name: measure.name,
    markById,
    groups: someUnknown ? [...groups, { mark: 'unknown' as const, name: 'No such number' }] : groups,
  };
}

function isMeasure(meaning: MarkMeaning): meaning is MeasureId {
  return (MEASURE_IDS as readonly string[]).includes(meaning);
}

function facetOf(meaning: MarkMeaning): Facet | undefined {
  return meaning.startsWith('facet.') ? facetById(meaning.slice('facet.'.length)) : undefined;
}
