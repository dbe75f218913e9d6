/** What a scope may take in: the selection, and what the focus reaches. */
import { useMemo } from 'react';
import type { Chosen } from '../../../shared/export/exportScope.ts';
import { useFocusReach, useView } from '../../state/selectors.ts';

export function useChosen(): Chosen {
  const selection = useView((view) => view.selection);
  const { roles } = useFocusReach();
  return useMemo(() => ({ selection: new Set(selection), reach: new Set(roles.keys()) }), [selection, roles]);
}
