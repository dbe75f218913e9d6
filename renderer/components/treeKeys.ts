/** What a key does in a tree, after the ARIA Authoring Practices' tree pattern. Pure. */
import type { TreeRowData } from './treeRows.ts';

export type TreeAction =
  | { readonly type: 'move'; readonly key: string }
  | { readonly type: 'toggle'; readonly key: string }
  | { readonly type: 'expand'; readonly keys: readonly string[] }
  /** Enter: select, or check where nothing can be selected. */
  | { readonly type: 'enter' }
  /** Space: check, or select where nothing can be checked. */
  | { readonly type: 'space' }
  /** The key belongs to the tree, and there is nothing to do: the last row has no next. */
  | { readonly type: 'stay' };

/** The action of the key on the current row; null for a key that is none of the tree's. */
export function treeActionOf<T>(
  key: string,
  rows: readonly TreeRowData<T>[],
  currentKey: string | null,
): TreeAction | null {
  const place = rows.findIndex((row) => row.key === currentKey);
  const row = rows[place];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return moveTo(rows[place + 1]?.key);
    case 'ArrowUp':
      return moveTo(rows[place - 1]?.key);
    case 'Home':
      return moveTo(rows[0]?.key);
    case 'End':
      return moveTo(rows.at(-1)?.key);
    case 'ArrowRight':
      if (row.expanded === false) return { type: 'toggle', key: row.key };
      return row.expanded ? moveTo(rows[place + 1]?.key) : { type: 'stay' };
    case 'ArrowLeft':
      return row.expanded ? { type: 'toggle', key: row.key } : moveTo(row.parentKey);
    case 'Enter':
      return { type: 'enter' };
    case ' ':
      return { type: 'space' };
    case '*':
      return { type: 'expand', keys: branchesBeside(rows, row) };
    default:
      return null;
  }
}

function moveTo(key: string | null | undefined): TreeAction {
  return key === null || key === undefined ? { type: 'stay' } : { type: 'move', key };
}

function branchesBeside<T>(rows: readonly TreeRowData<T>[], row: TreeRowData<T>): readonly string[] {
  return rows
    .filter((other) => other.parentKey === row.parentKey && other.expanded !== null)
    .map((other) => other.key);
}
