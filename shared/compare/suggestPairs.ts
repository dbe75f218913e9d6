/** Pairs worth comparing, for whoever does not know yet what to compare. */
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

const MOST_SUGGESTED = 3;

/**
 * At most three pairs of sibling strategies that have nothing below them, one pair a family: siblings
 * answer the same need in different ways. Of each family the two with the most publications, which is
 * what a comparison lives on; families by the smaller of the two. A pair that holds something already
 * chosen comes first.
 */
export function suggestPairs(
  index: CorpusIndex,
  chosen: readonly NodeId[],
): readonly (readonly [NodeId, NodeId])[] {
  const weightOf = (id: string) => index.publicationKeysByStrategy.get(id)?.length ?? 0;
  const isLeaf = (id: string) => !index.strategyChildrenById.has(id);
  const pairs = [...index.strategyChildrenById].flatMap(([parent, children]) => {
    if (parent === '') return [];
    const [first, second] = children
      .filter((id) => isLeaf(id) && weightOf(id) > 0)
      .sort((left, right) => weightOf(right) - weightOf(left));
    return first === undefined || second === undefined
      ? []
      : [
          {
            nodeIds: [toNodeId('strategy', first), toNodeId('strategy', second)] as const,
            weight: weightOf(second),
          },
        ];
  });
  const isChosen = ({ nodeIds }: (typeof pairs)[number]) => nodeIds.some((nodeId) => chosen.includes(nodeId));
  return pairs
    .sort((left, right) => Number(isChosen(right)) - Number(isChosen(left)) || right.weight - left.weight)
    .slice(0, MOST_SUGGESTED)
    .map(({ nodeIds }) => nodeIds);
}
