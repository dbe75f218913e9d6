/** A node in a sentence, for those who hear the graph; the hover card and the outline say the same. Pure. */
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import { publicationKeysOf } from '../network/publicationKeysOf.ts';

/** "FlashAttention, publication, 2022, cited by 12 of the corpus, 3 techniques". */
export function describeNode(index: CorpusIndex, nodeId: NodeId): string {
  return [shortNameOf(index, nodeId), kindOf(nodeId), ...factsOf(index, nodeId)].join(', ');
}

/** "FlashAttention, publication, 2022, …" for one node, "12 nodes selected" for several, empty for none. */
export function describeNodes(index: CorpusIndex, nodeIds: readonly NodeId[]): string {
  const [only] = nodeIds;
  if (!only) return '';
  return nodeIds.length > 1 ? `${counted(nodeIds.length, 'node')} selected` : describeNode(index, only);
}

/** What is said of a node after its name and kind: year and counts; empty for what the corpus does not hold. */
export function factsOf(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  const id = idOf(nodeId);
  if (kindOf(nodeId) !== 'publication') {
    return [counted(publicationKeysOf(index, nodeId).length, 'publication')];
  }
  const publication = index.publicationByKey.get(id);
  if (!publication) return [];
  return [
    String(publication.year),
    `cited by ${index.citingKeysByKey.get(id)?.length ?? 0} of the corpus`,
    counted(publication.techniques.length, 'technique'),
  ];
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
