/**
 * An accessible tree after the ARIA Authoring Practices' tree pattern: one tab stop, arrows, Home and End,
 * letters, Enter to select, Space to check (or select). React Aria's Tree renders a treegrid, which screen
 * readers announce as a table; this is a tree. Rows are flat in the DOM and say their level and place.
 */
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './Tree.module.css';
import { TreeRow, type TreeRowEvents } from './TreeRow.tsx';
import { type TreeAction, treeActionOf } from './treeKeys.ts';
import { buildTreeRows, findTyped, pathTo, type TreeSource } from './treeRows.ts';
import { revealRow, useRowWindow } from './useRowWindow.ts';

/** Letters typed within this time belong together. */
const TYPEAHEAD_MS = 600;

const NO_KEYS: ReadonlySet<string> = new Set();

/** Every row is as high; the style sheet has the same number. */
const ROW_SIZES = { rowHeightPx: 26, wholeUpTo: 1000 } as const;

export interface TreeProps<T> extends TreeSource<T> {
  /** Accessible name of the tree. */
  readonly label: string;
  /** What letters typed are compared with, and the row's title. */
  readonly textOf: (item: T) => string;
  /** Content of the row, to the right of the twisty and the checkbox. */
  readonly renderItem: (item: T) => ReactNode;
  /** Further attributes of the row, such as `data-kind` and `data-id`. */
  readonly attributesOf?: ((item: T) => Readonly<Record<`data-${string}`, string>>) | undefined;
  readonly selectedKeys?: ReadonlySet<string> | undefined;
  /** Called on click, Enter and Space; `additive` with Shift (or Ctrl or ⌘, but for Enter). Without it rows cannot be selected. */
  readonly onSelect?: ((item: T, additive: boolean) => void) | undefined;
  /** Given together with `onCheck`, every row has a checkbox that Space and a click on it toggle. */
  readonly checkedKeys?: ReadonlySet<string> | undefined;
  /** Rows of which only some descendants are checked. */
  readonly mixedKeys?: ReadonlySet<string> | undefined;
  readonly onCheck?: ((item: T) => void) | undefined;
  /** Rows that are ruled out: their checkbox has a cross. Their name has to say so. */
  readonly crossedKeys?: ReadonlySet<string> | undefined;
  /** Called on a click with Alt, and on the minus key. */
  readonly onCross?: ((item: T) => void) | undefined;
  /** Controlled expansion; without it the tree keeps its own, beginning with `defaultExpandedKeys`. */
  readonly expandedKeys?: ReadonlySet<string> | undefined;
  readonly onExpandedChange?: ((keys: ReadonlySet<string>) => void) | undefined;
  readonly defaultExpandedKeys?: Iterable<string> | undefined;
  /** When it changes, the branches above this row open and it is scrolled into view, without taking the focus. */
  readonly revealKey?: string | null | undefined;
  /** When it becomes another object, the branches above this row open and it takes the focus. */
  readonly goTo?: { readonly key: string } | null | undefined;
  /** Keys of everything above the item with this key, where that is known without a search. */
  readonly pathOf?: ((key: string) => readonly string[] | null) | undefined;
  /** What scrolls the tree; given, only the rows in sight of a long tree are drawn. */
  readonly scroller?: RefObject<HTMLElement | null> | undefined;
  readonly className?: string | undefined;
}

/**
 * `keyOf`, `childrenOf`, `textOf`, `renderItem` and `attributesOf` should be stable functions: rows are
 * drawn again only when one of their own properties changes.
 */
export function Tree<T>(props: TreeProps<T>) {
  const {
    items,
    keyOf,
    childrenOf,
    textOf,
    selectedKeys = NO_KEYS,
    checkedKeys,
    mixedKeys = NO_KEYS,
    crossedKeys = NO_KEYS,
  } = props;
  const { onSelect, onCheck, onCross, onExpandedChange, revealKey = null, isBranch, pathOf } = props;
  const treeId = useId();
  const reveal = useRef<{ key: string | null; pending: boolean }>({ key: null, pending: false });
  const typed = useRef({ letters: '', at: 0 });
  const [ownExpanded, setOwnExpanded] = useState<ReadonlySet<string>>(
    () => new Set(props.defaultExpandedKeys ?? []),
  );
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const expandedKeys = props.expandedKeys ?? ownExpanded;
  const source = useMemo(
    () => ({ items, keyOf, childrenOf, isBranch }),
    [items, keyOf, childrenOf, isBranch],
  );
  const rows = useMemo(() => buildTreeRows(source, expandedKeys), [source, expandedKeys]);

  const ownScroller = useRef<HTMLElement>(null);
  const scroller = props.scroller ?? ownScroller;
  const pendingFocus = useRef<string | null>(null);
  const shownRows = useRowWindow(scroller, props.scroller ? rows.length : 0, ROW_SIZES);
  const [first, end] = props.scroller ? [shownRows.first, shownRows.end] : [0, rows.length];

  const tabStop =
    rows.find((row) => row.key === currentKey)?.key ??
    rows.find((row) => selectedKeys.has(row.key))?.key ??
    rows[0]?.key ??
    null;

  // Scrolled away, the row that has the tab stop is not there: the first that is drawn stands in.
  const drawn = rows.slice(first, end);
  const tabbable = drawn.some((row) => row.key === tabStop) ? tabStop : (drawn[0]?.key ?? null);

  const setExpanded = useCallback(
    (keys: ReadonlySet<string>) => {
      setOwnExpanded(keys);
      onExpandedChange?.(keys);
    },
    [onExpandedChange],
  );

  // Opening the branches above takes one more render before the row can be scrolled to; done once a reveal,
  // so that a branch the reader closes afterwards stays closed.
  useEffect(() => {
    if (reveal.current.key !== revealKey) reveal.current = { key: revealKey, pending: revealKey !== null };
    const path =
      revealKey !== null && reveal.current.pending
        ? (pathOf ?? ((key: string) => pathTo(source, key)))(revealKey)
        : null;
    if (revealKey === null || !path) return;
    if (path.some((key) => !expandedKeys.has(key))) {
      setExpanded(new Set([...expandedKeys, ...path]));
    } else {
      reveal.current.pending = false;
      const row = document.getElementById(`${treeId}-${revealKey}`);
      if (row) row.scrollIntoView?.({ block: 'nearest' });
      else revealRow(scroller.current, placeOf(rows, revealKey), ROW_SIZES.rowHeightPx);
    }
  }, [revealKey, source, pathOf, rows, scroller, expandedKeys, setExpanded, treeId]);

  // Goes there once for each object given, whatever else changes meanwhile.
  const goTo = props.goTo ?? null;
  const gone = useRef(goTo);
  useEffect(() => {
    if (goTo === null || gone.current === goTo) return;
    gone.current = goTo;
    const path = (pathOf ?? ((key: string) => pathTo(source, key)))(goTo.key);
    if (path?.some((key) => !expandedKeys.has(key))) setExpanded(new Set([...expandedKeys, ...path]));
    setCurrentKey(goTo.key);
    pendingFocus.current = goTo.key;
    const isDrawn = document.getElementById(`${treeId}-${goTo.key}`) !== null;
    if (!isDrawn) revealRow(scroller.current, placeOf(rows, goTo.key), ROW_SIZES.rowHeightPx);
  }, [goTo, source, pathOf, rows, scroller, expandedKeys, setExpanded, treeId]);

  // A row that the keyboard goes to may not be drawn yet: it takes the focus once it is.
  useEffect(() => {
    if (pendingFocus.current === null) return;
    const row = document.getElementById(`${treeId}-${pendingFocus.current}`);
    if (!row) return;
    pendingFocus.current = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView?.({ block: 'nearest' });
  });

  const moveTo = (key: string | null | undefined) => {
    if (key === null || key === undefined) return;
    setCurrentKey(key);
    const row = document.getElementById(`${treeId}-${key}`);
    if (row) row.focus();
    else {
      pendingFocus.current = key;
      revealRow(scroller.current, placeOf(rows, key), ROW_SIZES.rowHeightPx);
    }
  };

  const toggleExpanded = (key: string) => {
    const next = new Set(expandedKeys);
    if (!next.delete(key)) next.add(key);
    setExpanded(next);
  };

  const act = (action: TreeAction, item: T, additive: boolean) => {
    if (action.type === 'move') moveTo(action.key);
    else if (action.type === 'toggle') toggleExpanded(action.key);
    else if (action.type === 'expand') setExpanded(new Set([...expandedKeys, ...action.keys]));
    else if (action.type === 'enter') (onSelect ?? onCheck)?.(item, additive);
    else if (action.type === 'space') (onCheck ?? onSelect)?.(item, additive);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows.find((it) => it.key === tabStop);
    // Ctrl and ⌘ belong to the app's shortcuts, except that with Space they add to the selection.
    const isShortcut = event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== ' ');
    if (!row || isShortcut) return;
    if (event.key === '-' && onCross) {
      event.preventDefault();
      event.stopPropagation();
      onCross(row.item);
      return;
    }
    const action = treeActionOf(event.key, rows, tabStop);
    const isLetter = event.key.length === 1;
    if (!action && !isLetter) return;
    event.preventDefault();
    event.stopPropagation();
    if (action) act(action, row.item, event.shiftKey || event.ctrlKey || event.metaKey);
    else typeLetter(event.key, event.timeStamp);
  };

  const typeLetter = (letter: string, at: number) => {
    const fresh = at - typed.current.at > TYPEAHEAD_MS;
    typed.current = { letters: fresh ? letter : typed.current.letters + letter, at };
    moveTo(findTyped(rows, textOf, tabStop, typed.current.letters));
  };

  const latest = { onSelect, onCheck, onCross, toggleExpanded, setCurrentKey };
  const latestRef = useRef(latest);
  latestRef.current = latest;
  const events = useMemo<TreeRowEvents<T>>(
    () => ({
      onSelect: (item, additive) => latestRef.current.onSelect?.(item, additive),
      onCheck: (item) => latestRef.current.onCheck?.(item),
      onCross: (item) => latestRef.current.onCross?.(item),
      onToggle: (key) => latestRef.current.toggleExpanded(key),
      onFocus: (key) => latestRef.current.setCurrentKey(key),
    }),
    [],
  );

  return (
    <div
      role="tree"
      aria-label={props.label}
      aria-multiselectable={onSelect ? true : undefined}
      className={props.className ? `${styles.tree} ${props.className}` : styles.tree}
      onKeyDown={onKeyDown}
    >
      <Blank heightPx={shownRows.blankAbovePx} />
      {drawn.map((row) => (
        <TreeRow
          key={row.key}
          rowKey={row.key}
          id={`${treeId}-${row.key}`}
          item={row.item}
          level={row.level}
          place={row.place}
          siblings={row.siblings}
          expanded={row.expanded}
          selected={onSelect ? selectedKeys.has(row.key) : null}
          checked={checkState(row.key, checkedKeys, mixedKeys)}
          crossed={crossedKeys.has(row.key)}
          crossable={onCross !== undefined}
          tabbable={row.key === tabbable}
          title={textOf(row.item)}
          renderItem={props.renderItem}
          attributesOf={props.attributesOf}
          events={events}
        />
      ))}
      <Blank heightPx={shownRows.blankBelowPx} />
    </div>
  );
}

function placeOf(rows: readonly { readonly key: string }[], key: string): number {
  return rows.findIndex((row) => row.key === key);
}

/** Stands for rows that are not drawn. */
function Blank({ heightPx }: { readonly heightPx: number }) {
  return heightPx > 0 ? <div role="presentation" style={{ height: heightPx, flex: 'none' }} /> : null;
}

function checkState(
  key: string,
  checkedKeys: ReadonlySet<string> | undefined,
  mixedKeys: ReadonlySet<string>,
): boolean | 'mixed' | null {
  if (!checkedKeys) return null;
  if (checkedKeys.has(key)) return true;
  return mixedKeys.has(key) ? 'mixed' : false;
}
