/** Which rows of the outline are open: as they were left, in this session or the one before; all groups at first. */
import { useMemo } from 'react';
import { NODE_KINDS } from '../../../shared/graph/graphModel.ts';
import { setSession } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

const EVERY_GROUP: readonly string[] = NODE_KINDS.map((kind) => `group:${kind}`);

export function useOutlineRows() {
  const kept = useStore((state) => state.session.outlineRows);
  const rows = useMemo<ReadonlySet<string>>(() => new Set(kept ?? EVERY_GROUP), [kept]);
  return [rows, keepRows] as const;
}

/** The open rows now. */
export function outlineRows(): ReadonlySet<string> {
  return new Set(useStore.getState().session.outlineRows ?? EVERY_GROUP);
}

function keepRows(rows: ReadonlySet<string>): void {
  setSession({ outlineRows: [...rows] });
}
