/** The bridge of a browser tab: downloads for files, a new tab for links, the address for deep links. */
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { parseExternalLink } from '../../shared/bridge/externalLink.ts';
import { safeFileName } from '../../shared/bridge/safeFileName.ts';
import { fail, messageOf, ok } from '../../shared/lib/result.ts';

/** Some browsers start reading a download only after the click has been handled. */
const KEEP_BLOB_MS = 60_000;

export function createWebBridge(page: Window): Bridge {
  return {
    capabilities: { nativeMenu: false, choosesPath: false, confirmsLinks: false },

    async saveFile({ suggestedName, mediaType, bytes }) {
      const name = safeFileName(suggestedName);
      try {
        const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
        const anchor = page.document.createElement('a');
        anchor.href = url;
        anchor.download = name;
        anchor.click();
        page.setTimeout(() => URL.revokeObjectURL(url), KEEP_BLOB_MS);
        return ok({ saved: true, name });
      } catch (thrown) {
        return fail('bridge/save-failed', `${name} was not saved: ${messageOf(thrown)}`, {
          hint: 'Allow downloads for this page, then save again.',
        });
      }
    },

    async openExternal(url) {
      const link = parseExternalLink(url);
      if (!link.ok) return link;
      // With noopener the new tab is not returned, so a blocked one cannot be told from an opened one.
      page.open(link.value, '_blank', 'noopener,noreferrer');
      return ok('opened');
    },

    reportCommands: () => undefined,
    onCommand: () => () => undefined,

    onDeepLink(listener) {
      // The address may have been rewritten since, by the app itself, to what was shown before the link was followed.
      const onHashChange = ({ newURL }: HashChangeEvent) => listener(new URL(newURL).hash.slice(1));
      page.addEventListener('hashchange', onHashChange);
      return () => page.removeEventListener('hashchange', onHashChange);
    },
  };
}
