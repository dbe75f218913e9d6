/** The lines of a graph as they are stroked: by look, from the place of one end to that of the other. */
import type { Core, NodeSingular } from 'cytoscape';
import { type EdgeGroup, groupEdgesByLook } from '../../shared/graph/edgeLook.ts';
import { curveOf, type EdgeRoutes } from '../../shared/graph/edgeRoutes.ts';
import type { Emphasis } from '../../shared/graph/emphasis.ts';
import type { GraphEdge, GraphNode } from '../../shared/graph/graphModel.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { Camera } from './graphPort.ts';
import type { MarkDrawing } from './markPainter.ts';

export interface EdgeLayerState {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly emphasis: Emphasis;
  readonly palette: Palette;
  /** Null where all lines are straight. */
  readonly routes: EdgeRoutes | null;
  /** Null where Cytoscape draws the marks. */
  readonly marks: MarkDrawing | null;
  /** How long nodes that have another place than before take to move there, where the marks are drawn here. */
  readonly glideMs: number;
}

/** The lines of a state by look, with the places of their ends in the list of nodes. */
export interface LineDrawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly EdgeGroup[];
  /** Two a line: source, target; -1 where the graph lacks it. */
  readonly ends: Int32Array;
  readonly placeById: ReadonlyMap<NodeId, number>;
  readonly routes: EdgeRoutes | null;
  readonly marks: MarkDrawing | null;
}

/** What is drawn of the state; what depends on nodes and lines alone is taken from before where these are the same. */
export function toDrawing(
  { nodes, edges, emphasis, palette, routes, marks }: EdgeLayerState,
  before: LineDrawing | null,
): LineDrawing {
  const groups = groupEdgesByLook(edges, emphasis, palette);
  if (before?.nodes === nodes && before.edges === edges) return { ...before, groups, routes, marks };
  const placeById = new Map(nodes.map(({ id }, place) => [id, place]));
  const ends = new Int32Array(2 * edges.length);
  edges.forEach(({ source, target }, place) => {
    ends[2 * place] = placeById.get(source) ?? -1;
    ends[2 * place + 1] = placeById.get(target) ?? -1;
  });
  return { nodes, edges, groups, ends, placeById, routes, marks };
}

/** Where the nodes stand, as x, y pairs; NaN for one that Cytoscape does not have yet. */
export function readPoints(cy: Core, nodes: readonly GraphNode[]): Float64Array<ArrayBuffer> {
  const points = new Float64Array(2 * nodes.length);
  nodes.forEach(({ id }, place) => {
    const node = cy.getElementById(id)[0] as NodeSingular | undefined;
    const at = node?.position();
    points[2 * place] = at?.x ?? Number.NaN;
    points[2 * place + 1] = at?.y ?? Number.NaN;
  });
  return points;
}

export interface View {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function viewOf({ zoom, pan }: Camera, width: number, height: number): View {
  return {
    left: -pan.x / zoom,
    right: (width - pan.x) / zoom,
    top: -pan.y / zoom,
    bottom: (height - pan.y) / zoom,
  };
}

/** Strokes the lines that cross the view; how many these were. */
export function strokeLines(
  context: CanvasRenderingContext2D,
  places: readonly number[],
  from: number,
  until: number,
  { edges, ends, routes, placeById }: LineDrawing,
  points: Float64Array,
  view: View,
): number {
  const placeOf = (id: NodeId) => {
    const at = 2 * (placeById.get(id) ?? -1);
    const [x, y] = [points[at], points[at + 1]];
    return x === undefined || y === undefined || Number.isNaN(x + y) ? undefined : { x, y };
  };
  let count = 0;
  context.beginPath();
  for (let at = from; at < until; at += 1) {
    const place = places[at] ?? 0;
    const source = 2 * (ends[2 * place] ?? -1);
    const target = 2 * (ends[2 * place + 1] ?? -1);
    const [x1, y1] = [points[source] ?? Number.NaN, points[source + 1] ?? Number.NaN];
    const [x2, y2] = [points[target] ?? Number.NaN, points[target + 1] ?? Number.NaN];
    const outside =
      Math.max(x1, x2) < view.left ||
      Math.min(x1, x2) > view.right ||
      Math.max(y1, y2) < view.top ||
      Math.min(y1, y2) > view.bottom;
    if (Number.isNaN(x1 + y1 + x2 + y2)) continue;
    const route = routes?.get(edges[place]?.id ?? '');
    const curve = route ? curveOf({ x: x1, y: y1 }, { x: x2, y: y2 }, route, placeOf) : [];
    // A curve may cross the view although its ends lie on one side of it.
    if (outside && curve.length === 0) continue;
    context.moveTo(x1, y1);
    for (const { control, end } of curve) context.quadraticCurveTo(control.x, control.y, end.x, end.y);
    if (curve.length === 0) context.lineTo(x2, y2);
    count += 1;
  }
  if (count > 0) context.stroke();
  return count;
}
