/** The Graph tab: toolbar, drawing with the outline and the table of the focus beside it, legend. */
import { RememberScope } from '../../components/useRemembered.ts';
import { GraphView } from '../../graph/GraphView.tsx';
import { useGraph, useView } from '../../state/selectors.ts';
import { ArrangingNote } from './ArrangingNote.tsx';
import { ClusterBadges } from './ClusterBadges.tsx';
import { EdgeRouteController } from './EdgeRouteController.tsx';
import { EmptyGraph } from './EmptyGraph.tsx';
import { FocusTable } from './FocusTable.tsx';
import { GraphFoot } from './GraphFoot.tsx';
import { GraphLegend } from './GraphLegend.tsx';
import { GraphOutline } from './GraphOutline.tsx';
import styles from './GraphPanel.module.css';
import { GraphToolbar } from './GraphToolbar.tsx';
import { GraphTools, HandNotes } from './GraphTools.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LeftOutNote } from './LeftOutNote.tsx';
import { PathController } from './PathController.tsx';
import { PathPanel } from './PathPanel.tsx';
import { SelectionAnnouncer } from './SelectionAnnouncer.tsx';

export function GraphPanel() {
  const graph = useGraph();
  const focus = useView((view) => view.focus);
  const hasPaths = useView((view) => view.path !== null);
  return (
    <section className={styles.panel} aria-label="Graph">
      <GraphToolbar />
      <LeftOutNote />
      <div className={styles.body} data-focused={focus !== null || hasPaths}>
        <RememberScope value="outline">
          <GraphOutline />
        </RememberScope>
        <div className={styles.drawing} data-graph-area>
          {graph.nodes.length === 0 ? <EmptyGraph /> : <GraphView />}
          <ClusterBadges />
          <ArrangingNote />
          <HandNotes />
          <GraphTools />
          <GraphFoot />
          <HoverCard />
        </div>
        {focus && !hasPaths && (
          <RememberScope value="focus table">
            <FocusTable key={focus} focus={focus} />
          </RememberScope>
        )}
        {hasPaths && <PathPanel />}
      </div>
      <RememberScope value="legend">
        <GraphLegend />
      </RememberScope>
      <SelectionAnnouncer />
      <PathController />
      <EdgeRouteController />
    </section>
  );
}
