/** The graph's toolbar: what is on screen in numbers, the outline, the view. */
import { ListTree, Maximize, Minus, Plus } from 'lucide-react';
import { withoutFilteredOut } from '../../../shared/graph/unfiltered.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { graphPort } from '../../graph/graphPort.ts';
import { setSession } from '../../state/actions.ts';
import { useGraph, useMatched, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { DrawingChoice } from './DrawingChoice.tsx';
import styles from './GraphToolbar.module.css';
import { LayoutChoice } from './LayoutChoice.tsx';
import { MarkChoice } from './MarkChoice.tsx';
import { PathButton } from './PathButton.tsx';
import { ProjectionChoice } from './ProjectionChoice.tsx';

const ZOOM_STEP = 1.3;

export function GraphToolbar() {
  const outlineOpen = useStore((state) => state.session.outlineOpen);
  return (
    <div className={styles.toolbar} role="group" aria-label="Graph tools">
      <Button
        variant="plain"
        aria-pressed={outlineOpen}
        className={styles.toggle}
        title="Outline"
        onClick={() => setSession({ outlineOpen: !outlineOpen })}
      >
        <ListTree size={14} aria-hidden="true" /> <span>Outline</span>
      </Button>
      <PathButton className={styles.toggle} />
      <ProjectionChoice />
      <LayoutChoice />
      <MarkChoice />
      <DrawingChoice />
      <div className={styles.end}>
        <GraphCounts />
        <span className={styles.camera}>
          <Button className={styles.fit} title="Fit" onClick={() => graphPort()?.fit()}>
            <Maximize size={14} aria-hidden="true" /> <span>Fit</span>
          </Button>
          <IconButton
            label="Zoom out"
            icon={<Minus size={16} aria-hidden="true" />}
            onClick={() => graphPort()?.zoomBy(1 / ZOOM_STEP)}
          />
          <IconButton
            label="Zoom in"
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => graphPort()?.zoomBy(ZOOM_STEP)}
          />
        </span>
      </div>
    </div>
  );
}

function GraphCounts() {
  const graph = useGraph();
  const matched = useMatched();
  const selected = useView((view) => view.selection.length);
  const { nodes, edges } = withoutFilteredOut(graph);
  const parts = [countText(nodes.length, 'node'), countText(edges.length, 'line')];
  if (graph.filteredOut) parts.push(`${graph.nodes.length - nodes.length} dimmed`);
  if (matched) {
    parts.push(`${graph.nodes.filter((node) => matched.has(node.id)).length} match the search`);
  }
  if (graph.unlinkedCount) parts.push(`${graph.unlinkedCount} without a line left out`);
  if (selected > 1) parts.push(`${selected} selected`);
  const text = parts.join(' · ');
  return (
    <span className={styles.counts} title={text}>
      {text}
    </span>
  );
}
