/** The ways to place the nodes of a graph. A new one is one more entry here and its id in the view state. */
import { required } from '../lib/assert.ts';
import type { LayoutId } from '../view/viewState.ts';
import { concentricLayout } from './layouts/concentricLayout.ts';
import { forceLayout } from './layouts/forceLayout.ts';
import { gridLayout } from './layouts/gridLayout.ts';
import { layeredLayout } from './layouts/layeredLayout.ts';
import type { Layout, LayoutSpec } from './layouts/layoutSpec.ts';
import { mapLayout } from './layouts/mapLayout.ts';
import { timelineLayout } from './layouts/timelineLayout.ts';

/** How lines run in a layout of themselves; `time-arcs` see edgeRoutes.ts. */
export type LayoutRoute = 'straight' | 'time-arcs';

interface LayoutEntry {
  readonly id: LayoutId;
  readonly name: string;
  /** Where nodes stand and why, in a sentence for the reader. */
  readonly description: string;
  /** How lines run in it unless another way is chosen. */
  readonly route: LayoutRoute;
  /** The places; where that takes long, in steps that each yield the share that is done. Deterministic. */
  readonly arrange: (spec: LayoutSpec) => Layout | Generator<number, Layout>;
}

export const LAYOUTS = [
  {
    id: 'map',
    name: 'Map',
    description: 'The same place in every graph, found by force from all that the corpus says.',
    route: 'straight',
    *arrange(spec) {
      return { positions: yield* mapLayout(spec), guides: [] };
    },
  },
  {
    id: 'force',
    name: 'Force',
    description: 'The lines of this graph alone pull together what they join.',
    route: 'straight',
    *arrange(spec) {
      return { positions: yield* forceLayout(spec), guides: [] };
    },
  },
  {
    id: 'layered',
    name: 'Layered',
    description: 'Rows by citation: every publication stands above all that it cites.',
    route: 'straight',
    arrange: layeredLayout,
  },
  {
    id: 'concentric',
    name: 'Concentric',
    description: 'Rings around what is in focus or selected, else around the node with the most lines.',
    route: 'straight',
    arrange: concentricLayout,
  },
  {
    id: 'timeline',
    name: 'Timeline',
    description: 'Months and years from left to right by first public version; fuller years are wider.',
    route: 'time-arcs',
    arrange: timelineLayout,
  },
  {
    id: 'grid',
    name: 'Grid',
    description: 'Blocks by colour or by a facet, in each the largest first.',
    route: 'straight',
    arrange: gridLayout,
  },
] as const satisfies readonly LayoutEntry[];

const LAYOUT_BY_ID: ReadonlyMap<LayoutId, LayoutEntry> = new Map(LAYOUTS.map((it) => [it.id, it]));

/** Arranges the graph as asked: yields the share that is done after each step, and returns the places. */
export function* arrangeInSteps(spec: LayoutSpec): Generator<number, Layout> {
  const arranged = required(LAYOUT_BY_ID.get(spec.layout), `the layout "${spec.layout}"`).arrange(spec);
  return 'positions' in arranged ? arranged : yield* arranged;
}

/** How lines run in a layout unless another way is chosen. */
export function routeOf(id: LayoutId): LayoutRoute {
  return required(LAYOUT_BY_ID.get(id), `the layout "${id}"`).route;
}
