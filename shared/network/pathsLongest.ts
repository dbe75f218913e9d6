/** The longest path in a network that is nearly without cycles, as citations are. */
import { type Components, findComponents, reachedFrom } from './components.ts';
import { type Digraph, reverseOf, targetsOf } from './digraph.ts';

export interface LongestPath {
  /** Vertices from the start to the end; none twice. */
  readonly path: readonly number[];
  /** How many paths are as long; only where the path is exact. */
  readonly count: bigint;
  /** False when cycles were too large to be searched through: then a longer path may exist. */
  readonly exact: boolean;
}

/** So many steps are taken within cycles altogether, for one answer. */
export const CYCLE_STEPS = 200_000;

/** The best way on from a vertex by which its component is entered. */
interface Plan {
  readonly length: number;
  /** Vertices within the component, the one entered first. */
  readonly within: readonly number[];
  /** Where the path goes on, in another component; null where it ends. */
  readonly next: number | null;
  readonly count: bigint;
}

/**
 * The longest path from one vertex to another on which no vertex is met twice, or null when none leads there.
 *
 * In general this is NP-hard; without cycles it takes one pass. A path that leaves a strongly connected
 * component never comes back, so the components are passed through once, the last first, and only the ways within
 * one (publications that cite each other, directly or round about) are searched one by one. Such groups are small
 * where publications cite what came before. Where they are not, the search within them stops after `CYCLE_STEPS`
 * steps: the path is then a true path, but perhaps not the longest, and `exact` says so.
 */
export function findLongestPath(graph: Digraph, from: number, to: number): LongestPath | null {
  const ahead = reachedFrom(graph, from);
  if (ahead[to] !== 1) return null;
  const behind = reachedFrom(reverseOf(graph), to);
  const isOnWay = (vertex: number) => ahead[vertex] === 1 && behind[vertex] === 1;
  const components = findComponents(graph, isOnWay);
  const search: Search = { graph, to, components, planOf: new Map(), steps: CYCLE_STEPS, exact: true };
  const entries = entriesOf(search, from);
  components.members.forEach((members, component) => {
    const [only] = members;
    if (members.length === 1 && only !== undefined) search.planOf.set(only, planAlone(search, only));
    else planWithin(search, members, entries.get(component) ?? []);
  });
  const path: number[] = [];
  for (let at: number | null = from; at !== null; ) {
    const plan = search.planOf.get(at) as Plan;
    path.push(...plan.within);
    at = plan.next;
  }
  return { path, count: (search.planOf.get(from) as Plan).count, exact: search.exact };
}

interface Search {
  readonly graph: Digraph;
  readonly to: number;
  readonly components: Components;
  readonly planOf: Map<number, Plan>;
  steps: number;
  exact: boolean;
}

/** Component → the vertices by which a path can come into it. */
function entriesOf({ graph, components }: Search, from: number): ReadonlyMap<number, readonly number[]> {
  const { componentOf, members } = components;
  const entries = new Map<number, Set<number>>([[componentOf[from] as number, new Set([from])]]);
  for (const vertex of members.flat()) {
    for (const target of targetsOf(graph, vertex)) {
      const component = componentOf[target] as number;
      if (component === -1 || component === componentOf[vertex]) continue;
      entries.set(component, (entries.get(component) ?? new Set()).add(target));
    }
  }
  return new Map(
    [...entries].map(([component, vertices]) => [component, [...vertices].sort((a, b) => a - b)]),
  );
}

function planAlone(search: Search, vertex: number): Plan {
  return exitOf(search, vertex) ?? { length: 0, within: [vertex], next: null, count: 1n };
}

/** The best that can follow when the path within the component stops here; null when it cannot. */
function exitOf({ graph, to, components, planOf }: Search, vertex: number): Plan | null {
  if (vertex === to) return { length: 0, within: [vertex], next: null, count: 1n };
  const { componentOf } = components;
  let best: Plan | null = null;
  for (const target of targetsOf(graph, vertex)) {
    if (componentOf[target] === -1 || componentOf[target] === componentOf[vertex]) continue;
    const after = planOf.get(target);
    if (after) best = better(best, { ...after, length: after.length + 1, within: [vertex], next: target });
  }
  return best;
}

/** The longer of the two; of equal ones the first, with the ways of both. */
function better(best: Plan | null, other: Plan): Plan {
  if (best === null || other.length > best.length) return other;
  return other.length === best.length ? { ...best, count: best.count + other.count } : best;
}

/** Plans for the entries of a component with cycles: every way through it, or as many as the steps allow. */
function planWithin(search: Search, members: readonly number[], entries: readonly number[]): void {
  const { graph, components } = search;
  const [component] = members.map((member) => components.componentOf[member]);
  const exits = new Map(
    members.flatMap((member) => {
      const exit = exitOf(search, member);
      return exit ? [[member, exit] as const] : [];
    }),
  );
  const isMember = (vertex: number) => components.componentOf[vertex] === component;
  for (const entry of entries) {
    let best: Plan | null = null;
    const path: number[] = [];
    const used = new Set<number>();
    const nextArc: number[] = [];
    const push = (vertex: number) => {
      path.push(vertex);
      used.add(vertex);
      nextArc.push(0);
      const exit = exits.get(vertex);
      if (exit) {
        const length = path.length - 1 + exit.length;
        if (best === null || length >= best.length) {
          best = better(best, { ...exit, length, within: [...path] });
        }
      }
    };
    push(entry);
    while (path.length > 0 && search.steps > 0) {
      const vertex = path[path.length - 1] as number;
      const arc = nextArc[nextArc.length - 1] as number;
      const target = targetsOf(graph, vertex)[arc];
      if (target === undefined) {
        path.pop();
        used.delete(vertex);
        nextArc.pop();
        continue;
      }
      nextArc[nextArc.length - 1] = arc + 1;
      search.steps -= 1;
      if (isMember(target) && !used.has(target)) push(target);
    }
    if (path.length > 0) search.exact = false;
    search.planOf.set(entry, best ?? planStraight(search, exits, entry, isMember));
  }
}

/** The shortest way from the entry to the nearest exit, where the search was stopped before it met any. */
function planStraight(
  { graph }: Search,
  exits: ReadonlyMap<number, Plan>,
  entry: number,
  isMember: (vertex: number) => boolean,
): Plan {
  const before = new Map<number, number | null>([[entry, null]]);
  for (const vertex of before.keys()) {
    const exit = exits.get(vertex);
    if (exit) {
      const within: number[] = [];
      for (let at: number | null | undefined = vertex; at !== null && at !== undefined; at = before.get(at)) {
        within.unshift(at);
      }
      return { ...exit, length: within.length - 1 + exit.length, within };
    }
    for (const target of targetsOf(graph, vertex)) {
      if (isMember(target) && !before.has(target)) before.set(target, vertex);
    }
  }
  throw new Error('A component on the way to the end has no exit.');
}
