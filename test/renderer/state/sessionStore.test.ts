import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SESSION, type SessionLayout } from '../../../renderer/state/session.ts';
import {
  leaveSession,
  parseSession,
  readSession,
  writeSession,
} from '../../../renderer/state/sessionStore.ts';
import type { SettingsStore } from '../../../renderer/storage/userStore.ts';
import { required } from '../../../shared/lib/assert.ts';
import { ok } from '../../../shared/lib/result.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';

function memoryStore(): SettingsStore {
  const settings = new Map<string, unknown>();
  return {
    readSetting: async (key) => ok(settings.get(key) ?? null),
    writeSetting: async (key, value) => {
      settings.set(key, structuredClone(value));
      return ok(undefined);
    },
  };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('the stored session', () => {
  it('comes back as it was written', async () => {
    const store = memoryStore();
    const layout: SessionLayout = {
      ...DEFAULT_SESSION,
      theme: 'dark',
      notesOpen: true,
      outlineRows: ['group:technique'],
      camera: {
        zoom: 2.345678901234567,
        pan: { x: -3.25, y: 4 },
        size: { width: 640, height: 480 },
        focus: 'publication:gptq',
      },
      remembered: { 'details publication:gptq open Results': false, 'legend open': true },
      scrolls: { details: { of: 'publication:gptq', top: 120.5, left: 0 } },
    };
    const view = { ...DEFAULT_VIEW, query: 'int8' };
    await writeSession(store, view, layout);
    expect(await readSession(store)).toEqual({ ok: true, value: { view, layout, staleAddresses: [] } });
  });

  it('is what was left in the moment the page went, if that is newer', async () => {
    const store = memoryStore();
    await writeSession(store, DEFAULT_VIEW, DEFAULT_SESSION);
    const last = { ...DEFAULT_VIEW, query: 'typed last' };
    vi.setSystemTime(Date.now() + 1000);
    leaveSession(last, DEFAULT_SESSION, ['#v=1']);
    expect(await readSession(store)).toMatchObject({ value: { view: last, staleAddresses: ['#v=1'] } });
    vi.setSystemTime(Date.now() + 1000);
    const later = { ...DEFAULT_VIEW, query: 'next time' };
    await writeSession(store, later, DEFAULT_SESSION);
    expect(localStorage.length).toBe(0);
    expect(await readSession(store)).toMatchObject({ value: { view: later } });
  });

  it('is that of the database when what was left is older or cannot be read', async () => {
    const store = memoryStore();
    leaveSession({ ...DEFAULT_VIEW, query: 'older' }, DEFAULT_SESSION, []);
    const older = required(localStorage.key(0), 'what was left');
    const text = localStorage.getItem(older) ?? '';
    vi.setSystemTime(Date.now() + 1000);
    await writeSession(store, DEFAULT_VIEW, DEFAULT_SESSION);
    for (const left of [text, '{', '{"at":1e99}']) {
      localStorage.setItem(older, left);
      expect(await readSession(store)).toMatchObject({ value: { view: DEFAULT_VIEW } });
    }
  });

  it('of an earlier version keeps what that version knew', () => {
    const { remembered: _r, scrolls: _s, notesOpen: _n, outlineRows: _o, ...known } = DEFAULT_SESSION;
    const camera = { zoom: 2, pan: { x: 1, y: 2 } };
    const layout = { ...known, theme: 'dark', camera };
    expect(parseSession({ view: null, layout }).layout).toEqual({
      ...DEFAULT_SESSION,
      theme: 'dark',
      camera: { ...camera, focus: null },
    });
  });

  it('is the default before the first session', async () => {
    expect(await readSession(memoryStore())).toEqual({
      ok: true,
      value: { view: null, layout: DEFAULT_SESSION, staleAddresses: [] },
    });
  });

  it('keeps the view for its own check when the layout cannot be read', () => {
    expect(parseSession({ view: { version: 1 }, layout: { theme: 'pink' } })).toEqual({
      view: { version: 1 },
      layout: DEFAULT_SESSION,
      staleAddresses: [],
    });
  });

  it('passes anything else on to be refused, so that nothing stored is lost unsaid', () => {
    expect(parseSession('garbage')).toEqual({
      view: 'garbage',
      layout: DEFAULT_SESSION,
      staleAddresses: [],
    });
  });
});
