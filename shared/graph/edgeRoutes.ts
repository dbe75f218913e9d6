/**
 * How lines run where they are not straight: as arcs, or led along the ways of others. A route names nodes, not
 * places, so that it follows when these move. The screen and the figure draw the very same curves.
 */
import type { NodeId } from '../model/ids.ts';
import type { Bundles } from './bundleEdges.ts';
import type { GraphEdge, Point, Positions } from './graphModel.ts';
import { isByCommon } from './graphStyle.ts';

export interface EdgeRoute {
  /** How far an arc leaves the straight line, as a share of its length, to the left as seen from the source. */
  readonly bend: number;
  /** Nodes that the line is led along, from source to target; without any it is an arc. */
  readonly via: readonly NodeId[];
}

/** Routes by id of the edge; one without a route is straight. */
export type EdgeRoutes = ReadonlyMap<string, EdgeRoute>;

/** A piece of a curve: to the end, drawn towards the control point (a quadratic Bézier curve). */
export interface CurvePiece {
  readonly control: Point;
  readonly end: Point;
}

/** More lines than these are drawn straight: their curves would only be a tangle, and take long to find. */
export const MAX_ROUTED_LINES = 2000;

const BEND = 0.16;
/** Long lines leave the straight way by no more than so many layout units. */
const MAX_SAGITTA = 44;

/**
 * Arcs for all: citations in opposite directions lie on opposite sides of the straight line, and of several lines
 * in the same direction each bends more than the one before.
 */
export function arcRoutes(edges: readonly GraphEdge[]): EdgeRoutes {
  const seen = new Map<string, number>();
  return new Map(
    edges.map(({ id, source, target }) => {
      const pair = `${source}|${target}`;
      const rank = (seen.get(pair) ?? 0) + 1;
      seen.set(pair, rank);
      return [id, { bend: BEND * rank, via: [] }];
    }),
  );
}

/** The routes by bundles; a line that leads nowhere but along its opposite is an arc beside it. */
export function bundleRoutes(bundles: Bundles): EdgeRoutes {
  return new Map(Object.entries(bundles).map(([id, via]) => [id, { bend: BEND, via }]));
}

/** To the other side than other arcs, and further: what an arc leads over lies under it. */
const BEND_IN_TIME = -0.24;

/**
 * Arcs along an axis of time from left to right: a line back to what came before rises above both ends, one forward
 * runs below them, so that its side says which came first. Lines without a direction all rise.
 */
export function timeArcs(edges: readonly GraphEdge[], positions: Positions): EdgeRoutes {
  return new Map(
    edges.map(({ id, kind, source, target }) => {
      const isForward = (positions[source]?.x ?? 0) < (positions[target]?.x ?? 0);
      return [id, { bend: isForward && isByCommon(kind) ? -BEND_IN_TIME : BEND_IN_TIME, via: [] }];
    }),
  );
}

/**
 * The pieces of the line from one place to another, in the same units as these. An arc is one piece; a line along
 * nodes has a piece for each, whose curve bends towards the node without touching it. A node without a place does
 * not count; an empty list stands for a straight line.
 * @param scale how many of these units a layout unit is
 */
export function curveOf(
  from: Point,
  to: Point,
  { bend, via }: EdgeRoute,
  placeOf: (id: NodeId) => Point | undefined,
  scale = 1,
): readonly CurvePiece[] {
  const controls =
    via.length === 0 ? [apexOf(from, to, bend, scale)] : via.flatMap((id) => placeOf(id) ?? []);
  return controls.map((control, place) => {
    const next = controls[place + 1];
    return { control, end: next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to };
  });
}

/** The control point of an arc: beside the middle of the line. */
function apexOf(from: Point, to: Point, bend: number, scale: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (length === 0) return middle;
  // The curve itself goes half as far as its control point.
  const away = 2 * bend * Math.min(length, (MAX_SAGITTA * scale) / BEND);
  return { x: middle.x + (dy / length) * away, y: middle.y - (dx / length) * away };
}
