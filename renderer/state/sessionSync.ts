/** Keeps the address and the stored session in step with the state, a moment after each change and when the page goes. */
import { encodeDeepLink } from '../../shared/view/deepLink.ts';
import type { SettingsStore } from '../storage/userStore.ts';
import { notify } from './actions.ts';
import { leaveSession, writeSession } from './sessionStore.ts';
import { useStore } from './store.ts';

const SETTLE_MS = 250;

/** A browser that reloads takes the address it has heard of; it hears of a new one a moment later. */
const HEARD_AFTER_MS = 2000;

/**
 * Starts writing. Returns the function that stops it. The first failure to store is told once; work goes on
 * in memory. Without `storable` only the address is written: a session that could not be read is not overwritten.
 */
export function startSessionSync(store: SettingsStore, { storable }: { storable: boolean }): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let replaced: { readonly address: string; readonly at: number } | null = null;

  const flush = (staleAddresses: readonly string[] = []) => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { history, session } = useStore.getState();
    const link = `#${encodeDeepLink(history.present)}`;
    if (window.location.hash !== link) {
      replaced = { address: window.location.hash, at: performance.now() };
      window.history.replaceState(null, '', link);
    }
    if (!storable) return;
    void writeSession(store, history.present, session, staleAddresses).then((written) => {
      if (written.ok || !storable) return;
      storable = false;
      notify('warning', written.error);
    });
  };

  const onChange = (
    state: ReturnType<typeof useStore.getState>,
    before: ReturnType<typeof useStore.getState>,
  ) => {
    if (state.history.present === before.history.present && state.session === before.session) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => flush(), SETTLE_MS);
  };
  const onLeave = () => {
    // A page that reloads does so from the address that it has now, or had a moment ago, whatever is written into it.
    const staleAddresses: string[] = [];
    if (timer !== null) staleAddresses.push(window.location.hash);
    if (replaced !== null && performance.now() - replaced.at < HEARD_AFTER_MS)
      staleAddresses.push(replaced.address);
    if (staleAddresses.length === 0) return;
    const { history, session } = useStore.getState();
    if (storable) leaveSession(history.present, session, staleAddresses);
    flush(staleAddresses);
  };

  const unsubscribe = useStore.subscribe(onChange);
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onLeave);
  return () => {
    onLeave();
    unsubscribe();
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onLeave);
  };
}
