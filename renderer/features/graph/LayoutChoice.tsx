/** How the nodes of the graph are placed; only ways that make sense of it are offered, each with its own choice. */
import { RotateCw } from 'lucide-react';
import { LAYOUTS } from '../../../shared/graph/layoutRegistry.ts';
import { gridFacets } from '../../../shared/graph/layouts/lanes.ts';
import { layoutOf } from '../../../shared/graph/projectionRegistry.ts';
import type { LaneId, LayoutId } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useProjection, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { arrangeAgain } from './arrangeGraph.ts';
import { ToolbarSelect } from './ToolbarSelect.tsx';

export function LayoutChoice() {
  const { layouts } = useProjection();
  const layout = useView(layoutOf);
  return (
    <>
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
      {layout === 'timeline' && <LaneChoice />}
      {layout === 'grid' && <BlockChoice />}
      <ArrangeAgain layout={layout} />
    </>
  );
}

const LANE_OPTIONS: readonly { readonly id: LaneId; readonly name: string; readonly description: string }[] =
  [
    { id: 'colour', name: 'Colour', description: 'A lane for each entry of the legend.' },
    { id: 'class', name: 'Class', description: 'By the first class of the publication that brought it in.' },
    { id: 'strategy', name: 'Strategy', description: 'By the top of the strategy it is first filed under.' },
    {
      id: 'technique',
      name: 'Technique',
      description: 'By the technique that it has in common with most others.',
    },
  ];

function LaneChoice() {
  const laneBy = useView((view) => view.laneBy);
  return (
    <ToolbarSelect<LaneId>
      label="Lanes"
      value={laneBy}
      options={LANE_OPTIONS}
      onChange={(id) => change({ type: 'set-drawing', options: { laneBy: id } })}
    />
  );
}

/** Stands for null in the choice of blocks: no facet has an empty id. */
const BY_COLOUR = '';

function BlockChoice() {
  const gridBy = useView((view) => view.gridBy);
  const index = useIndex();
  return (
    <ToolbarSelect
      label="Blocks"
      value={gridBy ?? BY_COLOUR}
      options={[{ id: BY_COLOUR, name: 'Colour' }, ...gridFacets(index)]}
      onChange={(id) => change({ type: 'set-drawing', options: { gridBy: id === BY_COLOUR ? null : id } })}
    />
  );
}

/** Where nodes are pinned: others make room for them when that is asked for, not at each drag. */
function ArrangeAgain({ layout }: { readonly layout: LayoutId }) {
  const pinned = useView((view) => view.pins[layout] !== undefined);
  const arranging = useStore((state) => state.arranging !== null);
  if (!pinned) return null;
  return (
    <Button onClick={arrangeAgain} disabled={arranging}>
      <RotateCw size={14} aria-hidden="true" /> Arrange again
    </Button>
  );
}

/** Rings are built around what is in focus, else around what is selected, at the moment they are asked for. */
function centreFor(layout: LayoutId) {
  const { focus, selection } = useStore.getState().history.present;
  return layout === 'concentric' ? (focus ?? selection[0] ?? null) : null;
}
