/** One row of the outline. What the drawing shows of it by colour, size and marks stands here in words. */
import { Pin } from 'lucide-react';
import { describeLine, statementOf } from '../../../shared/graph/lineWords.ts';
import { factsOf } from '../../../shared/graph/nodeWords.ts';
import { layoutOf } from '../../../shared/graph/projectionRegistry.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { usePathMarks } from '../../state/paths.ts';
import { useFocusReach, useGraph, useIndex, useView } from '../../state/selectors.ts';
import styles from './GraphOutline.module.css';
import { colourName, type OutlineItem } from './outlineItems.ts';

export function OutlineRow({ item }: { readonly item: OutlineItem }) {
  switch (item.type) {
    case 'group':
      return (
        <>
          <span className={styles.group}>{item.name}</span>
          <span className={styles.count}>{item.nodes.length.toLocaleString('en')}</span>
        </>
      );
    case 'lines':
      return (
        <>
          <span className={styles.lines}>{item.group.name}</span>
          <span className={styles.count}>{item.group.lines.length.toLocaleString('en')}</span>
        </>
      );
    case 'node':
      return <NodeRow item={item} />;
    case 'neighbour':
      return (
        <>
          <KindIcon kind={item.node.kind} reviewClass={item.node.reviewClass} />
          <span className={styles.name}>{item.node.label}</span>
          <span className={styles.statement} aria-hidden="true">
            {statementOf(item.line.edge)}
          </span>
          <span aria-hidden="true" className={styles.grade}>
            <EvidenceMark grade={item.line.edge.grade} />
          </span>
          <span className={styles.heard}>, {describeLine(item.line.edge)}</span>
        </>
      );
  }
}

function NodeRow({ item: { node } }: { readonly item: Extract<OutlineItem, { type: 'node' }> }) {
  const index = useIndex();
  const graph = useGraph();
  const { roles, levels } = useFocusReach();
  const path = usePathMarks();
  const isPinned = useView((view) => Object.hasOwn(view.pins[layoutOf(view)] ?? {}, node.id));
  const level = levels.get(node.id) ?? 0;
  const words = [
    ...factsOf(index, node.id),
    colourName(graph, roles, node),
    ...(level > 1 ? [`${level} citations away`] : []),
    ...(path?.nodes.has(node.id) ? ['on the path'] : []),
    ...(graph.filteredOut?.has(node.id) ? ['left out by the filters'] : []),
    ...(isPinned ? ['pinned'] : []),
  ];
  return (
    <>
      <KindIcon kind={node.kind} reviewClass={node.reviewClass} />
      <span className={styles.name}>{node.label}</span>
      {isPinned && <Pin size={12} aria-hidden="true" className={styles.pin} />}
      <span className={styles.heard}>, {words.join(', ')}</span>
    </>
  );
}
