/**
 * Denies by default what a page could ask of Electron: permissions, devices, new windows, navigation,
 * embedded pages, and every request that is not the app's own. It touches no network even if the page tries.
 */
import type { App, Session, WebContents } from 'electron';
import { allowsRequest, originOf } from './appAddress.ts';

export interface SecurityContext {
  /** Where the page comes from. */
  readonly appOrigin: string;
  /** The development server's origin; null in the built app. */
  readonly developmentOrigin: string | null;
}

/** "Copy link" puts text on the clipboard after a click; reading it back is denied like all the rest. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

export function denyByDefault(app: App, session: Session, context: SecurityContext): void {
  lockSession(session, context);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, context));
}

function lockSession(session: Session, { appOrigin, developmentOrigin }: SecurityContext): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === ALLOWED_PERMISSION && originOf(contents.getURL()) === appOrigin),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === ALLOWED_PERMISSION && originOf(origin) === appOrigin,
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowsRequest(details.url, appOrigin, developmentOrigin) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents, { appOrigin }: SecurityContext): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    // Reloading the page itself is how it recovers from a crash.
    if (!(event.isMainFrame && originOf(event.url) === appOrigin)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
