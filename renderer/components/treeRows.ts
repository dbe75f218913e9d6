/** The rows a tree shows: its open branches, flattened, each with its place among its siblings. Pure. */

export interface TreeSource<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly childrenOf: (item: T) => readonly T[];
  /** Whether the item has children, where that is known without making them. */
  readonly isBranch?: ((item: T) => boolean) | undefined;
}

export interface TreeRowData<T> {
  readonly item: T;
  readonly key: string;
  /** Key of the row above it in the hierarchy; null at the top. */
  readonly parentKey: string | null;
  /** 1 at the top. */
  readonly level: number;
  /** 1-based place among its siblings, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** Null for a leaf. */
  readonly expanded: boolean | null;
}

/** Depth first, in the order of the items; children of closed rows are left out. */
export function buildTreeRows<T>(
  source: TreeSource<T>,
  expandedKeys: ReadonlySet<string>,
): readonly TreeRowData<T>[] {
  const rows: TreeRowData<T>[] = [];
  const add = (items: readonly T[], parentKey: string | null, level: number) => {
    items.forEach((item, index) => {
      const key = source.keyOf(item);
      const isBranch = source.isBranch?.(item) ?? source.childrenOf(item).length > 0;
      const expanded = isBranch ? expandedKeys.has(key) : null;
      rows.push({ item, key, parentKey, level, place: index + 1, siblings: items.length, expanded });
      if (expanded) add(source.childrenOf(item), key, level + 1);
    });
  };
  add(source.items, null, 1);
  return rows;
}

/** Keys of everything above the item with this key, outermost first; null when the tree has no such item. */
export function pathTo<T>(source: TreeSource<T>, key: string): readonly string[] | null {
  const search = (items: readonly T[], path: readonly string[]): readonly string[] | null => {
    for (const item of items) {
      const itemKey = source.keyOf(item);
      if (itemKey === key) return path;
      const found = search(source.childrenOf(item), [...path, itemKey]);
      if (found) return found;
    }
    return null;
  };
  return search(source.items, []);
}

/**
 * The key of the next row, after the current one and around the end, whose text begins with the letters
 * typed; null when there is none. One letter typed again and again goes from match to match.
 */
export function findTyped<T>(
  rows: readonly TreeRowData<T>[],
  textOf: (item: T) => string,
  currentKey: string | null,
  typed: string,
): string | null {
  const letters = [...typed.toLocaleLowerCase()];
  const repeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const prefix = repeated ? (letters[0] ?? '') : letters.join('');
  const start = rows.findIndex((row) => row.key === currentKey);
  const from = letters.length === 1 || repeated ? start + 1 : Math.max(start, 0);
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(from + step) % rows.length];
    if (row && textOf(row.item).toLocaleLowerCase().startsWith(prefix)) return row.key;
  }
  return null;
}
