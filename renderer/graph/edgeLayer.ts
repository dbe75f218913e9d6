/**
 * What of a graph is too much for Cytoscape to draw, and curves: lines on a canvas of their own under its marks, one
 * stroke for each look, and where there are very many marks these as well. While the view moves, the picture that is there moves with it; it is drawn anew in
 * slices of a frame each, so that the window is never held up, and replaces the old one when it is complete.
 */
import type { Core, NodeSingular } from 'cytoscape';
import { type EdgeGroup, groupEdgesByLook } from '../../shared/graph/edgeLook.ts';
import { curveOf, type EdgeRoutes } from '../../shared/graph/edgeRoutes.ts';
import type { Emphasis } from '../../shared/graph/emphasis.ts';
import type { GraphEdge, GraphNode } from '../../shared/graph/graphModel.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { cameraOf } from './cameraControl.ts';
import type { Camera } from './graphPort.ts';
import { drawMarks, type MarkDrawing } from './markPainter.ts';

/** So many lines are drawn within one frame. */
const LINES_A_FRAME = 2500;

/** More lines than fit a frame wait until the view has not moved for so long. */
const REST_MS = 90;

/**
 * So many lines share a stroke: overlapping lines of one stroke do not darken each other. Curves have a stroke each,
 * so that a bundle is the darker the more lines it leads.
 */
const LINES_A_STROKE = 160;

/** Lines are thin: finer pixels than these cost more than they show. */
const MAX_PIXEL_RATIO = 1.5;

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

export interface EdgeLayer {
  /** Draws these lines from the next frame on; null draws none. */
  readonly update: (state: EdgeLayerState | null) => void;
  /** The view moved. */
  readonly follow: () => void;
  /** A node moved. */
  readonly followNodes: () => void;
  /** Whether the picture is not yet what it will be. */
  readonly isBusy: () => boolean;
  readonly destroy: () => void;
}

/** The lines of a state by look, with the places of their ends in the list of nodes. */
interface Drawing {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly EdgeGroup[];
  /** Two a line: source, target; -1 where the graph lacks it. */
  readonly ends: Int32Array;
  readonly placeById: ReadonlyMap<NodeId, number>;
  readonly routes: EdgeRoutes | null;
  readonly marks: MarkDrawing | null;
}

/** Marks on their way from one place to another. */
interface Glide {
  readonly from: Float64Array;
  readonly start: number;
  readonly durationMs: number;
}

interface Picture {
  readonly canvas: HTMLCanvasElement;
  camera: Camera;
}

export function createEdgeLayer(cy: Core, canvas: HTMLCanvasElement): EdgeLayer {
  let drawing: Drawing | null = null;
  let points = new Float64Array(0);
  let shown: Picture = { canvas: document.createElement('canvas'), camera: cameraOf(cy) };
  let next: Picture = { canvas: document.createElement('canvas'), camera: cameraOf(cy) };
  let painting: Generator<void> | null = null;
  let frame = 0;
  let stale = true;
  let movedAt = Number.NEGATIVE_INFINITY;
  let glide: Glide | null = null;

  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const draw = () => {
    frame = 0;
    if (cy.destroyed()) return;
    const camera = cameraOf(cy);
    if (glide && performance.now() - glide.start > glide.durationMs) glide = null;
    if (glide) {
      show(camera);
      return schedule();
    }
    if (stale || !sameCamera(painting ? next.camera : shown.camera, camera)) {
      painting = null;
      const fitsFrame = (drawing?.edges.length ?? 0) <= LINES_A_FRAME;
      if (fitsFrame || performance.now() - movedAt > REST_MS) {
        if (drawing) points = readPoints(cy, drawing.nodes);
        painting = paint(next, camera);
        stale = false;
      }
    }
    if (painting?.next().done) {
      painting = null;
      [shown, next] = [next, shown];
    }
    show(camera);
    if (painting || stale || !sameCamera(shown.camera, camera)) schedule();
  };

  /** One slice a call, into the picture. */
  function* paint(picture: Picture, camera: Camera): Generator<void> {
    picture.camera = camera;
    const context = prepare(picture.canvas, cy.width(), cy.height());
    if (!context || !drawing) return;
    const { zoom, pan } = camera;
    const ratio = pixelRatio();
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    const view = viewOf(camera, cy.width(), cy.height());
    let inSlice = 0;
    for (const { look, places } of drawing.groups) {
      context.strokeStyle = look.stroke;
      context.lineWidth = look.width;
      context.globalAlpha = look.opacity;
      context.setLineDash(look.dash ? [...look.dash] : []);
      const step = drawing.routes === null ? LINES_A_STROKE : 1;
      for (let from = 0; from < places.length; from += step) {
        const until = Math.min(places.length, from + step);
        inSlice += strokeLines(context, places, from, until, drawing, points, view);
        if (inSlice >= LINES_A_FRAME) {
          inSlice = 0;
          yield;
        }
      }
    }
  }

  /** The last complete picture, moved and scaled to where the view is by now. */
  const show = (camera: Camera) => {
    const context = prepare(canvas, cy.width(), cy.height());
    if (!context || !drawing || shown.canvas.width === 0) return;
    const ratio = pixelRatio();
    const scale = camera.zoom / shown.camera.zoom;
    const x = camera.pan.x - shown.camera.pan.x * scale;
    const y = camera.pan.y - shown.camera.pan.y * scale;
    // Lines would hang in the air while their ends glide.
    if (!glide) {
      context.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
      context.drawImage(shown.canvas, 0, 0);
    }
    if (!drawing.marks) return;
    const { zoom, pan } = camera;
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
    drawMarks(context, drawing.marks, glide ? pointsOnTheWay(glide, points) : points, zoom);
  };

  const changed = () => {
    stale = true;
    schedule();
  };

  return {
    update: (state) => {
      if (state === null && drawing === null) return;
      const before = drawing;
      drawing = state && toDrawing(state, drawing);
      if (drawing?.marks) {
        const from = before?.marks && before.nodes === drawing.nodes ? points : null;
        points = readPoints(cy, drawing.nodes);
        if (from && state && state.glideMs > 0 && from.some((value, at) => value !== points[at])) {
          glide = { from, start: performance.now(), durationMs: state.glideMs };
        }
      }
      changed();
    },
    follow: () => {
      if (!drawing) return;
      movedAt = performance.now();
      schedule();
    },
    followNodes: () => {
      if (!drawing) return;
      movedAt = performance.now();
      changed();
    },
    isBusy: () => frame !== 0,
    destroy: () => cancelAnimationFrame(frame),
  };
}

function toDrawing(
  { nodes, edges, emphasis, palette, routes, marks }: EdgeLayerState,
  before: Drawing | null,
): Drawing {
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

/** Points part of the way, slower towards the end. */
function pointsOnTheWay({ from, start, durationMs }: Glide, to: Float64Array): Float64Array {
  const share = Math.min(1, (performance.now() - start) / durationMs);
  const eased = 1 - (1 - share) ** 3;
  return to.map((value, at) => {
    const before = from[at] ?? value;
    return Number.isNaN(before) ? value : before + (value - before) * eased;
  });
}

/** Where the nodes stand, as x, y pairs; NaN for one that Cytoscape does not have yet. */
function readPoints(cy: Core, nodes: readonly GraphNode[]): Float64Array<ArrayBuffer> {
  const points = new Float64Array(2 * nodes.length);
  nodes.forEach(({ id }, place) => {
    const node = cy.getElementById(id)[0] as NodeSingular | undefined;
    const at = node?.position();
    points[2 * place] = at?.x ?? Number.NaN;
    points[2 * place + 1] = at?.y ?? Number.NaN;
  });
  return points;
}

interface View {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function viewOf({ zoom, pan }: Camera, width: number, height: number): View {
  return {
    left: -pan.x / zoom,
    right: (width - pan.x) / zoom,
    top: -pan.y / zoom,
    bottom: (height - pan.y) / zoom,
  };
}

/** Strokes the lines that cross the view; how many these were. */
function strokeLines(
  context: CanvasRenderingContext2D,
  places: readonly number[],
  from: number,
  until: number,
  { edges, ends, routes, placeById }: Drawing,
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

function sameCamera(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}

function pixelRatio(): number {
  return Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
}

/** The cleared context; null where the host has no canvas. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const [pixelWidth, pixelHeight] = [Math.round(width * pixelRatio()), Math.round(height * pixelRatio())];
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  return context;
}
