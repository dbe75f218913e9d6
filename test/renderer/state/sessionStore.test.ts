import { describe, expect, it } from 'vitest';
import { DEFAULT_SESSION } from '../../../renderer/state/session.ts';
import { parseSession, readSession, writeSession } from '../../../renderer/state/sessionStore.ts';
import type { SettingsStore } from '../../../renderer/storage/userStore.ts';
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

describe('the stored session', () => {
  it('comes back as it was written', async () => {
    const store = memoryStore();
    const layout = { ...DEFAULT_SESSION, theme: 'dark' as const, camera: { zoom: 2, pan: { x: -3, y: 4 } } };
    const view = { ...DEFAULT_VIEW, query: 'int8' };
    await writeSession(store, view, layout);
    expect(await readSession(store)).toEqual({ ok: true, value: { view, layout } });
  });

  it('is the default before the first session', async () => {
    expect(await readSession(memoryStore())).toEqual({
      ok: true,
      value: { view: null, layout: DEFAULT_SESSION },
    });
  });

  it('keeps the view for its own check when the layout cannot be read', () => {
    expect(parseSession({ view: { version: 1 }, layout: { theme: 'pink' } })).toEqual({
      view: { version: 1 },
      layout: DEFAULT_SESSION,
    });
  });

  it('passes anything else on to be refused, so that nothing stored is lost unsaid', () => {
    expect(parseSession('garbage')).toEqual({ view: 'garbage', layout: DEFAULT_SESSION });
  });
});
