/** Which publications are exported as references: the figure's scopes, counted in publications. Pure. */
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { publicationKeysOf } from '../network/publicationKeysOf.ts';
import type { Chosen, ScopeId } from './exportScope.ts';

/**
 * Publications of the scope, oldest first. Neighbours of a publication are those that cite it or are cited by
 * it; of anything else, those that belong to it. What the filters hide is in no scope, and the graph that is
 * on screen plays no part.
 * @param visibleKeys keys of the publications that the filters leave
 */
export function publicationsInScope(
  index: CorpusIndex,
  visibleKeys: readonly string[],
  scope: ScopeId,
  { selection, reach }: Chosen,
): readonly Publication[] {
  const visible = new Set(visibleKeys);
  const wanted = [...(scope === 'focus' ? reach : selection)];
  const taken = scope === 'visible' ? visible : new Set(wanted.flatMap((id) => keysAround(index, id, scope)));
  return index.corpus.publications.filter(({ key }) => visible.has(key) && taken.has(key));
}

/** Why the scope holds no publication; null when it holds some. */
export function whyNoPublications(
  publications: readonly Publication[],
  scope: ScopeId,
  { selection, reach }: Chosen,
): string | null {
  if (publications.length > 0) return null;
  if (scope === 'visible') return 'The filters leave no publication';
  if (scope === 'focus')
    return reach.size === 0 ? 'Nothing is in focus' : 'The filters hide what is in focus';
  if (selection.size === 0) return 'Nothing is selected';
  return scope === 'selection' && [...selection].every((id) => kindOf(id) !== 'publication')
    ? 'No publication is selected'
    : 'The filters hide what is selected';
}

function keysAround(index: CorpusIndex, nodeId: NodeId, scope: ScopeId): readonly string[] {
  const isPublication = kindOf(nodeId) === 'publication';
  if (!isPublication && scope !== 'neighbours') return [];
  const keys = publicationKeysOf(index, nodeId);
  if (!isPublication || scope !== 'neighbours') return keys;
  const near = [index.citedKeysByKey, index.citingKeysByKey];
  return [...keys, ...near.flatMap((keysByKey) => keysByKey.get(idOf(nodeId)) ?? [])];
}
