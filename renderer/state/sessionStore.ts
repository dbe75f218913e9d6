/** Reads and writes how the last session stood: the view and the window's layout, in one record of the user's database. */
import { z } from 'zod';
import { type NodeId, parseNodeId } from '../../shared/model/ids.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { forgetKept, keepForReturn, keptForReturn } from '../storage/leaveStore.ts';
import type { SettingsStore } from '../storage/userStore.ts';
import { DEFAULT_SESSION, type SessionLayout, THEMES } from './session.ts';

const SESSION_KEY = 'session';

export interface StoredSession {
  /** As stored; parseViewState decides what of it can be shown. Null when there is none. */
  readonly view: unknown;
  readonly layout: SessionLayout;
  /** Addresses that a page may come back with which went before the view came to be in them; mostly none. */
  readonly staleAddresses: readonly string[];
}

const isNodeId = (value: unknown) => typeof value === 'string' && parseNodeId(value) !== null;

const layoutSchema = z.object({
  theme: z.enum(THEMES),
  filtersOpen: z.boolean(),
  detailsOpen: z.boolean(),
  outlineOpen: z.boolean(),
  // Sessions from before there was a minimap do not say.
  minimapOpen: z.boolean().default(DEFAULT_SESSION.minimapOpen),
  openFacets: z.record(z.string(), z.boolean()).default(DEFAULT_SESSION.openFacets),
  paneSizes: z.record(z.string(), z.number().min(0).max(100)),
  notesOpen: z.boolean().default(false),
  outlineRows: z.array(z.string()).nullable().default(null),
  camera: z
    .object({
      zoom: z.number().positive(),
      pan: z.object({ x: z.number(), y: z.number() }),
      size: z.object({ width: z.number().min(0), height: z.number().min(0) }).optional(),
      focus: z.custom<NodeId>(isNodeId).nullable().default(null),
    })
    .nullable(),
  remembered: z.record(z.string(), z.union([z.boolean(), z.string()])).default({}),
  scrolls: z
    .record(z.string(), z.object({ of: z.string(), top: z.number().min(0), left: z.number() }))
    .default({}),
});

/** `at` says when it was written; records of before that was noted are older than any other. */
const recordSchema = z.object({
  at: z.number().default(0),
  view: z.unknown(),
  layout: layoutSchema,
  staleAddresses: z.array(z.string()).default([]),
});

const NOTHING_STORED: StoredSession = { view: null, layout: DEFAULT_SESSION, staleAddresses: [] };

/** The session of last time. A layout that cannot be read gives the default one; the view is checked by its reader. */
export function parseSession(stored: unknown): StoredSession {
  if (stored === null) return NOTHING_STORED;
  const parsed = recordSchema.safeParse(stored);
  if (parsed.success) {
    const { view, layout, staleAddresses } = parsed.data;
    return { view: view ?? null, layout, staleAddresses };
  }
  const view = typeof stored === 'object' && 'view' in stored ? stored.view : stored;
  return { ...NOTHING_STORED, view };
}

/** What was written last, be it in the database or in the moment the page went. */
export async function readSession(store: SettingsStore) {
  const read = await store.readSetting(SESSION_KEY);
  if (!read.ok) return read;
  const left = recordSchema.safeParse(keptForReturn(SESSION_KEY)[0]?.value).data;
  const stored = recordSchema.safeParse(read.value).data;
  const isNewer =
    left !== undefined && left.at > (stored?.at ?? (read.value === null ? 0 : Number.POSITIVE_INFINITY));
  return { ok: true as const, value: parseSession(isNewer ? left : read.value) };
}

export async function writeSession(
  store: SettingsStore,
  view: ViewState,
  layout: SessionLayout,
  staleAddresses: readonly string[] = [],
) {
  const written = await store.writeSetting(SESSION_KEY, { at: Date.now(), view, layout, staleAddresses });
  if (written.ok) forgetKept(SESSION_KEY);
  return written;
}

/** Keeps the session where it is certain to arrive before the page goes; the next start finds it. */
export function leaveSession(
  view: ViewState,
  layout: SessionLayout,
  staleAddresses: readonly string[],
): void {
  keepForReturn(SESSION_KEY, { at: Date.now(), view, layout, staleAddresses });
}
