/** One row of the outline. What the drawing shows of it by colour, size and marks stands here in words. */
import { Pin } from 'lucide-react';
import { useMemo } from 'react';
import type { FocusReach } from '../../../shared/graph/focusRoles.ts';
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { describeLine, statementOf } from '../../../shared/graph/lineWords.ts';
import { factsOf } from '../../../shared/graph/nodeWords.ts';
import type { PathMarks } from '../../../shared/graph/pathMarks.ts';
import { layoutOf } from '../../../shared/graph/projectionRegistry.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import type { PinnedPlace } from '../../../shared/view/viewState.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { usePathMarks } from '../../state/paths.ts';
import { useFocusReach, useGraph, useIndex, useView } from '../../state/selectors.ts';
import styles from './GraphOutline.module.css';
import { colourName, type OutlineItem } from './outlineItems.ts';

/** What a row says beside its name depends on; asked for once for all rows. */
export interface OutlineContext {
  readonly index: CorpusIndex;
  readonly graph: GraphModel;
  readonly reach: FocusReach;
  readonly path: PathMarks | null;
  readonly pins: Readonly<Record<string, PinnedPlace>> | undefined;
}

export function useOutlineContext(): OutlineContext {
  const index = useIndex();
  const graph = useGraph();
  const reach = useFocusReach();
  const path = usePathMarks();
  const pins = useView((view) => view.pins[layoutOf(view)]);
  return useMemo(() => ({ index, graph, reach, path, pins }), [index, graph, reach, path, pins]);
}

interface OutlineRowProps {
  readonly item: OutlineItem;
  readonly context: OutlineContext;
}

export function OutlineRow({ item, context }: OutlineRowProps) {
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
      return <NodeRow item={item} context={context} />;
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

function NodeRow({
  item: { node },
  context: { index, graph, reach, path, pins },
}: OutlineRowProps & { readonly item: Extract<OutlineItem, { type: 'node' }> }) {
  const { roles, levels } = reach;
  const isPinned = pins !== undefined && Object.hasOwn(pins, node.id);
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
