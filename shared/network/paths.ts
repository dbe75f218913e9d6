/**
 * Citation paths between publications, from the citing to the cited: which kinds there are and what is answered when
 * none leads the way that was asked for. The searches themselves are in pathsShortest, pathsLongest and pathsMain.
 */
import type { CorpusIndex } from './corpusIndex.ts';
import { bothWays, buildDigraph, type Digraph, hasArc } from './digraph.ts';
import { findLongestPath } from './pathsLongest.ts';
import { findMainPath } from './pathsMain.ts';
import { findShortestPaths } from './pathsShortest.ts';

export type PathSearch =
  | {
      readonly kind: 'shortest' | 'all-shortest' | 'longest';
      readonly fromKey: string;
      readonly toKey: string;
    }
  | { readonly kind: 'main' };

/** One citation, by the keys of its publications. */
export interface Citation {
  readonly citingKey: string;
  readonly citedKey: string;
}

/**
 * `asked`: from the one to the other, as asked. `reverse`: none leads that way, these lead back, from the one asked
 * for as the end. `either`: no path of citations leads either way; these join the two when the direction of
 * citations is disregarded, and are the fewest citations that do.
 */
export type PathWay = 'asked' | 'reverse' | 'either';

export interface PathsFound {
  readonly way: PathWay;
  /** Keys in order; each cites the next, except under `either`. At most `MOST_LISTED`. */
  readonly paths: readonly (readonly string[])[];
  /** How many such paths there are, listed or not. */
  readonly count: bigint;
  /** Every citation of any of them. */
  readonly citations: readonly Citation[];
  /** False when a longer path may exist; see `findLongestPath`. */
  readonly exact: boolean;
  /** Of a main path: for each step the share of all ways that take it; see `findMainPath`. */
  readonly shares: readonly (number | null)[];
}

/** `none`: no path at all. `outside`: an end is not in the network. `same`: both ends are the same publication. */
export type PathAnswer =
  | { readonly type: 'found'; readonly found: PathsFound }
  | { readonly type: 'none' }
  | { readonly type: 'same' }
  | { readonly type: 'outside'; readonly keys: readonly string[] };

/** So many of all shortest paths are written out; how many there are is always said. */
export const MOST_LISTED = 100;

/** Who cites whom among these publications, in their order; unknown keys and citations of others are left out. */
export function buildCitationNetwork(index: CorpusIndex, keys: readonly string[]): Digraph {
  return buildDigraph(
    keys.filter((key) => index.publicationByKey.has(key)),
    (key) => index.citedKeysByKey.get(key) ?? [],
  );
}

export function findPaths(network: Digraph, search: PathSearch): PathAnswer {
  if (search.kind === 'main') return mainPath(network);
  const { kind, fromKey, toKey } = search;
  const from = network.ids.indexOf(fromKey);
  const to = network.ids.indexOf(toKey);
  const missing = [...(from === -1 ? [fromKey] : []), ...(to === -1 ? [toKey] : [])];
  if (missing.length > 0) return { type: 'outside', keys: missing };
  if (from === to) return { type: 'same' };
  const most = kind === 'all-shortest' ? MOST_LISTED : 1;
  const find = (start: number, end: number) =>
    kind === 'longest' ? longest(network, start, end) : shortest(network, start, end, most, kind);
  const asked = find(from, to);
  if (asked) return { type: 'found', found: { ...asked, way: 'asked' } };
  const reverse = find(to, from);
  if (reverse) return { type: 'found', found: { ...reverse, way: 'reverse' } };
  const joined = shortest(bothWays(network), from, to, most, kind, network);
  return joined ? { type: 'found', found: { ...joined, way: 'either' } } : { type: 'none' };
}

type Found = Omit<PathsFound, 'way'>;

/** With a `directed` network, the direction of each step is looked up there. */
function shortest(
  graph: Digraph,
  from: number,
  to: number,
  most: number,
  kind: PathSearch['kind'],
  directed: Digraph = graph,
): Found | null {
  const found = findShortestPaths(graph, from, to, most);
  if (!found) return null;
  const arcs = kind === 'all-shortest' ? found.arcs : found.paths.flatMap(arcsOf);
  return {
    paths: found.paths.map((path) => toKeys(graph, path)),
    count: found.count,
    citations: arcs.map((arc) => toCitation(directed, arc)),
    exact: true,
    shares: [],
  };
}

function longest(graph: Digraph, from: number, to: number): Found | null {
  const found = findLongestPath(graph, from, to);
  return (
    found && {
      paths: [toKeys(graph, found.path)],
      count: found.count,
      citations: arcsOf(found.path).map((arc) => toCitation(graph, arc)),
      exact: found.exact,
      shares: [],
    }
  );
}

function mainPath(graph: Digraph): PathAnswer {
  const main = findMainPath(graph);
  if (!main) return { type: 'none' };
  return {
    type: 'found',
    found: {
      way: 'asked',
      paths: [toKeys(graph, main.path)],
      count: 1n,
      citations: arcsOf(main.path).map((arc) => toCitation(graph, arc)),
      exact: true,
      shares: main.shares,
    },
  };
}

function toKeys({ ids }: Digraph, path: readonly number[]): readonly string[] {
  return path.map((vertex) => ids[vertex] ?? '');
}

function arcsOf(path: readonly number[]): readonly (readonly [number, number])[] {
  return path.slice(1).map((vertex, place) => [path[place] ?? vertex, vertex] as const);
}

/** The citation that an arc stands for: the other way round where only that exists. */
function toCitation(directed: Digraph, [from, to]: readonly [number, number]): Citation {
  const { ids } = directed;
  const [citing, cited] = hasArc(directed, from, to) ? [from, to] : [to, from];
  return { citingKey: ids[citing] ?? '', citedKey: ids[cited] ?? '' };
}
