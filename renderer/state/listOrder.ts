/** Places in the lists of saved views and searches. */

interface Listed {
  readonly id: string;
  readonly order: number;
}

/** The place at the end of a list. */
export function nextOrder(items: readonly Listed[]): number {
  return Math.max(-1, ...items.map(({ order }) => order)) + 1;
}

/**
 * What changes its place, before and after, when an item goes one place up (-1) or down (1) in a list given
 * in its order; nothing at the ends.
 */
export function reordered<T extends Listed>(
  items: readonly T[],
  id: string,
  step: -1 | 1,
): readonly (readonly [before: T, after: T])[] {
  const from = items.findIndex((item) => item.id === id);
  const moved = items[from];
  if (!moved || items[from + step] === undefined) return [];
  const others = items.filter((item) => item !== moved);
  const inOrder = [...others.slice(0, from + step), moved, ...others.slice(from + step)];
  return inOrder.flatMap((item, order) =>
    item.order === order ? [] : [[item, { ...item, order }] as const],
  );
}
