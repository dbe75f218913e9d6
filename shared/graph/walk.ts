/**
 * Walking a graph along its lines: from each node the types of line that lead on, and what the keys do at each node.
 * The outline and the drawing walk by the same rules. Pure.
 */
import type { NodeId } from '../model/ids.ts';
import { EDGE_KINDS, type EdgeKind, type GraphEdge, type GraphModel } from './graphModel.ts';

/** Which way a line is walked: along its direction, against it, or without one. */
export type WalkWay = 'out' | 'in' | 'both';

/** One line from a node, seen from there. */
export interface WalkLine {
  readonly neighbour: NodeId;
  readonly edge: GraphEdge;
}

/** The lines of one type from a node. */
export interface WalkGroup {
  /** `cites:out`; unique at a node. */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly way: WalkWay;
  /** As a heading at the node: "cites", "cited by". */
  readonly name: string;
  /** By the names of the neighbours; those by what is in common by that, most first. Never empty. */
  readonly lines: readonly WalkLine[];
}

/** The words of each type of line, read from the node where it begins and from the one where it ends. */
const LINE_WORDS: Readonly<Record<EdgeKind, { readonly out: string; readonly in: string } | string>> = {
  cites: { out: 'cites', in: 'cited by' },
  technique: { out: 'works with technique', in: 'publications that work with it' },
  'ran-on': { out: 'ran on', in: 'publications that ran on it' },
  'part-of': { out: 'part of', in: 'holds' },
  'co-cited': 'cited together with',
  coupled: 'shares references with',
  combined: 'combined with',
  'co-author': 'published with',
};

export interface WalkMap {
  /** In the order of the kinds of line, out before in; empty for a node without lines. */
  readonly groupsOf: (id: NodeId) => readonly WalkGroup[];
  readonly hasLines: (id: NodeId) => boolean;
}

const byName = new Intl.Collator('en');

/** What leads where, found once for a graph in O(lines); the groups of a node are made when they are asked for. */
export function buildWalkMap(graph: GraphModel): WalkMap {
  const labelById = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const edgesById = new Map<NodeId, GraphEdge[]>();
  const add = (id: NodeId, edge: GraphEdge) => {
    const edges = edgesById.get(id);
    if (edges) edges.push(edge);
    else edgesById.set(id, [edge]);
  };
  for (const edge of graph.edges) {
    add(edge.source, edge);
    if (edge.target !== edge.source) add(edge.target, edge);
  }
  const known = new Map<NodeId, readonly WalkGroup[]>();
  const compare = (a: WalkLine, b: WalkLine) =>
    (b.edge.common?.count ?? 0) - (a.edge.common?.count ?? 0) ||
    byName.compare(labelById.get(a.neighbour) ?? '', labelById.get(b.neighbour) ?? '');
  return {
    hasLines: (id) => edgesById.has(id),
    groupsOf: (id) => {
      const groups = known.get(id) ?? groupLines(id, edgesById.get(id) ?? [], compare);
      known.set(id, groups);
      return groups;
    },
  };
}

function groupLines(
  id: NodeId,
  edges: readonly GraphEdge[],
  compare: (a: WalkLine, b: WalkLine) => number,
): readonly WalkGroup[] {
  return EDGE_KINDS.flatMap((kind) => {
    const words = LINE_WORDS[kind];
    const ways: readonly (readonly [WalkWay, string])[] =
      typeof words === 'string'
        ? [['both', words]]
        : [
            ['out', words.out],
            ['in', words.in],
          ];
    return ways.flatMap(([way, name]) => {
      const lines = edges
        .filter((edge) => edge.kind === kind && (way === 'both' || (edge.source === id) === (way === 'out')))
        .map((edge) => ({ edge, neighbour: edge.source === id ? edge.target : edge.source }))
        .sort(compare);
      return lines.length === 0 ? [] : [{ id: `${kind}:${way}`, kind, way, name, lines }];
    });
  });
}

/** Where a walk stands, and by which line it came there. */
export interface WalkPlace {
  readonly at: NodeId;
  /** The node it came from, and the type of line as seen from there; null at the start of a walk. */
  readonly came: { readonly from: NodeId; readonly groupId: string } | null;
}

/** A walk under way. */
export interface Walk {
  readonly place: WalkPlace;
  /** The places before, the last at the end. */
  readonly trail: readonly WalkPlace[];
}

/**
 * `out`: along a line, to what this cites, uses or belongs to. `in`: against it, to what cites, uses or belongs to
 * this. `next`, `previous`: to the neighbours beside this one, of the same node by the same type of line; at the start
 * of a walk through all nodes in their order. `next-type`, `previous-type`: to the first neighbour by another type.
 */
export type WalkMove = 'out' | 'in' | 'next' | 'previous' | 'next-type' | 'previous-type' | 'first' | 'last';

/** Where the move leads; null where there is nothing that way. Around the ends the rows go on at the other. */
export function walk(
  map: WalkMap,
  order: readonly NodeId[],
  place: WalkPlace | null,
  move: WalkMove,
): WalkPlace | null {
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (move === 'last') return { at: last, came: null };
  if (place === null || move === 'first') return { at: first, came: null };
  switch (move) {
    case 'out':
    case 'in':
      return alongLine(map, place, move);
    case 'next':
    case 'previous':
      return beside(map, order, place, move === 'next' ? 1 : -1);
    case 'next-type':
    case 'previous-type':
      return byOtherType(map, place, move === 'next-type' ? 1 : -1);
  }
}

/** By the type of line that was walked last, where the node has it that way; else by its first. */
function alongLine(map: WalkMap, { at, came }: WalkPlace, way: 'out' | 'in'): WalkPlace | null {
  const groups = map.groupsOf(at).filter((group) => group.way === way || group.way === 'both');
  const kind = came?.groupId.split(':')[0];
  const group = groups.find((it) => it.kind === kind) ?? groups[0];
  const line = group?.lines[0];
  return group && line ? { at: line.neighbour, came: { from: at, groupId: group.id } } : null;
}

function beside(
  map: WalkMap,
  order: readonly NodeId[],
  { at, came }: WalkPlace,
  by: 1 | -1,
): WalkPlace | null {
  if (came === null) {
    const next = around(order, order.indexOf(at), by);
    return next === undefined ? null : { at: next, came: null };
  }
  const neighbours = linesOf(map, came).map(({ neighbour }) => neighbour);
  const next = around(neighbours, neighbours.indexOf(at), by);
  return next === undefined ? null : { at: next, came };
}

function byOtherType(map: WalkMap, { at, came }: WalkPlace, by: 1 | -1): WalkPlace | null {
  const from = came?.from ?? at;
  const groups = map.groupsOf(from);
  const here = groups.findIndex(({ id }) => id === came?.groupId);
  const group = came === null ? groups[by === 1 ? 0 : groups.length - 1] : around(groups, here, by);
  const line = group?.lines[0];
  return group && line ? { at: line.neighbour, came: { from, groupId: group.id } } : null;
}

/** The lines among which the walk went to where it stands. */
export function linesOf(map: WalkMap, came: NonNullable<WalkPlace['came']>): readonly WalkLine[] {
  return map.groupsOf(came.from).find(({ id }) => id === came.groupId)?.lines ?? [];
}

/** The item beside the one at the place; from outside the list (−1), its first or last. */
function around<T>(items: readonly T[], place: number, by: 1 | -1): T | undefined {
  if (place === -1) return by === 1 ? items[0] : items.at(-1);
  return items[(place + by + items.length) % items.length];
}

/**
 * The node whose label begins with the letters typed, after this one and around the end; null when there is none.
 * One letter typed again goes from match to match.
 */
export function findByLetters(
  graph: GraphModel,
  order: readonly NodeId[],
  at: NodeId | null,
  letters: string,
): NodeId | null {
  const labelById = new Map(graph.nodes.map(({ id, label }) => [id, label.toLocaleLowerCase()]));
  const typed = [...letters.toLocaleLowerCase()];
  const repeated = typed.length > 1 && typed.every((letter) => letter === typed[0]);
  const prefix = repeated ? (typed[0] ?? '') : typed.join('');
  const here = at === null ? -1 : order.indexOf(at);
  const start = typed.length === 1 || repeated ? here + 1 : Math.max(0, here);
  for (let step = 0; step < order.length; step += 1) {
    const id = order[(start + step) % order.length];
    if (id !== undefined && labelById.get(id)?.startsWith(prefix)) return id;
  }
  return null;
}
