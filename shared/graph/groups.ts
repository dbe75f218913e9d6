/** Groups that colour nodes: techniques by the top of their strategy, publications by their cluster. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphGroup, GraphNode } from './graphModel.ts';
import { GROUP_MARKS, type GroupMark } from './palette.ts';

export interface Grouping {
  readonly groups: readonly GraphGroup[];
  /** Id in the corpus, not node id → mark; what is not in it has none. */
  readonly markById: ReadonlyMap<string, GroupMark>;
}

/** How many groups have a colour of their own; further ones share the last. */
const COLOURED = GROUP_MARKS.length - 1;

/** The tops of the taxonomy under which techniques are first filed, in the order of the corpus. */
export function groupByTopStrategy(index: CorpusIndex): Grouping {
  const topOf = (strategy: string) => index.strategyAncestorsById.get(strategy)?.at(-1) ?? strategy;
  const tops = new Set(index.corpus.techniques.map(({ strategy }) => topOf(strategy)));
  const order = index.corpus.strategies.filter(({ id }) => tops.has(id));
  return toGrouping(
    order.map(({ id, name }) => ({
      name,
      members: index.corpus.techniques.filter((it) => topOf(it.strategy) === id).map((it) => it.id),
    })),
    'Other strategies',
  );
}

/** Clusters as groups, each named after its node of the greatest weight; equal ones: the first. */
export function groupByCluster(
  clusters: readonly (readonly string[])[],
  nodeById: ReadonlyMap<string, GraphNode>,
): Grouping {
  const nameOf = (members: readonly string[]) => {
    const nodes = members.flatMap((id) => nodeById.get(id) ?? []);
    const [first, ...others] = nodes;
    if (!first) return 'Around nothing';
    return `Around ${others.reduce((best, node) => (node.weight > best.weight ? node : best), first).label}`;
  };
  return toGrouping(
    clusters.map((members) => ({ name: nameOf(members), members })),
    'Smaller clusters',
  );
}

function toGrouping(
  groups: readonly { readonly name: string; readonly members: readonly string[] }[],
  nameOfRest: string,
): Grouping {
  const markById = new Map<string, GroupMark>();
  groups.forEach(({ members }, rank) => {
    for (const id of members) markById.set(id, markOfRank(rank));
  });
  const named = groups.slice(0, COLOURED).map(({ name }, rank) => ({ mark: markOfRank(rank), name }));
  return {
    groups: groups.length > COLOURED ? [...named, { mark: 'groupOther', name: nameOfRest }] : named,
    markById,
  };
}

function markOfRank(rank: number): GroupMark {
  return GROUP_MARKS[Math.min(rank, COLOURED)] ?? 'groupOther';
}
