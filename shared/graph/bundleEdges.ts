/**
 * Edge-path bundling (Wallinger, Archambault, Auber, Nöllenburg and Peltonen 2022): a long line is led along a way
 * that other lines of the graph already go, where that is no great detour. So lines that run together really lead
 * past the same nodes, unlike bundles by mere nearness. Deterministic.
 */
import type { NodeId } from '../model/ids.ts';
import type { GraphModel, Point, Positions } from './graphModel.ts';

export interface BundleNode extends Point {
  readonly id: NodeId;
}

export interface BundleEdge {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
}

export interface BundleSpec {
  readonly nodes: readonly BundleNode[];
  readonly edges: readonly BundleEdge[];
}

/** By id of the edge: the nodes it is led along. An edge that stays straight is not in it. */
export type Bundles = Readonly<Record<string, readonly NodeId[]>>;

/** The way may be so many times as long as the line itself. */
const MAX_DETOUR = 1.6;

/** A step costs this power of its length, so that ways of several short steps are preferred. */
const COST_POWER = 2;

interface Step {
  readonly edge: number;
  readonly to: number;
}

/** The request for a graph as it is arranged, as plain data that can be sent to a worker; nodes without a place are left out. */
export function buildBundleSpec({ nodes, edges }: GraphModel, positions: Positions): BundleSpec {
  return {
    nodes: nodes.flatMap(({ id }) => {
      const at = positions[id];
      return at ? [{ id, x: at.x, y: at.y }] : [];
    }),
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
  };
}

/** Yields the share done, after each line. Edges whose ends are not among the nodes stay straight. */
export function* bundleInSteps({ nodes, edges }: BundleSpec): Generator<number, Bundles> {
  const placeById = new Map(nodes.map(({ id }, place) => [id, place]));
  const ends = edges.map(({ source, target }) => [placeById.get(source), placeById.get(target)] as const);
  const lengths = ends.map(([from, to]) => distance(nodes[from ?? -1], nodes[to ?? -1]));
  const stepsFrom: Step[][] = nodes.map(() => []);
  ends.forEach(([from, to], edge) => {
    if (from === undefined || to === undefined || from === to) return;
    stepsFrom[from]?.push({ edge, to });
    stepsFrom[to]?.push({ edge, to: from });
  });
  const lengthOf = (edge: number) => lengths[edge] ?? 0;
  const longestFirst = edges.map((_, edge) => edge).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  /** Lines that others are led along stay where they are; led ones lead no others. */
  const leads = new Uint8Array(edges.length);
  const isLed = new Uint8Array(edges.length);
  const bundles: Record<string, readonly NodeId[]> = {};
  for (const [done, edge] of longestFirst.entries()) {
    yield done / edges.length;
    const [from, to] = ends[edge] ?? [];
    if (from === undefined || to === undefined || from === to || leads[edge] === 1) continue;
    isLed[edge] = 1;
    const way = cheapestWay(stepsFrom, from, to, lengthOf, isLed, MAX_DETOUR * lengthOf(edge));
    if (way === null) {
      isLed[edge] = 0;
      continue;
    }
    for (const step of way) leads[step.edge] = 1;
    const via = way.slice(0, -1).flatMap((step) => nodes[step.to]?.id ?? []);
    bundles[edges[edge]?.id ?? ''] = via;
  }
  return bundles;
}

/** All at once. */
export function bundleEdges(spec: BundleSpec): Bundles {
  const steps = bundleInSteps(spec);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The steps of the cheapest way (Dijkstra 1959) over lines that are not led, among equals the one found through
 * earlier nodes; null where there is none, or it is longer than allowed. What costs more than the allowed length at
 * one go is longer than that, so that it need not be followed.
 */
function cheapestWay(
  stepsFrom: readonly (readonly Step[])[],
  from: number,
  to: number,
  lengthOf: (edge: number) => number,
  isLed: Uint8Array,
  maxLength: number,
): readonly Step[] | null {
  const costs = new Float64Array(stepsFrom.length).fill(Number.POSITIVE_INFINITY);
  const maxCost = maxLength ** COST_POWER;
  const cameBy: (Step & { readonly from: number })[] = [];
  const heap = createHeap((place) => costs[place] ?? 0);
  const settled = new Uint8Array(stepsFrom.length);
  costs[from] = 0;
  heap.push(from, 0);
  for (let at = heap.pop(); at !== null && at !== to; at = heap.pop()) {
    if (settled[at] === 1) continue;
    settled[at] = 1;
    for (const step of stepsFrom[at] ?? []) {
      if (isLed[step.edge] === 1 || settled[step.to] === 1) continue;
      const cost = (costs[at] ?? 0) + lengthOf(step.edge) ** COST_POWER;
      if (cost >= (costs[step.to] ?? 0) || cost > maxCost) continue;
      costs[step.to] = cost;
      cameBy[step.to] = { ...step, from: at };
      heap.push(step.to, cost);
    }
  }
  const way: Step[] = [];
  for (let at = to; at !== from; ) {
    const step = cameBy[at];
    if (!step) return null;
    way.unshift(step);
    at = step.from;
  }
  const length = way.reduce((sum, { edge }) => sum + lengthOf(edge), 0);
  return length > maxLength ? null : way;
}

/** A binary heap of places by cost, equal ones by place; entries that have become cheaper since are left in. */
function createHeap(costOf: (place: number) => number) {
  const entries: { readonly place: number; readonly cost: number }[] = [];
  const isBefore = (a: number, b: number) => {
    const [left, right] = [entries[a], entries[b]];
    if (!left || !right) return false;
    return left.cost < right.cost || (left.cost === right.cost && left.place < right.place);
  };
  const swap = (a: number, b: number) => {
    const [left, right] = [entries[a], entries[b]];
    if (left && right) [entries[a], entries[b]] = [right, left];
  };
  return {
    push: (place: number, cost: number) => {
      entries.push({ place, cost });
      for (let at = entries.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    /** The place of least cost that is not out of date; null when there is none. */
    pop: (): number | null => {
      for (;;) {
        const top = entries[0];
        const last = entries.pop();
        if (!top || !last) return null;
        if (entries.length > 0) {
          entries[0] = last;
          for (let at = 0; ; ) {
            const [left, right] = [2 * at + 1, 2 * at + 2];
            const child = isBefore(right, left) ? right : left;
            if (!isBefore(child, at)) break;
            swap(child, at);
            at = child;
          }
        }
        if (top.cost === costOf(top.place)) return top.place;
      }
    },
  };
}

function distance(from: Point | undefined, to: Point | undefined): number {
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
}
