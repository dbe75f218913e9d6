/** One row of a tree: twisty, checkbox where the tree has them, content. */
import { Check, ChevronRight, Minus, X } from 'lucide-react';
import { type FocusEvent, type MouseEvent, memo, type ReactNode } from 'react';
import styles from './Tree.module.css';

export interface TreeRowEvents<T> {
  readonly onSelect: (item: T, additive: boolean) => void;
  readonly onCheck: (item: T) => void;
  readonly onCross: (item: T) => void;
  readonly onToggle: (key: string) => void;
  readonly onFocus: (key: string) => void;
}

interface TreeRowProps<T> {
  readonly rowKey: string;
  readonly id: string;
  readonly item: T;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Null for a leaf. */
  readonly expanded: boolean | null;
  /** Null where the tree does not select. */
  readonly selected: boolean | null;
  /** Null where the tree has no checkboxes. */
  readonly checked: boolean | 'mixed' | null;
  /** Whether it is ruled out. */
  readonly crossed: boolean;
  /** Whether it can be ruled out. */
  readonly crossable: boolean;
  readonly tabbable: boolean;
  readonly title: string;
  readonly renderItem: (item: T) => ReactNode;
  readonly attributesOf: ((item: T) => Readonly<Record<`data-${string}`, string>>) | undefined;
  readonly events: TreeRowEvents<T>;
}

function TreeRowInner<T>(props: TreeRowProps<T>) {
  const { rowKey, item, expanded, selected, checked, events } = props;

  const onClick = (event: MouseEvent) => {
    if (event.altKey && props.crossable) events.onCross(item);
    else if (selected !== null) events.onSelect(item, event.shiftKey || event.ctrlKey || event.metaKey);
    else if (checked !== null) events.onCheck(item);
    else if (expanded !== null) events.onToggle(rowKey);
  };
  const onTwisty = (event: MouseEvent) => {
    event.stopPropagation();
    events.onToggle(rowKey);
  };
  const onCheckbox = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.altKey && props.crossable) events.onCross(item);
    else events.onCheck(item);
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target === event.currentTarget) events.onFocus(rowKey);
  };

  return (
    <div
      {...props.attributesOf?.(item)}
      id={props.id}
      role="treeitem"
      data-key={rowKey}
      tabIndex={props.tabbable ? 0 : -1}
      aria-level={props.level}
      aria-posinset={props.place}
      aria-setsize={props.siblings}
      aria-expanded={expanded ?? undefined}
      aria-selected={selected ?? undefined}
      aria-checked={checked ?? undefined}
      aria-keyshortcuts={props.crossable ? '-' : undefined}
      className={styles.row}
      style={{ '--level': props.level } as React.CSSProperties}
      title={props.title}
      onClick={onClick}
      onFocus={onFocus}
    >
      <span className={styles.twisty} aria-hidden="true" onClick={expanded === null ? undefined : onTwisty}>
        {expanded === null ? null : <ChevronRight size={14} className={expanded ? styles.open : undefined} />}
      </span>
      {checked === null ? null : (
        <span
          className={styles.checkbox}
          aria-hidden="true"
          data-checked={checked}
          data-crossed={props.crossed || undefined}
          onClick={onCheckbox}
        >
          {props.crossed ? (
            <X size={12} />
          ) : checked === 'mixed' ? (
            <Minus size={12} />
          ) : checked ? (
            <Check size={12} />
          ) : null}
        </span>
      )}
      <span className={styles.content}>{props.renderItem(item)}</span>
    </div>
  );
}

/** Memoised: a tree of hundreds of rows redraws only those that changed. */
export const TreeRow = memo(TreeRowInner) as typeof TreeRowInner;
