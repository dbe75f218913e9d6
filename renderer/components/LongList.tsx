/** A list that shows its first items and the rest on request. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './LongList.module.css';
import { NotReported } from './NotReported.tsx';
import { useRemembered } from './useRemembered.ts';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** The items never change places, so that a key may be their place; give one where they do. */
  readonly keyOf?: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  readonly shownAtFirst?: number;
  /** Beside one another instead of under one another. */
  readonly inline?: boolean;
  /** Accessible name of the list. */
  readonly label?: string | undefined;
}

/** Cutting off one or two items would only cost a click. */
const NOT_WORTH_CUTTING = 2;

export function LongList<Item>(props: LongListProps<Item>) {
  const { items, keyOf, renderItem, shownAtFirst = 8, inline = false, label } = props;
  const [showsAll, setShowsAll] = useRemembered<boolean>(`all ${label ?? ''}`, false);
  if (items.length === 0) return <NotReported />;
  const isLong = items.length > shownAtFirst + NOT_WORTH_CUTTING;
  const shown = isLong && !showsAll ? items.slice(0, shownAtFirst) : items;
  return (
    <>
      <ul className={styles.list} data-inline={inline || undefined} aria-label={label}>
        {shown.map((item, place) => (
          <li key={keyOf?.(item) ?? place}>{renderItem(item)}</li>
        ))}
      </ul>
      {isLong ? (
        <Button variant="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${items.length.toLocaleString('en')}`}
        </Button>
      ) : null}
    </>
  );
}
