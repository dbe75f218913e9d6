/** Stands in the graph's place when nothing is shown: why, and the way back. */

import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { change } from '../../state/actions.ts';
import { useView, useVisible } from '../../state/selectors.ts';

export function EmptyGraph() {
  const visible = useVisible();
  const shownKinds = useView((view) => view.graphKinds);
  if (visible.publications.length === 0) {
    return (
      <EmptyState title="No publication matches all filters">
        <p>Each filter leaves some publications, but none stands under all of them.</p>
        <Button variant="primary" onClick={() => change({ type: 'clear-filters' })}>
          Clear filters
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
