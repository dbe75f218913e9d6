/** What the bench hands its page: a graph with the places of its nodes, and what an overview of it needs. */
import type { GraphModel, Positions } from '../../../shared/graph/graphModel.ts';
import type { LayoutSpec } from '../../../shared/graph/layouts/layoutSpec.ts';

export interface GraphFile {
  readonly graph: GraphModel;
  readonly positions: Positions;
  /** The request that a layout of all of it would be. */
  readonly spec: LayoutSpec;
}

export type EngineId = 'peak-atlas' | 'sigma' | 'cytoscape';

/** What the page does for the bench, as `window.bench`. Times are in milliseconds. */
export interface BenchPage {
  load(url: string): Promise<void>;
  /** From the data in memory to the first complete picture, and the longest time the window did not answer. */
  draw(engine: EngineId): Promise<{ readonly drawnMs: number; readonly longestMs: number }>;
  /** Starts counting frames. */
  watch(): void;
  /** The time between frames since. */
  frames(): readonly number[];
  /** From taking away every second node to the picture without them; and, for comparison, one full redraw. */
  filterHalf(): Promise<{ readonly drawnMs: number; readonly longestMs: number }>;
  redraw(): Promise<number>;
  /** The app's own layout in its worker, with the new places on screen; and ForceAtlas2 on this thread. */
  arrange(): Promise<{ readonly ms: number; readonly longestMs: number }>;
  forceAtlas(): number;
  clear(): void;
}
