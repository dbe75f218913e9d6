/**
 * The numbers that size and colour can show. A new measure is one more entry here and its id in the view state.
 * All are taken within the whole corpus and the whole of the graph's projection, never within what is visible, so
 * that filtering neither resizes nor recolours anything.
 */
import { required } from '../lib/assert.ts';
import { idOf, type NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { introducingKeysOf, publicationKeysOf } from '../network/publicationKeysOf.ts';
import { rankByCitations } from '../network/ranking.ts';
import type { MeasureId } from '../view/viewState.ts';
import type { GraphModel, GraphNode, NodeKind } from './graphModel.ts';
import { NODE_KINDS } from './graphModel.ts';

/** Gives the number of a node, or null where it is not known or has no meaning. */
type Reading = (node: GraphNode) => number | null;

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  /** Where there is little room. */
  readonly short?: string;
  /** What the number is, in a sentence for the reader. */
  readonly description: string;
  /** The kinds of node that have it. */
  readonly kinds: readonly NodeKind[];
  /** `amount`: nothing is 0, and twice as much is twice the area; `date`: only the distance between two counts. */
  readonly scale: 'amount' | 'date';
  /** @param whole the graph of the projection with nothing filtered out */
  readonly read: (index: CorpusIndex, whole: GraphModel) => Reading;
  readonly format: (value: number) => string;
}

export const MEASURES = [
  {
    id: 'year',
    name: 'Year',
    description:
      'The year of a publication; of a technique the first that introduces it, of an author the first publication.',
    kinds: ['publication', 'technique', 'author'],
    scale: 'date',
    read: (index) => (node) => yearOf(index, node),
    format: String,
  },
  {
    id: 'citations',
    name: 'Citations in the corpus',
    short: 'Citations',
    description: 'How many publications of the corpus cite it, or cite what the author wrote.',
    kinds: ['publication', 'author'],
    scale: 'amount',
    read: (index) => (node) => citationsOf(index, node),
    format: countText,
  },
  {
    id: 'degree',
    name: 'Degree',
    description: 'How many lines of this graph end at it, whatever is filtered.',
    kinds: NODE_KINDS,
    scale: 'amount',
    read: (_index, whole) => {
      const degrees = degreesIn(whole);
      return ({ id }) => degrees.get(id) ?? 0;
    },
    format: countText,
  },
  {
    id: 'pagerank',
    name: 'PageRank',
    description:
      'How often a reader who follows references at random comes to the publication (Brin and Page 1998, damping 0.85).',
    kinds: ['publication'],
    scale: 'amount',
    read: (index) => {
      const ranks = rankByCitations(index);
      return ({ id, kind }) => (kind === 'publication' ? (ranks.get(idOf(id)) ?? null) : null);
    },
    format: percentText,
  },
  {
    id: 'results',
    name: 'Results reported',
    short: 'Results',
    description: 'How many results the publication reports; of hardware, how many were measured on it.',
    kinds: ['publication', 'hardware'],
    scale: 'amount',
    read: (index) => {
      const measuredOn = countResultsByHardware(index);
      return ({ id, kind }) => {
        if (kind === 'hardware') return measuredOn.get(idOf(id)) ?? 0;
        return index.publicationByKey.get(idOf(id))?.results.length ?? null;
      };
    },
    format: countText,
  },
] as const satisfies readonly Measure[];

const MEASURE_BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((it) => [it.id, it]));

export function measureOf(id: MeasureId): Measure {
  return required(MEASURE_BY_ID.get(id), `the measure "${id}"`);
}

/** The measure's number of each node of the whole graph that has one. */
export function readMeasure(
  measure: Measure,
  index: CorpusIndex,
  whole: GraphModel,
): ReadonlyMap<NodeId, number> {
  const read = measure.read(index, whole);
  return new Map(
    whole.nodes.flatMap((node) => {
      const value = measure.kinds.includes(node.kind) ? read(node) : null;
      return value === null ? [] : [[node.id, value] as const];
    }),
  );
}

function yearOf(index: CorpusIndex, { id, kind }: GraphNode): number | null {
  const yearsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => index.publicationByKey.get(key)?.year ?? []);
  const first = (years: readonly number[]) => (years.length === 0 ? null : Math.min(...years));
  switch (kind) {
    case 'publication':
    case 'author':
      return first(yearsOf(publicationKeysOf(index, id)));
    case 'technique':
      return first(yearsOf(introducingKeysOf(index, idOf(id))));
    default:
      return null;
  }
}

function citationsOf(index: CorpusIndex, { id, kind }: GraphNode): number | null {
  const citing = (key: string) => index.citingKeysByKey.get(key)?.length ?? 0;
  return kind === 'publication' || kind === 'author'
    ? publicationKeysOf(index, id).reduce((sum, key) => sum + citing(key), 0)
    : null;
}

function degreesIn({ edges }: GraphModel): ReadonlyMap<NodeId, number> {
  const degrees = new Map<NodeId, number>();
  for (const { source, target } of edges) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

/** By id of the entry: results measured on it or on something below it, each once. */
function countResultsByHardware(index: CorpusIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { results } of index.corpus.publications) {
    for (const { hardwareIds } of results) {
      const on = new Set(hardwareIds.flatMap((id) => [id, ...(index.hardwareAncestorsById.get(id) ?? [])]));
      for (const id of on) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function countText(value: number): string {
  return value.toLocaleString('en');
}

/** Three digits, so that the ends of neighbouring steps differ: "0.624 %", "4.81 %", "12 %". */
function percentText(share: number): string {
  return `${(100 * share).toLocaleString('en', { maximumSignificantDigits: 3 })} %`;
}
