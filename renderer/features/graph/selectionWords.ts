/** The selection in a sentence, for those who hear the graph. Pure. */
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { countText } from '../../components/countText.ts';

/** "FlashAttention, publication, 2022, cited by 12 of the corpus, 3 techniques"; empty for no selection. */
export function describeSelection(index: CorpusIndex, selection: readonly NodeId[]): string {
  const [only] = selection;
  if (!only) return '';
  if (selection.length > 1) return `${selection.length} nodes selected`;
  return [shortNameOf(index, only), kindOf(only), ...detailsOf(index, only)].join(', ');
}

function detailsOf(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  const id = idOf(nodeId);
  const publications = (keys: readonly string[] | undefined) => [countText(keys?.length ?? 0, 'publication')];
  switch (kindOf(nodeId)) {
    case 'publication': {
      const publication = index.publicationByKey.get(id);
      if (!publication) return [];
      return [
        String(publication.year),
        `cited by ${index.citingKeysByKey.get(id)?.length ?? 0} of the corpus`,
        countText(publication.techniques.length, 'technique'),
      ];
    }
    case 'technique':
      return publications(index.publicationKeysByTechnique.get(id));
    case 'strategy':
      return publications(index.publicationKeysByStrategy.get(id));
    case 'hardware':
      return publications(index.publicationKeysByHardware.get(id));
    case 'framework':
      return publications(index.publicationKeysByFramework.get(id));
    case 'author':
      return publications(index.authorById.get(id)?.publicationKeys);
  }
}
