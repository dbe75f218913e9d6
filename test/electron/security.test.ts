import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { denyByDefault, type SecurityContext } from '../../electron/main/security.ts';
import { FakeSession, resetElectron, sender } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const BUILT: SecurityContext = { appOrigin: 'app://peak-atlas', developmentOrigin: null };

function lock(context: SecurityContext = BUILT) {
  const app = new EventEmitter();
  const session = new FakeSession();
  denyByDefault(app as unknown as App, session as unknown as Session, context);
  app.emit('web-contents-created', {}, sender.contents);
  return session;
}

function isCancelled(session: FakeSession, url: string): boolean {
  let cancelled: boolean | null = null;
  session.beforeRequest?.({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  if (cancelled === null) throw new Error('no answer');
  return cancelled;
}

function isPrevented(event: string, details: object): boolean {
  const preventDefault = vi.fn();
  sender.contents.emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

beforeEach(resetElectron);

describe('requests', () => {
  it.each([
    'app://peak-atlas/',
    'app://peak-atlas/assets/index-1.js',
    'blob:app://peak-atlas/5f0c',
    'data:,x',
  ])('to %s go through', (url) => expect(isCancelled(lock(), url)).toBe(false));

  it.each([
    'https://example.invalid/',
    'http://127.0.0.1:4817/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://example.invalid/',
    'app://peak-atlas.example/',
    'app://other/',
    'blob:https://example.invalid/5f0c',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'not an address',
  ])('to %s are cancelled', (url) => expect(isCancelled(lock(), url)).toBe(true));

  it('reach the development server only while it is used', () => {
    const origin = 'http://localhost:5173';
    const session = lock({ appOrigin: origin, developmentOrigin: origin });
    expect(isCancelled(session, 'http://localhost:5173/main.tsx')).toBe(false);
    expect(isCancelled(session, 'ws://localhost:5173/')).toBe(false);
    expect(isCancelled(session, 'http://localhost:5174/')).toBe(true);
  });
});

describe('permissions', () => {
  const asked = (session: FakeSession, permission: string, url: string) => {
    const answer = vi.fn();
    session.permissionRequest?.({ getURL: () => url }, permission, answer, {});
    return answer.mock.calls[0]?.[0];
  };

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'unknown',
  ])('for %s are denied', (permission) => {
    const session = lock();
    expect(asked(session, permission, 'app://peak-atlas/')).toBe(false);
    expect(session.permissionCheck?.(null, permission, 'app://peak-atlas')).toBe(false);
  });

  it('let the app’s own page put text on the clipboard, and no other page', () => {
    const session = lock();
    expect(asked(session, 'clipboard-sanitized-write', 'app://peak-atlas/')).toBe(true);
    expect(session.permissionCheck?.(null, 'clipboard-sanitized-write', 'app://peak-atlas')).toBe(true);
    expect(asked(session, 'clipboard-sanitized-write', 'https://example.invalid/')).toBe(false);
    expect(session.permissionCheck?.(null, 'clipboard-sanitized-write', 'https://example.invalid')).toBe(
      false,
    );
  });

  it('for devices are denied, and a screen is never offered', () => {
    const session = lock();
    expect(session.devicePermission?.()).toBe(false);
    expect(asked(session, 'display-capture', 'app://peak-atlas/')).toBe(false);
  });
});

describe('the page', () => {
  it('opens no windows', () => {
    lock();
    expect(sender.contents.windowOpenHandler?.({ url: 'app://peak-atlas/' })).toEqual({ action: 'deny' });
  });

  it('may reload itself, and goes nowhere else', () => {
    lock();
    const event = 'will-frame-navigate';
    expect(isPrevented(event, { url: 'app://peak-atlas/', isMainFrame: true })).toBe(false);
    expect(isPrevented(event, { url: 'https://example.invalid/', isMainFrame: true })).toBe(true);
    expect(isPrevented(event, { url: 'app://peak-atlas/', isMainFrame: false })).toBe(true);
    expect(isPrevented('will-redirect', { url: 'app://peak-atlas/' })).toBe(true);
  });

  it('embeds no other page and downloads nothing by itself', () => {
    const session = lock();
    expect(isPrevented('will-attach-webview', {})).toBe(true);
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
