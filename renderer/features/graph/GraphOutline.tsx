/**
 * The graph as a tree for keyboard and screen reader, in step with the drawing: selecting here centres the
 * node there, selecting there opens and scrolls the tree here. Under each node are the lines that lead on from it;
 * Enter on a neighbour goes there, Backspace goes back. Closed, the outline stays reachable by Tab and comes into
 * view while it has the focus.
 */
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { idOf } from '../../../shared/model/ids.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Tree } from '../../components/Tree.tsx';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { useRemembered } from '../../components/useRemembered.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { say, select } from '../../state/actions.ts';
import { useFocusReach, useGraph, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { selectWalkMap, walkBack, walkTo } from '../../state/walk.ts';
import styles from './GraphOutline.module.css';
import { OutlineRow, useOutlineContext } from './OutlineRow.tsx';
import {
  buildOutline,
  keyOfItem,
  type OutlineGrouping,
  type OutlineItem,
  textOfItem,
} from './outlineItems.ts';
import { useOutlineRows } from './outlineRows.ts';

const GROUPINGS = [
  { value: 'kind', label: 'Kind' },
  { value: 'colour', label: 'Colour' },
] as const;

export function GraphOutline() {
  const graph = useGraph();
  const map = useStore(selectWalkMap);
  const { roles } = useFocusReach();
  const open = useStore((state) => state.session.outlineOpen);
  const selection = useView((view) => view.selection);
  const [grouping, setGrouping] = useRemembered<OutlineGrouping>('grouping', 'kind');
  const outline = useMemo(
    () => buildOutline(graph, map, roles, grouping === 'colour' ? 'colour' : 'kind'),
    [graph, map, roles, grouping],
  );
  const [expandedKeys, setExpandedKeys] = useOutlineRows(outline.groupKeys);
  const [goTo, setGoTo] = useState<{ readonly key: string } | null>(null);
  const scroller = useRef<HTMLElement>(null);
  useKeptScroll(scroller, 'outline');
  const selectedKeys = useMemo<ReadonlySet<string>>(() => new Set(selection), [selection]);

  const latest = useRef({ expandedKeys, setExpandedKeys });
  latest.current = { expandedKeys, setExpandedKeys };
  const onSelect = useCallback((item: OutlineItem, additive: boolean) => {
    if (item.type === 'group' || item.type === 'lines') {
      latest.current.setExpandedKeys(toggled(latest.current.expandedKeys, keyOfItem(item)));
    } else if (item.type === 'neighbour') {
      walkTo({ at: item.node.id, came: { from: item.nodeId, groupId: item.group.id } });
      setGoTo({ key: item.node.id });
    } else {
      const { id } = item.node;
      const chosen = useStore.getState().history.present.selection;
      if (additive) select(...toggled(new Set(chosen), id));
      else walkTo({ at: id, came: null });
      graphPort()?.centre(id);
    }
  }, []);

  const context = useOutlineContext();
  const renderItem = useCallback(
    (item: OutlineItem) => <OutlineRow item={item} context={context} />,
    [context],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && !(event.altKey && event.key === 'ArrowLeft')) return;
    event.preventDefault();
    const back = walkBack();
    if (back === null) say('The walk began here.');
    else setGoTo({ key: back });
  };

  return (
    <aside ref={scroller} className={styles.outline} data-open={open} aria-label="Outline">
      <div className={styles.head}>
        <span aria-hidden="true">Group by</span>
        <SegmentedControl<OutlineGrouping>
          label="Group by"
          value={grouping === 'colour' ? 'colour' : 'kind'}
          options={GROUPINGS}
          onChange={setGrouping}
        />
      </div>
      <div onKeyDown={onKeyDown}>
        <Tree
          label="Graph outline"
          className={styles.tree}
          items={outline.items}
          keyOf={keyOfItem}
          childrenOf={outline.childrenOf}
          isBranch={outline.isBranch}
          pathOf={outline.pathOf}
          textOf={textOfItem}
          renderItem={renderItem}
          attributesOf={attributesOf}
          selectedKeys={selectedKeys}
          onSelect={onSelect}
          expandedKeys={expandedKeys}
          onExpandedChange={setExpandedKeys}
          revealKey={selection.at(-1) ?? null}
          goTo={goTo}
          scroller={scroller}
        />
      </div>
    </aside>
  );
}

/** A neighbour is not the row of its node: it has attributes of its own. */
function attributesOf(item: OutlineItem): Readonly<Record<`data-${string}`, string>> {
  switch (item.type) {
    case 'group':
      return {};
    case 'node':
      return { 'data-kind': item.node.kind, 'data-id': idOf(item.node.id) };
    case 'lines':
      return { 'data-lines': item.group.id };
    case 'neighbour':
      return { 'data-neighbour': item.node.id };
  }
}

function toggled<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
