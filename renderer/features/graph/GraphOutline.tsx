/**
 * The graph as a tree for keyboard and screen reader, in step with the drawing: selecting here centres the
 * node there, selecting there opens and scrolls the tree here. Closed, it stays reachable by Tab and comes
 * into view while it has the focus.
 */
import { useCallback, useMemo, useRef } from 'react';
import { idOf } from '../../../shared/model/ids.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import { Tree } from '../../components/Tree.tsx';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { select } from '../../state/actions.ts';
import { useGraph, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './GraphOutline.module.css';
import { buildOutline, childrenOfItem, keyOfItem, type OutlineItem, textOfItem } from './outlineItems.ts';
import { outlineRows, useOutlineRows } from './outlineRows.ts';

export function GraphOutline() {
  const graph = useGraph();
  const open = useStore((state) => state.session.outlineOpen);
  const selection = useView((view) => view.selection);
  const [expandedKeys, setExpandedKeys] = useOutlineRows();
  const scroller = useRef<HTMLElement>(null);
  useKeptScroll(scroller, 'outline');
  const items = useMemo(() => buildOutline(graph), [graph]);
  const selectedKeys = useMemo<ReadonlySet<string>>(() => new Set(selection), [selection]);

  const onSelect = useCallback(
    (item: OutlineItem, additive: boolean) => {
      if (item.type === 'group') {
        setExpandedKeys(toggled(outlineRows(), keyOfItem(item)));
        return;
      }
      const { id } = item.node;
      const chosen = useStore.getState().history.present.selection;
      if (additive) select(...toggled(new Set(chosen), id));
      else select(id);
      graphPort()?.centre(id);
    },
    [setExpandedKeys],
  );

  return (
    <aside ref={scroller} className={styles.outline} data-open={open} aria-label="Outline">
      <Tree
        label="Graph outline"
        className={styles.tree}
        items={items}
        keyOf={keyOfItem}
        childrenOf={childrenOfItem}
        textOf={textOfItem}
        renderItem={renderItem}
        attributesOf={attributesOf}
        selectedKeys={selectedKeys}
        onSelect={onSelect}
        expandedKeys={expandedKeys}
        onExpandedChange={setExpandedKeys}
        revealKey={selection.at(-1) ?? null}
      />
    </aside>
  );
}

function renderItem(item: OutlineItem) {
  if (item.type === 'group') {
    return (
      <>
        <span className={styles.group}>{item.name}</span>
        <span className={styles.count}>{item.nodes.length}</span>
      </>
    );
  }
  return (
    <>
      <KindIcon kind={item.node.kind} reviewClass={item.node.reviewClass} />
      <span className={styles.name}>{item.node.label}</span>
    </>
  );
}

function attributesOf(item: OutlineItem): Readonly<Record<`data-${string}`, string>> {
  return item.type === 'group' ? {} : { 'data-kind': item.node.kind, 'data-id': idOf(item.node.id) };
}

function toggled<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
