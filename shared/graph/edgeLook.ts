/**
 * How lines look, and which look alike: for whatever draws many of them at once, a stroke for each look in place
 * of one for each line. Pure.
 */
import type { Emphasis } from './emphasis.ts';
import type { GraphEdge } from './graphModel.ts';
import { EDGE_STYLES, FADED_OPACITY, GRADE_STYLES, opacityOf, strengthOf, widthOf } from './graphStyle.ts';
import type { Palette } from './palette.ts';

/** Lengths in px at zoom 1. */
export interface EdgeLook {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly [number, number] | null;
  readonly opacity: number;
}

export interface EdgeGroup {
  readonly look: EdgeLook;
  /** Places in the list of edges, ascending. */
  readonly places: readonly number[];
}

/** Widths are told apart in steps of so many px, so that lines by what is in common make a few groups only. */
const WIDTH_STEP_PX = 0.25;

/**
 * The edges by look, those that step back first and those that stand out last, which is the order to draw them in.
 * Every edge is in exactly one group.
 */
export function groupEdgesByLook(
  edges: readonly GraphEdge[],
  emphasis: Emphasis,
  palette: Palette,
): readonly EdgeGroup[] {
  const strength = strengthOf(edges.length);
  const groups = new Map<string, { look: EdgeLook; rank: number; places: number[] }>();
  edges.forEach((edge, place) => {
    const fading = emphasis.fadingOfEdge(edge);
    const lifted = emphasis.isLifted(edge);
    const role = emphasis.roleOfEdge(edge);
    const width = widthOf(edge, lifted);
    const steps = edge.common ? Math.round(width / WIDTH_STEP_PX) : edge.introduces;
    const key = `${edge.kind}|${edge.grade}|${role}|${fading}|${lifted}|${steps}`;
    const group = groups.get(key);
    if (group) {
      group.places.push(place);
      return;
    }
    groups.set(key, {
      look: {
        stroke: palette[role ?? EDGE_STYLES[edge.kind].colour],
        width: edge.common ? Math.max(1, Math.round(width / WIDTH_STEP_PX)) * WIDTH_STEP_PX : width,
        dash: GRADE_STYLES[edge.grade].dash,
        opacity: opacityOf(edge.kind, strength, lifted) * (fading === null ? 1 : FADED_OPACITY[fading]),
      },
      rank: lifted ? 2 : fading === null ? 1 : 0,
      places: [place],
    });
  });
  return [...groups.values()].sort((a, b) => a.rank - b.rank).map(({ look, places }) => ({ look, places }));
}
