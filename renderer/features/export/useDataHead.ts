/** What an exported file says about where it comes from, kept until something of it changes. */
import { useMemo } from 'react';
import type { DataHead } from '../../../shared/export/dataHead.ts';
import { SCOPES, type ScopeId } from '../../../shared/export/exportScope.ts';
import { makeDataHead } from '../../state/dataHead.ts';
import { useAtlas, useIndex, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';

export function useDataHead(scope: ScopeId): DataHead {
  const atlas = useAtlas();
  const index = useIndex();
  const view = useView((state) => state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the head is made from is not read from the arguments.
  return useMemo(
    () =>
      makeDataHead(
        useStore.getState(),
        scope === 'visible' ? '' : (SCOPES.find((it) => it.id === scope)?.name ?? ''),
      ),
    [atlas, index, view, scope],
  );
}
