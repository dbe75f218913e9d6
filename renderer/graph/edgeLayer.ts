/**
 * What of a graph is too much for Cytoscape to draw, and curves: lines on a canvas of their own under its marks, one
 * stroke for each look, and where there are very many marks these as well. While the view moves, the picture that is there moves with it; it is drawn anew in
 * slices of a frame each, so that the window is never held up, and replaces the old one when it is complete.
 */
import type { Core } from 'cytoscape';
import { cameraOf } from './cameraControl.ts';
import type { Camera } from './graphPort.ts';
import {
  type EdgeLayerState,
  type LineDrawing,
  readPoints,
  strokeLines,
  toDrawing,
  viewOf,
} from './lineDrawing.ts';
import { drawMarks } from './markPainter.ts';

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

/** Marks on their way from one place to another. */
interface Glide {
  readonly from: Float64Array;
  readonly start: number;
  readonly durationMs: number;
}

interface Picture {
  readonly canvas: HTMLCanvasElement;
  camera: Camera;
  /** Of the view it was drawn for, in CSS px. */
  width: number;
  height: number;
}

export function createEdgeLayer(cy: Core, canvas: HTMLCanvasElement): EdgeLayer {
  let drawing: LineDrawing | null = null;
  let points = new Float64Array(0);
  let shown = emptyPicture(cy);
  let next = emptyPicture(cy);
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
    if (stale && drawing?.marks) points = readPoints(cy, drawing.nodes);
    if (stale || !isOfNow(painting ? next : shown, cy)) {
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
    if (painting || stale || !isOfNow(shown, cy)) schedule();
  };

  /** One slice a call, into the picture. */
  function* paint(picture: Picture, camera: Camera): Generator<void> {
    picture.camera = camera;
    picture.width = cy.width();
    picture.height = cy.height();
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

/** Points part of the way, slower towards the end. */
function pointsOnTheWay({ from, start, durationMs }: Glide, to: Float64Array): Float64Array {
  const share = Math.min(1, (performance.now() - start) / durationMs);
  const eased = 1 - (1 - share) ** 3;
  return to.map((value, at) => {
    const before = from[at] ?? value;
    return Number.isNaN(before) ? value : before + (value - before) * eased;
  });
}

function emptyPicture(cy: Core): Picture {
  return { canvas: document.createElement('canvas'), camera: cameraOf(cy), width: 0, height: 0 };
}

/** Whether the picture was drawn for the view as it is. */
function isOfNow({ camera, width, height }: Picture, cy: Core): boolean {
  const { zoom, pan } = cameraOf(cy);
  return (
    camera.zoom === zoom &&
    camera.pan.x === pan.x &&
    camera.pan.y === pan.y &&
    width === cy.width() &&
    height === cy.height()
  );
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
