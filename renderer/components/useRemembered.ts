/** What the user opened, closed or chose, kept for the next time the same part is shown, and for the next session. */
import { createContext, useCallback, useContext, useState } from 'react';
import { setSession } from '../state/actions.ts';
import { MAX_REMEMBERED } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Names the part of the window and what it shows, such as "details publication:gptq"; null remembers nothing. */
export const RememberScope = createContext<string | null>(null);

/** The scope of what is within a named part of the scope around it. */
export function useScopeWithin(name: string): string | null {
  const scope = useContext(RememberScope);
  return scope === null ? null : `${scope} ${name}`;
}

/**
 * A choice by its name within the scope around it. Without a scope, it lasts as long as the component.
 * @param fallback what holds while nothing was chosen; the first one given stays
 */
export function useRemembered<T extends boolean | string>(name: string, fallback: T) {
  const scope = useContext(RememberScope);
  const [own, setOwn] = useState<T>(fallback);
  const key = `${scope} ${name}`;
  const kept = useStore((state) => (scope === null ? undefined : state.session.remembered[key]));
  const value = typeof kept === typeof own ? (kept as T) : own;
  const set = useCallback(
    (chosen: T) => {
      if (scope === null) setOwn(chosen);
      else remember(key, chosen);
    },
    [scope, key],
  );
  return [value, set] as const;
}

function remember(key: string, value: boolean | string): void {
  const { [key]: _before, ...others } = useStore.getState().session.remembered;
  const eldestFirst = Object.entries(others).slice(1 - MAX_REMEMBERED);
  setSession({ remembered: Object.fromEntries([...eldestFirst, [key, value]]) });
}
