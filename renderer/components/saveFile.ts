/** Hands bytes to the host to save as a file of the user's choice, and says how it went. */
import type { SaveRequest } from '../../shared/bridge/bridge.ts';
import { selectBridge } from '../bridge/selectBridge.ts';
import { notify } from '../state/actions.ts';

interface SavedWords {
  readonly code: string;
  /** Of the name under which it was saved. */
  readonly messageOf: (name: string) => string;
}

/** Whether it was written. False after an error, which is told, and when the user declined. */
export async function saveFile(request: SaveRequest, { code, messageOf }: SavedWords): Promise<boolean> {
  const outcome = await selectBridge(window).saveFile(request);
  if (!outcome.ok) {
    notify('error', outcome.error);
    return false;
  }
  if (outcome.value.saved) notify('info', { code, message: messageOf(outcome.value.name) });
  return outcome.value.saved;
}
