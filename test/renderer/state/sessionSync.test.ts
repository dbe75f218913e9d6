import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { change } from '../../../renderer/state/actions.ts';
import { readSession } from '../../../renderer/state/sessionStore.ts';
import { startSessionSync } from '../../../renderer/state/sessionSync.ts';
import { INITIAL_STATE, useStore } from '../../../renderer/state/store.ts';
import type { SettingsStore } from '../../../renderer/storage/userStore.ts';
import { ok } from '../../../shared/lib/result.ts';

/** Writes what the database would: nothing arrives before the page has gone. */
const SLOW_STORE: SettingsStore = {
  readSetting: async () => ok(null),
  writeSetting: () => new Promise(() => undefined),
};

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  useStore.setState(INITIAL_STATE);
  window.history.replaceState(null, '', '#first');
  stop = startSessionSync(SLOW_STORE, { storable: true });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  localStorage.clear();
});

const search = (query: string) => change({ type: 'set-query', query });
const goAway = () => window.dispatchEvent(new Event('pagehide'));
const leftBehind = async () => {
  const read = await readSession(SLOW_STORE);
  return read.ok ? read.value : null;
};

describe('a page that goes', () => {
  it('leaves what came a moment before, and the address that does not hold it', async () => {
    search('pruning');
    goAway();
    expect(await leftBehind()).toMatchObject({ view: { query: 'pruning' }, staleAddresses: ['#first'] });
    expect(window.location.hash).toContain('pruning');
  });

  it('counts the address before the last as one that it may come back with, for a moment', async () => {
    search('pruning');
    vi.advanceTimersByTime(300);
    const second = window.location.hash;
    goAway();
    expect(await leftBehind()).toMatchObject({ view: { query: 'pruning' }, staleAddresses: ['#first'] });

    search('serving');
    goAway();
    expect(await leftBehind()).toMatchObject({
      view: { query: 'serving' },
      staleAddresses: [second, '#first'],
    });
  });

  it('leaves nothing when the address has long been right', async () => {
    search('pruning');
    vi.advanceTimersByTime(10_000);
    localStorage.clear();
    goAway();
    expect(await leftBehind()).toMatchObject({ view: null, staleAddresses: [] });
  });
});
