/** Puts the address of a view on the clipboard. */
import { toDeepLinkAddress } from '../../shared/bridge/deepLinkAddress.ts';
import { encodeDeepLink } from '../../shared/view/deepLink.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { copyText } from './copyText.ts';

/** @param done what to say when it is there */
export async function copyLinkTo(view: ViewState, done: string): Promise<void> {
  const link = addressOf(encodeDeepLink(view));
  await copyText(link, {
    code: 'app/link-copied',
    done,
    hint: `Copy the link from here instead: ${link}`,
  });
}

/** A page served over HTTP is opened by its own address; the desktop app's own address opens nowhere else. */
function addressOf(link: string): string {
  const { protocol, origin, pathname } = window.location;
  return protocol.startsWith('http') ? `${origin}${pathname}#${link}` : toDeepLinkAddress(link);
}
