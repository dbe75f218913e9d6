/** Reads and writes how the last session stood: the view and the window's layout, in one record of the user's database. */
import { z } from 'zod';
import type { ViewState } from '../../shared/view/viewState.ts';
import type { SettingsStore } from '../storage/userStore.ts';
import { DEFAULT_SESSION, type SessionLayout, THEMES } from './session.ts';

const SESSION_KEY = 'session';

export interface StoredSession {
  /** As stored; parseViewState decides what of it can be shown. Null when there is none. */
  readonly view: unknown;
  readonly layout: SessionLayout;
}

const layoutSchema = z.object({
  theme: z.enum(THEMES),
  filtersOpen: z.boolean(),
  detailsOpen: z.boolean(),
  outlineOpen: z.boolean(),
  // Sessions from before there was a minimap do not say.
  minimapOpen: z.boolean().default(DEFAULT_SESSION.minimapOpen),
  openFacets: z.record(z.string(), z.boolean()).default(DEFAULT_SESSION.openFacets),
  paneSizes: z.record(z.string(), z.number().min(0).max(100)),
  camera: z
    .object({ zoom: z.number().positive(), pan: z.object({ x: z.number(), y: z.number() }) })
    .nullable(),
});

const recordSchema = z.object({ view: z.unknown(), layout: layoutSchema });

const NOTHING_STORED: StoredSession = { view: null, layout: DEFAULT_SESSION };

/** The session of last time. A layout that cannot be read gives the default one; the view is checked by its reader. */
export function parseSession(stored: unknown): StoredSession {
  if (stored === null) return NOTHING_STORED;
  const parsed = recordSchema.safeParse(stored);
  if (parsed.success) return { view: parsed.data.view ?? null, layout: parsed.data.layout };
  const view = typeof stored === 'object' && 'view' in stored ? stored.view : stored;
  return { view, layout: DEFAULT_SESSION };
}

export async function readSession(store: SettingsStore) {
  const read = await store.readSetting(SESSION_KEY);
  return read.ok ? { ok: true as const, value: parseSession(read.value) } : read;
}

export function writeSession(store: SettingsStore, view: ViewState, layout: SessionLayout) {
  return store.writeSetting(SESSION_KEY, { view, layout });
}
