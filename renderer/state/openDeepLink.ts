/** Shows what a link names while the app runs: one step of undo. A malformed link changes nothing. */
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import { decodeDeepLink } from '../../shared/view/deepLink.ts';
import { type ParsedView, parseViewState } from '../../shared/view/parseViewState.ts';
import { DEFAULT_VIEW } from '../../shared/view/viewState.ts';
import { change, notify } from './actions.ts';
import { tellDropped } from './tellDropped.ts';

export function openDeepLink(link: string, index: CorpusIndex): void {
  const decoded = decodeDeepLink(link);
  const parsed = decoded.ok ? parseViewState(decoded.value ?? DEFAULT_VIEW, index) : decoded;
  if (parsed.ok) openView(parsed.value);
  else notify('warning', { ...parsed.error, kept: 'The view stays as it was.' });
}

/** Shows a view that has been read, and says what of it this corpus does not hold. */
export function openView({ view, dropped }: ParsedView): void {
  tellDropped(dropped, 'The link');
  change({ type: 'open', view });
}
