/** The ways to place the nodes of a graph. A new one is one more entry here and its id in the view state. */
import { required } from '../lib/assert.ts';
import type { LayoutId } from '../view/viewState.ts';
import { concentricLayout } from './layouts/concentricLayout.ts';
import { forceLayout } from './layouts/forceLayout.ts';
import { gridLayout } from './layouts/gridLayout.ts';
import { layeredLayout } from './layouts/layeredLayout.ts';
import type { Layout, LayoutSpec } from './layouts/layoutSpec.ts';
import { separateMarks } from './layouts/separateMarks.ts';
import { timelineLayout } from './layouts/timelineLayout.ts';

interface LayoutEntry {
  readonly id: LayoutId;
  readonly name: string;
  /** Where nodes stand and why, in a sentence for the reader. */
  readonly description: string;
  /** The places; where that takes long, in steps that each yield the share that is done. Deterministic. */
  readonly arrange: (spec: LayoutSpec) => Layout | Generator<number, Layout>;
}

export const LAYOUTS = [
  {
    id: 'force',
    name: 'Force',
    description: 'Lines pull together what they join; what has much in common stands close.',
    *arrange(spec) {
      return { positions: yield* forceLayout(spec), guides: [] };
    },
  },
  {
    id: 'layered',
    name: 'Layered',
    description: 'Rows by citation: every publication stands above all that it cites.',
    arrange: (spec) => separateMarks(spec, layeredLayout(spec)),
  },
  {
    id: 'concentric',
    name: 'Concentric',
    description: 'Rings around what is in focus or selected, else around the node with the most lines.',
    arrange: (spec) => separateMarks(spec, concentricLayout(spec)),
  },
  {
    id: 'timeline',
    name: 'Timeline',
    description: 'Years from left to right by first public version, a lane for each colour.',
    arrange: timelineLayout,
  },
  {
    id: 'grid',
    name: 'Grid',
    description: 'A block for each colour, in it the largest first.',
    arrange: gridLayout,
  },
] as const satisfies readonly LayoutEntry[];

const LAYOUT_BY_ID: ReadonlyMap<LayoutId, LayoutEntry> = new Map(LAYOUTS.map((it) => [it.id, it]));

/** Arranges the graph as asked: yields the share that is done after each step, and returns the places. */
export function* arrangeInSteps(spec: LayoutSpec): Generator<number, Layout> {
  const arranged = required(LAYOUT_BY_ID.get(spec.layout), `the layout "${spec.layout}"`).arrange(spec);
  return 'positions' in arranged ? arranged : yield* arranged;
}
