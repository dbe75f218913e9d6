/** A step of a walk in words, for those who hear the graph. Pure. */
import type { NodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import { describeLine } from './lineWords.ts';
import { describeNode } from './nodeWords.ts';
import { linesOf, type WalkMap, type WalkPlace } from './walk.ts';

/**
 * "GPTQ, publication, 2022, cited by 30 of the corpus, 2 techniques. FlashAttention cited by, 3 of 12: builds on,
 * primary source"; the node alone at the start of a walk.
 */
export function describeStep(index: CorpusIndex, map: WalkMap, { at, came }: WalkPlace): string {
  const node = describeNode(index, at);
  if (came === null) return node;
  const group = map.groupsOf(came.from).find(({ id }) => id === came.groupId);
  const lines = linesOf(map, came);
  const place = lines.findIndex(({ neighbour }) => neighbour === at);
  const line = lines[place];
  if (!group || !line) return node;
  return `${node}. ${shortNameOf(index, came.from)} ${group.name}, ${place + 1} of ${lines.length}: ${describeLine(line.edge)}`;
}

/** "Lines: cites 12, cited by 7, ran on 2"; empty for a node without lines. */
export function describeLines(map: WalkMap, id: NodeId): string {
  const groups = map.groupsOf(id);
  return groups.length === 0
    ? ''
    : `Lines: ${groups.map(({ name, lines }) => `${name} ${lines.length}`).join(', ')}`;
}
