/** Puts the address of a view on the clipboard. */
import { encodeDeepLink } from '../../shared/view/deepLink.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { notify } from './actions.ts';

/** @param done what to say when it is there */
export async function copyLinkTo(view: ViewState, done: string): Promise<void> {
  const link = `${window.location.origin}${window.location.pathname}#${encodeDeepLink(view)}`;
  try {
    await navigator.clipboard.writeText(link);
    notify('info', { code: 'app/link-copied', message: done });
  } catch {
    notify('warning', {
      code: 'app/link-not-copied',
      message: 'The clipboard cannot be written to here.',
      hint: `Copy the link from here instead: ${link}`,
    });
  }
}
