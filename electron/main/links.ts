/** Hands a link to the system's browser: only http(s), and only after a question that shows the address. */
import { type BrowserWindow, dialog, shell } from 'electron';
import type { OpenOutcome } from '../../shared/bridge/bridge.ts';
import { parseExternalLink } from '../../shared/bridge/externalLink.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';

const OPEN = 0;
const CANCEL = 1;

export async function openExternal(window: BrowserWindow, url: string): Promise<Result<OpenOutcome>> {
  const link = parseExternalLink(url);
  if (!link.ok) return link;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this link in your browser?',
    detail: `${link.value}\n\nPeak Atlas itself stays offline; your browser will go to this address.`,
    buttons: ['Open link', 'Cancel'],
    defaultId: OPEN,
    cancelId: CANCEL,
    noLink: true,
  });
  if (response !== OPEN) return ok('declined');
  try {
    await shell.openExternal(link.value);
    return ok('opened');
  } catch (error) {
    return fail('bridge/link-failed', `The system could not open the link: ${messageOf(error)}`, {
      hint: 'Copy the address and open it yourself.',
    });
  }
}
