/** How the nodes of the graph are placed; only ways that make sense of it are offered. */
import { LAYOUTS } from '../../../shared/graph/layoutRegistry.ts';
import { layoutOf } from '../../../shared/graph/projectionRegistry.ts';
import type { LayoutId } from '../../../shared/view/viewState.ts';
import { change } from '../../state/actions.ts';
import { useProjection, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { ToolbarSelect } from './ToolbarSelect.tsx';

export function LayoutChoice() {
  const { layouts } = useProjection();
  const layout = useView(layoutOf);
  return (
    <ToolbarSelect<LayoutId>
      label="Layout"
      value={layout}
      options={LAYOUTS.filter(({ id }) => layouts.includes(id)).map(({ id, name, description }) => ({
        id,
        name,
        description,
      }))}
      onChange={(id) => change({ type: 'set-layout', layout: id, centre: centreFor(id) })}
    />
  );
}

/** Rings are built around what is in focus, else around what is selected, at the moment they are asked for. */
function centreFor(layout: LayoutId) {
  const { focus, selection } = useStore.getState().history.present;
  return layout === 'concentric' ? (focus ?? selection[0] ?? null) : null;
}
