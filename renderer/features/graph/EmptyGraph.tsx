/** Stands in the graph's place when nothing is shown: why, and the way back. */

import type { Projection } from '../../../shared/graph/projectionRegistry.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NothingLeft } from '../../components/NothingLeft.tsx';
import { change } from '../../state/actions.ts';
import { useHiddenByHandCount, useProjection, useView, useVisible } from '../../state/selectors.ts';

export function EmptyGraph() {
  const visible = useVisible();
  const shownKinds = useView((view) => view.graphKinds);
  const projection = useProjection();
  const hiddenByHand = useHiddenByHandCount();
  if (visible.publications.length === 0) {
    return <NothingLeft />;
  }
  if (hiddenByHand > 0) {
    return (
      <EmptyState title="Everything is hidden">
        <p>
          {hiddenByHand === 1
            ? 'The one node of this graph is hidden by hand.'
            : `All ${hiddenByHand} nodes of this graph are hidden by hand.`}
        </p>
        <Button variant="primary" onClick={() => change({ type: 'show-hidden' })}>
          Show hidden nodes
        </Button>
      </EmptyState>
    );
  }
  if (projection.nodeKinds.length === 1) {
    return (
      <EmptyState title="No line is left to draw">
        <p>{whyNoLine(projection)}</p>
        <Button
          variant="primary"
          onClick={() => change({ type: 'set-projection', projection: 'everything' })}
        >
          Show everything
        </Button>
      </EmptyState>
    );
  }
  const showAll = () => {
    for (const kind of GRAPH_KINDS) {
      if (!shownKinds.includes(kind)) change({ type: 'toggle-graph-kind', kind });
    }
  };
  return (
    <EmptyState title="Nothing of what is shown is left">
      <p>
        {visible.publications.length} publications pass the filters, but the kinds of node switched on in the
        legend have nothing to show.
      </p>
      <Button variant="primary" onClick={showAll}>
        Show all kinds
      </Button>
    </EmptyState>
  );
}

function whyNoLine({ counts, name }: Projection): string {
  return counts === null
    ? `The filters leave nothing that the ${name.toLowerCase()} could show.`
    : `What the filters leave has fewer ${counts[1]} than “At least” asks for; choose a lower number or another projection.`;
}
