/**
 * Which rows of the outline are open: as they were left, in this session or the one before. Groups are open unless
 * they were closed, everything else only where it was opened.
 */
import { useMemo } from 'react';
import { setSession } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

/** Marks the key of a group that was closed. */
const CLOSED = 'closed ';

export function useOutlineRows(groupKeys: readonly string[]) {
  const kept = useStore((state) => state.session.outlineRows);
  const rows = useMemo<ReadonlySet<string>>(
    () =>
      new Set([
        ...(kept ?? []).filter((key) => !key.startsWith(CLOSED)),
        ...groupKeys.filter((key) => !kept?.includes(CLOSED + key)),
      ]),
    [kept, groupKeys],
  );
  return [rows, keepRows(groupKeys)] as const;
}

function keepRows(groupKeys: readonly string[]): (rows: ReadonlySet<string>) => void {
  return (rows) => {
    const groups = new Set(groupKeys);
    const before = useStore.getState().session.outlineRows ?? [];
    setSession({
      outlineRows: [
        ...[...rows].filter((key) => !groups.has(key)),
        // What was closed in another grouping stays closed there.
        ...before.filter((key) => key.startsWith(CLOSED) && !groups.has(key.slice(CLOSED.length))),
        ...groupKeys.filter((key) => !rows.has(key)).map((key) => CLOSED + key),
      ],
    });
  };
}
