/** Pairs worth comparing, for whoever does not know yet what to compare. */
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

const MOST_SUGGESTED = 3;

/**
 * At most three pairs of sibling strategies, those with the most publications first: siblings answer the
 * same need in different ways, and publications are what a comparison lives on. With something chosen
 * already, the pairs that hold it come first; where it is no strategy of any pair, so do none.
 */
export function suggestPairs(
  index: CorpusIndex,
  chosen: readonly NodeId[],
): readonly (readonly [NodeId, NodeId])[] {
  const weightOf = (id: string) => index.publicationKeysByStrategy.get(id)?.length ?? 0;
  const families = [...index.strategyChildrenById]
    .filter(([parent]) => parent !== '')
    .map(([, children]) => [...children].sort((left, right) => weightOf(right) - weightOf(left)));
  const pairs = families
    .flatMap((family) => family.slice(1).map((other) => [family[0] ?? other, other] as const))
    .filter(([left, right]) => weightOf(left) > 0 && weightOf(right) > 0)
    .map(([left, right]) => ({
      nodeIds: [toNodeId('strategy', left), toNodeId('strategy', right)] as const,
      weight: Math.min(weightOf(left), weightOf(right)),
    }))
    .sort((left, right) => right.weight - left.weight)
    .map(({ nodeIds }) => nodeIds);
  const holding = pairs.filter((pair) => pair.some((nodeId) => chosen.includes(nodeId)));
  return [...holding, ...pairs.filter((pair) => !holding.includes(pair))].slice(0, MOST_SUGGESTED);
}
