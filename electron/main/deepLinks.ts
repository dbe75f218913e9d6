/** Finds the view that the system asked the app to open, among its arguments. */
import { parseDeepLinkAddress } from '../../shared/bridge/deepLinkAddress.ts';

/**
 * The part after `#` of the last `peak-atlas://…` argument; '' when it only asks for the window; null when
 * there is none. Windows and Linux pass the address this way; macOS sends an event.
 */
export function findDeepLink(args: readonly string[]): string | null {
  for (const argument of args.toReversed()) {
    const link = parseDeepLinkAddress(argument);
    if (link !== null) return link;
  }
  return null;
}
