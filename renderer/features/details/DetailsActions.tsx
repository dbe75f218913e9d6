/** What can be done with an entity: focus on it, compare it, filter by it. */
import { Columns3, Crosshair, Eye, ListFilter, Route } from 'lucide-react';
import { facetById } from '../../../shared/facets/facetRegistry.ts';
import { isKnownFilterValue } from '../../../shared/facets/membership.ts';
import { toggleTreeValue } from '../../../shared/facets/toggleTreeValue.ts';
import { isHiddenByHand } from '../../../shared/graph/handPicked.ts';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { canCompare, isComparable } from '../../../shared/view/viewChange.ts';
import { MAX_COMPARED } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { change } from '../../state/actions.ts';
import { isOpenEnded, takeAsPathEnd } from '../../state/paths.ts';
import { selectWholeGraph, useIndex, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './DetailsActions.module.css';

export function DetailsActions({ nodeId }: { readonly nodeId: NodeId }) {
  return (
    <div className={styles.actions}>
      {kindOf(nodeId) === 'publication' ? <FocusAction nodeId={nodeId} /> : null}
      {kindOf(nodeId) === 'publication' ? <PathAction nodeId={nodeId} /> : null}
      {isComparable(nodeId) ? <CompareAction nodeId={nodeId} /> : null}
      <FilterAction nodeId={nodeId} />
      <ShowAction nodeId={nodeId} />
    </div>
  );
}

/** For a node that the graph would show, had it not been hidden by hand. */
function ShowAction({ nodeId }: { readonly nodeId: NodeId }) {
  const isHidden = useStore((state) => {
    const { hidden, keptOnly } = state.history.present;
    return (
      isHiddenByHand(nodeId, hidden, keptOnly) &&
      selectWholeGraph(state).nodes.some(({ id }) => id === nodeId)
    );
  });
  if (!isHidden) return null;
  const onClick = () => {
    change({ type: 'show-nodes', nodeIds: [nodeId] });
    change({ type: 'show-view', view: 'graph' });
  };
  return (
    <Button onClick={onClick} title="It was hidden in the graph by hand">
      <Eye size={14} aria-hidden="true" />
      Show in graph
    </Button>
  );
}

function FocusAction({ nodeId }: { readonly nodeId: NodeId }) {
  const isFocused = useView((view) => view.focus) === nodeId;
  const onClick = () => {
    change({ type: 'focus', nodeId: isFocused ? null : nodeId });
    if (!isFocused) change({ type: 'show-view', view: 'graph' });
  };
  return (
    <Button onClick={onClick} title="Show what cites it and what it references">
      <Crosshair size={14} aria-hidden="true" />
      {isFocused ? 'Leave focus' : 'Focus'}
    </Button>
  );
}

function PathAction({ nodeId }: { readonly nodeId: NodeId }) {
  const isEnd = useView((view) => isOpenEnded(view.path, nodeId));
  const onClick = () => {
    takeAsPathEnd(nodeId);
    change({ type: 'show-view', view: 'graph' });
  };
  return (
    <Button onClick={onClick} title="Citation paths between this and another publication">
      <Route size={14} aria-hidden="true" />
      {isEnd ? 'Path to here' : 'Path from here'}
    </Button>
  );
}

function CompareAction({ nodeId }: { readonly nodeId: NodeId }) {
  const view = useView((it) => it);
  const isCompared = view.comparison.includes(nodeId);
  const isFull = !isCompared && !canCompare(view, nodeId);
  return (
    <Button
      disabled={isFull}
      title={isFull ? `${MAX_COMPARED} columns is the most a comparison holds` : undefined}
      onClick={() => change({ type: isCompared ? 'remove-from-comparison' : 'add-to-comparison', nodeId })}
    >
      <Columns3 size={14} aria-hidden="true" />
      {isCompared ? 'Remove from comparison' : 'Add to comparison'}
    </Button>
  );
}

/** For kinds that a facet has as its values. */
function FilterAction({ nodeId }: { readonly nodeId: NodeId }) {
  const index = useIndex();
  const facet = facetById(kindOf(nodeId));
  const filters = useView((view) => view.filters);
  if (!facet) return null;
  const value = idOf(nodeId);
  const chosen = filters[facet.id] ?? [];
  const isKnown = isKnownFilterValue(index, facet.id, value);
  return (
    <Button
      disabled={!isKnown}
      title={isKnown ? undefined : 'No publication of the corpus stands under it'}
      onClick={() =>
        change({
          type: 'set-filter',
          facet: facet.id,
          values: toggleTreeValue(index, facet, chosen, value),
        })
      }
    >
      <ListFilter size={14} aria-hidden="true" />
      {chosen.includes(value) ? 'Remove filter' : 'Filter by this'}
    </Button>
  );
}
