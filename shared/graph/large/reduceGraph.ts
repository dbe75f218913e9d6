/**
 * The part of a graph that a window can show, where all of it would be too much: the highest ranked nodes of each
 * kind and whatever was asked for, the strongest lines among them, and a count of what is left out, cluster by
 * cluster. Nothing is made up: every node and line is one of the graph. Pure and the same every time.
 */
import type { NodeId } from '../../model/ids.ts';
import type { GraphCluster, GraphEdge, GraphModel, GraphNode, LeftOut } from '../graphModel.ts';
import type { OverviewPlan } from './overviewPlan.ts';

/** Up to both of these a graph is shown whole. */
export const WHOLE_UP_TO = { nodes: 2000, edges: 10_000 } as const;

/** So many nodes are shown by rank, unless more are asked for. */
export const SHOWN_NODES = 600;
/** What can be asked for, up to what the view still draws smoothly. */
export const NODE_LIMITS = [SHOWN_NODES, 1200, WHOLE_UP_TO.nodes] as const;

/** Lines drawn for each node shown; the others come when one of their ends is pointed at or selected. */
const LINES_A_NODE = 3;
/** So many of an opened cluster, and of the neighbours of a node, are added: the highest ranked. */
export const OPENED_NODES = 60;
/** So many of what the search matched, and of what plays a role in the focus, are added. */
const MATCHED_NODES = 200;

/** For a graph without a plan: rank is the weight of the nodes, and nothing is known of clusters. */
export const NO_PLAN: OverviewPlan = { rankById: new Map(), seedById: new Map(), seeds: [] };

/** What the reader asked to see of what is left out. */
export interface OverviewWishes {
  /** How many nodes by rank; null for the usual number. */
  readonly limit: number | null;
  /** Clusters that are opened, by the nodes they are around. */
  readonly opened: readonly NodeId[];
  /** Nodes whose neighbours are shown. */
  readonly neighboursOf: readonly NodeId[];
}

/** What is always in the picture. */
export interface AlwaysShown {
  readonly selection: readonly NodeId[];
  /** In order of preference; so many of them as fit. */
  readonly matched: ReadonlySet<NodeId> | null;
  readonly roles: ReadonlyMap<NodeId, unknown>;
}

export function isTooLarge({
  nodes,
  edges,
}: {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
}): boolean {
  return nodes.length > WHOLE_UP_TO.nodes || edges.length > WHOLE_UP_TO.edges;
}

interface Ranked {
  readonly id: NodeId;
  readonly kind: string;
  readonly weight: number;
}

/** The nodes shown by rank: each kind has a share by the root of its number, so that none crowds out the others. */
export function chooseByRank(
  nodes: readonly Ranked[],
  rankById: OverviewPlan['rankById'],
  limit: number,
): ReadonlySet<NodeId> {
  const byKind = new Map<string, Ranked[]>();
  for (const node of nodes) {
    const members = byKind.get(node.kind);
    if (members) members.push(node);
    else byKind.set(node.kind, [node]);
  }
  const kinds = [...byKind.values()].sort((a, b) => a.length - b.length);
  let roots = kinds.reduce((sum, members) => sum + Math.sqrt(members.length), 0);
  let left = Math.min(limit, nodes.length);
  const chosen = new Set<NodeId>();
  for (const members of kinds) {
    const root = Math.sqrt(members.length);
    const count = Math.min(members.length, Math.round((left * root) / roots));
    roots -= root;
    left -= count;
    for (const { id } of byRank(members, rankById).slice(0, count)) chosen.add(id);
  }
  return chosen;
}

/**
 * The graph as it is where it can be shown whole. Otherwise the nodes by rank and all that is asked for, selected, in
 * focus or matched; `clusters` and `leftOut` count the others, and `linesOnDemand` are the lines among the nodes
 * shown beyond those that are drawn. Nodes and lines keep their order.
 */
export function reduceGraph(
  graph: GraphModel,
  plan: OverviewPlan,
  wishes: OverviewWishes,
  always: AlwaysShown,
): GraphModel {
  if (!isTooLarge(graph)) return graph;
  const shown = new Set(chooseByRank(graph.nodes, plan.rankById, wishes.limit ?? SHOWN_NODES));
  // A cluster is drawn around its node, which is therefore shown.
  const present = new Set(graph.nodes.map(({ id }) => id));
  for (const { id } of plan.seeds) if (present.has(id)) shown.add(id);
  const byRankAlone = shown.size;
  const asked = askedFor(graph, plan, wishes, always, shown);
  for (const id of asked) shown.add(id);
  const nodes = graph.nodes.filter(({ id }) => shown.has(id));
  const among = graph.edges.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const drawn = chooseLines(among, nodes.length, plan, asked);
  const clusters = countClusters(graph.nodes, shown, plan);
  const leftOut: LeftOut = {
    nodes: graph.nodes.length - nodes.length,
    ofNodes: graph.nodes.length,
    edges: graph.edges.length - drawn.size,
    ofEdges: graph.edges.length,
    byRank: byRankAlone,
    asked: nodes.length - byRankAlone,
  };
  return {
    ...graph,
    nodes,
    edges: among.filter((edge) => drawn.has(edge)),
    linesOnDemand: among.filter((edge) => !drawn.has(edge)),
    clusters,
    leftOut,
  };
}

/** What of all that must be shown the graph lacks; null where it lacks nothing. */
export function missingFrom(
  shown: ReadonlySet<NodeId>,
  { selection, matched, roles }: AlwaysShown,
): AlwaysShown | null {
  const lacks = (id: NodeId) => !shown.has(id);
  const missing: AlwaysShown = {
    selection: selection.filter(lacks),
    matched: matched && new Set([...matched].slice(0, MATCHED_NODES).filter(lacks)),
    roles: new Map([...roles].filter(([id]) => lacks(id))),
  };
  return missing.selection.length + (missing.matched?.size ?? 0) + missing.roles.size === 0 ? null : missing;
}

/** What is shown for another reason than its rank. */
function askedFor(
  { nodes, edges }: GraphModel,
  plan: OverviewPlan,
  { opened, neighboursOf }: OverviewWishes,
  { selection, matched, roles }: AlwaysShown,
  shown: ReadonlySet<NodeId>,
): ReadonlySet<NodeId> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = (ids: Iterable<NodeId>) => [...ids].flatMap((id) => byId.get(id) ?? []);
  const highest = (some: readonly GraphNode[], count: number) => byRank(some, plan.rankById).slice(0, count);
  const hidden = opened.length === 0 ? [] : nodes.filter(({ id }) => !shown.has(id));
  const neighbours = neighboursOf.map((id) =>
    known(
      new Set(
        edges.flatMap(({ source, target }) => {
          if (source === id) return [target];
          return target === id ? [source] : [];
        }),
      ),
    ).filter((node) => !shown.has(node.id)),
  );
  const wanted = [
    ...known(selection),
    ...known(neighboursOf),
    ...highest(known(roles.keys()), MATCHED_NODES),
    ...known(matched ?? []).slice(0, MATCHED_NODES),
    ...neighbours.flatMap((some) => highest(some, OPENED_NODES)),
    ...opened.flatMap((seed) =>
      highest(
        hidden.filter(({ id }) => plan.seedById.get(id) === seed),
        OPENED_NODES,
      ),
    ),
  ];
  return new Set(wanted.map(({ id }) => id).filter((id) => !shown.has(id)));
}

/** The lines of what was asked for, then those between the highest ranked. */
function chooseLines(
  among: readonly GraphEdge[],
  nodeCount: number,
  { rankById }: OverviewPlan,
  asked: ReadonlySet<NodeId>,
): ReadonlySet<GraphEdge> {
  const budget = LINES_A_NODE * nodeCount;
  if (among.length <= budget) return new Set(among);
  const rankOf = (id: NodeId) => rankById.get(id) ?? Number.MAX_SAFE_INTEGER;
  const lowerOf = (edge: GraphEdge) => Math.max(rankOf(edge.source), rankOf(edge.target));
  const strengthOf = (edge: GraphEdge) => edge.common?.share ?? 0;
  const isAsked = ({ source, target }: GraphEdge) => asked.has(source) || asked.has(target);
  const others = among
    .filter((edge) => !isAsked(edge))
    .map((edge) => ({ edge, strength: strengthOf(edge), lower: lowerOf(edge) }))
    .sort((a, b) => b.strength - a.strength || a.lower - b.lower || (a.edge.id < b.edge.id ? -1 : 1));
  const first = among.filter(isAsked);
  return new Set([...first, ...others.slice(0, Math.max(0, budget - first.length)).map(({ edge }) => edge)]);
}

/** The clusters that hold nodes left out, those that hold most first. */
function countClusters(
  nodes: readonly GraphNode[],
  shown: ReadonlySet<NodeId>,
  { seeds, seedById }: OverviewPlan,
): readonly GraphCluster[] {
  const countBySeed = new Map<NodeId, number>();
  for (const { id } of nodes) {
    const seed = shown.has(id) ? undefined : seedById.get(id);
    if (seed !== undefined) countBySeed.set(seed, (countBySeed.get(seed) ?? 0) + 1);
  }
  return seeds
    .flatMap(({ id, label }): GraphCluster[] => {
      const count = countBySeed.get(id);
      return count === undefined ? [] : [{ seed: id, name: `Around ${label}`, count }];
    })
    .sort((a, b) => b.count - a.count);
}

function byRank<Node extends Ranked>(
  nodes: readonly Node[],
  rankById: OverviewPlan['rankById'],
): readonly Node[] {
  const rankOf = ({ id }: Ranked) => rankById.get(id) ?? Number.MAX_SAFE_INTEGER;
  return nodes.toSorted((a, b) => rankOf(a) - rankOf(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
