/**
 * The evidence gap map: for every technique or strategy, and every place of the other axis, what the corpus holds.
 *
 * A publication is in a cell when it has the technique, in whatever role, and belongs to the column: it ran on the
 * hardware or reports a result on it, measured a model of that size, or reports that metric. A strategy has the
 * publications filed under it and those of its techniques, each once. The results of a cell are those of its
 * publications that the corpus can place in the column; of a technique, only from publications that introduce,
 * improve or evaluate it, since what merely uses it measures a whole system.
 */

import { techniquesUnder } from '../compare/columnSource.ts';
import type { ReportedResult } from '../compare/comparison.ts';
import { directionOf } from '../facets/resultGain.ts';
import { required } from '../lib/assert.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GapMapView, GapOrder } from '../view/gapMapPart.ts';
import { type BlankReason, blankReason, lastYearOf } from './blankReason.ts';
import { type AxisPlace, type ColumnAxis, columnAxis, rowAxis } from './gapAxis.ts';

/** `none`: no result says that it is better or worse than something. */
export const GAP_DIRECTIONS = ['better', 'mixed', 'worse', 'none'] as const;
export type GapDirection = (typeof GAP_DIRECTIONS)[number];

export interface GapHead {
  readonly id: string;
  readonly name: string;
  readonly nodeId: NodeId | null;
  /** From 1. */
  readonly level: number;
  /** Null where nothing stands under it. */
  readonly isOpen: boolean | null;
  readonly parentId: string | null;
  /** Its publications that the filters leave, whatever the other axis: the marginal count. */
  readonly publications: readonly string[];
}

export interface GapCell {
  readonly publications: readonly string[];
  readonly results: readonly ReportedResult[];
  /** Share of the results that are sourced; null where there is none. */
  readonly sourcedShare: number | null;
  readonly direction: GapDirection;
  /** Null where there is a publication. */
  readonly blank: BlankReason | null;
}

export interface GapMap {
  readonly rows: readonly GapHead[];
  readonly columns: readonly GapHead[];
  /** By row, then by column. */
  readonly cells: readonly (readonly GapCell[])[];
}

/** @param keys publications that the filters leave, in corpus order */
export function buildGapMap(index: CorpusIndex, keys: readonly string[], view: GapMapView): GapMap {
  const axis = columnAxis(index, view.columns);
  const publications = keys.map((key) => required(index.publicationByKey.get(key), `publication "${key}"`));
  const lastYear = lastYearOf(index);
  const rowSources = openPlaces(rowAxis(index), new Set(view.toggledRows), 1).map((place) => ({
    place,
    source: rowSource(index, required(place.place.nodeId, place.place.id), publications),
  }));
  const columnKeys = keysByPlace(axis, publications);
  const columnSources = openPlaces(axis.roots, new Set(view.openColumns), 0).map((place) => ({
    place,
    keys: columnKeys.get(place.place.id) ?? [],
  }));
  const cells = rowSources.map(({ source }) =>
    columnSources.map(({ place, keys: ownKeys }) =>
      buildCell(index, axis, source, place.place, ownKeys, lastYear),
    ),
  );
  const gapsOf = (row: readonly GapCell[]) => row.filter(({ blank }) => blank === 'nothing').length;
  const rowOrder = orderPlaces(
    rowSources.map(({ place }) => place),
    view.rowOrder,
    (at) => (view.rowOrder === 'count' ? (rowSources[at]?.source.keys.size ?? 0) : gapsOf(cells[at] ?? [])),
  );
  const columnOrder = orderPlaces(
    columnSources.map(({ place }) => place),
    view.columnOrder,
    (at) =>
      view.columnOrder === 'count'
        ? (columnSources[at]?.keys.length ?? 0)
        : gapsOf(cells.flatMap((row) => row[at] ?? [])),
  );
  return {
    rows: rowOrder.map((at) => {
      const row = required(rowSources[at], 'a row');
      return toHead(row.place, [...row.source.keys]);
    }),
    columns: columnOrder.map((at) => {
      const column = required(columnSources[at], 'a column');
      return toHead(column.place, column.keys);
    }),
    cells: rowOrder.map((row) =>
      columnOrder.map((column) => required(cells[row]?.[column], 'a cell of the gap map')),
    ),
  };
}

interface OpenPlace {
  readonly place: AxisPlace;
  readonly level: number;
  readonly parentId: string | null;
  readonly isOpen: boolean | null;
}

/**
 * What is in sight of an axis: its roots and what is under those that are open, each before what is under it.
 * @param toggled ids of those that are not as they begin
 * @param begins down to which level they begin open
 */
function openPlaces(
  places: readonly AxisPlace[],
  toggled: ReadonlySet<string>,
  begins: number,
  level = 1,
  parentId: string | null = null,
): readonly OpenPlace[] {
  return places.flatMap((place) => {
    const isOpen = place.children.length === 0 ? null : level <= begins !== toggled.has(place.id);
    const own: OpenPlace = { place, level, parentId, isOpen };
    return isOpen ? [own, ...openPlaces(place.children, toggled, begins, level + 1, place.id)] : [own];
  });
}

/** What `toggledRows` holds when every row is unfolded, or folded. */
export function toggledWhenAll(index: CorpusIndex, isOpen: boolean): readonly string[] {
  const roots = rowAxis(index);
  const below = (places: readonly AxisPlace[]): readonly AxisPlace[] =>
    places.flatMap(({ children }) => [...children, ...below(children)]);
  return (isOpen ? below(roots) : roots).filter(({ children }) => children.length > 0).map(({ id }) => id);
}

/** Ids of all column groups. */
export function columnGroups(index: CorpusIndex, columns: GapMapView['columns']): readonly string[] {
  const groups = (places: readonly AxisPlace[]): readonly string[] =>
    places.flatMap(({ id, children }) => (children.length > 0 ? [id, ...groups(children)] : []));
  return groups(columnAxis(index, columns).roots);
}

interface RowSource {
  readonly techniques: readonly Technique[];
  /** In corpus order. */
  readonly keys: ReadonlySet<string>;
  /** Those whose results count. */
  readonly measured: ReadonlySet<string>;
}

function rowSource(index: CorpusIndex, nodeId: NodeId, publications: readonly Publication[]): RowSource {
  const id = idOf(nodeId);
  if (kindOf(nodeId) === 'technique') {
    const uses = (publication: Publication) => publication.techniques.filter((use) => use.id === id);
    const having = publications.filter((it) => uses(it).length > 0);
    return {
      techniques: [required(index.techniqueById.get(id), `technique "${id}"`)],
      keys: keysOf(having),
      measured: keysOf(having.filter((it) => uses(it).some(({ role }) => role !== 'uses'))),
    };
  }
  const techniques = techniquesUnder(index, id);
  const techniqueIds = new Set(techniques.map((it) => it.id));
  const filed = new Set(index.publicationKeysByStrategy.get(id));
  const keys = keysOf(
    publications.filter((it) => filed.has(it.key) || it.techniques.some((use) => techniqueIds.has(use.id))),
  );
  return { techniques, keys, measured: keys };
}

function keysOf(publications: readonly Publication[]): ReadonlySet<string> {
  return new Set(publications.map(({ key }) => key));
}

function keysByPlace(
  axis: ColumnAxis,
  publications: readonly Publication[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const publication of publications) {
    for (const id of axis.placesOf(publication)) {
      const keys = found.get(id);
      if (keys) keys.push(publication.key);
      else found.set(id, [publication.key]);
    }
  }
  return found;
}

function buildCell(
  index: CorpusIndex,
  axis: ColumnAxis,
  row: RowSource,
  column: AxisPlace,
  columnKeys: readonly string[],
  lastYear: number | null,
): GapCell {
  const publications = columnKeys.filter((key) => row.keys.has(key));
  const results = publications
    .filter((key) => row.measured.has(key))
    .flatMap((publicationKey) => {
      const publication = required(index.publicationByKey.get(publicationKey), publicationKey);
      return publication.results
        .filter((result) => axis.placesOfResult(result, publication).has(column.id))
        .map((result) => ({ publicationKey, result }));
    });
  const sourced = results.filter(({ result }) => result.grade !== 'unsourced').length;
  return {
    publications,
    results,
    sourcedShare: results.length === 0 ? null : sourced / results.length,
    direction: directionOfAll(results),
    blank: publications.length > 0 ? null : blankReason(index, row.techniques, column.nodeId, lastYear),
  };
}

function directionOfAll(results: readonly ReportedResult[]): GapDirection {
  const found = new Set(results.map(({ result }) => directionOf(result)));
  if (found.has('better')) return found.has('worse') ? 'mixed' : 'better';
  return found.has('worse') ? 'worse' : 'none';
}

/** The places' positions in the order asked for: siblings by it, most first, each before what is under it. */
function orderPlaces(
  places: readonly OpenPlace[],
  order: GapOrder,
  weightOf: (at: number) => number,
): readonly number[] {
  const all = places.map((_, at) => at);
  if (order === 'catalogue') return all;
  const childrenOf = (parentId: string | null) => all.filter((at) => places[at]?.parentId === parentId);
  const inOrder = (parentId: string | null): readonly number[] =>
    childrenOf(parentId)
      .toSorted((left, right) => weightOf(right) - weightOf(left))
      .flatMap((at) => [at, ...inOrder(required(places[at], 'a place').place.id)]);
  return inOrder(null);
}

function toHead({ place, level, parentId, isOpen }: OpenPlace, publications: readonly string[]): GapHead {
  const { id, name, nodeId } = place;
  return { id, name, nodeId, level, parentId, isOpen, publications };
}
