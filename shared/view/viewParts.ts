/** The parts of the view state that belong to one view each. A new part is an entry here. */
import { sameValue } from '../lib/sameValue.ts';
import { CHARTS_PART, type ChartsView } from './chartsPart.ts';
import { FIT_PART, type FitView } from './fitPart.ts';
import { GAP_MAP_PART, type GapMapView } from './gapMapPart.ts';
import { STACKS_PART, type StacksView } from './stacksPart.ts';
import type { ViewPart } from './viewPart.ts';

export interface PartStates {
  readonly charts: ChartsView;
  readonly fit: FitView;
  readonly gapMap: GapMapView;
  readonly stacks: StacksView;
}

export type PartId = keyof PartStates;

export const VIEW_PARTS: { readonly [Id in PartId]: ViewPart<PartStates[Id]> } = {
  charts: CHARTS_PART,
  fit: FIT_PART,
  gapMap: GAP_MAP_PART,
  stacks: STACKS_PART,
};

export const PART_IDS = Object.keys(VIEW_PARTS) as readonly PartId[];

export const DEFAULT_PARTS: PartStates = {
  charts: CHARTS_PART.defaults,
  fit: FIT_PART.defaults,
  gapMap: GAP_MAP_PART.defaults,
  stacks: STACKS_PART.defaults,
};

/**
 * Fields of one part that change together; `name` is what undo calls it. Changes that follow each other with the
 * same `mergeKey`, as while typing, are one step of undo.
 */
export type PartChange = {
  [Id in PartId]: {
    readonly type: 'set-part';
    readonly part: Id;
    readonly change: Partial<PartStates[Id]>;
    readonly name: string;
    readonly mergeKey?: string;
  };
}[PartId];

/** The same object where every field has the value already. */
export function applyPartChange<View extends PartStates>(view: View, { part, change }: PartChange): View {
  const next = { ...view[part], ...change };
  return sameValue(next, view[part]) ? view : { ...view, [part]: next };
}
