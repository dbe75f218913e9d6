/** Moves the view of the graph: fit, zoom, centre. Animated for 200 ms, or not at all with reduced motion. */
import type { Core } from 'cytoscape';
import { fitToBox } from '../../shared/graph/fit.ts';
import type { GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import type { Box } from '../../shared/graph/labels.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { coveredFootPx, coveredHeadBoxes } from './coveredBoxes.ts';
import type { Camera } from './graphPort.ts';
import { GONE } from './patchElements.ts';

const MOVE_MS = 200;
/** Free space around a fitted graph, in px. */
const FIT_PADDING_PX = 20;
/** Centring zooms in at least this far, so that the node's surroundings can be told apart. */
const READABLE_ZOOM = 1;

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 6;

export function motionMs(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}

export function cameraOf(cy: Core): Camera {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } };
}

/** Brings the view to the camera, stopping whatever movement was under way. */
export function moveCamera(cy: Core, camera: Camera, durationMs: number): void {
  cy.stop();
  if (durationMs === 0) cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } });
  else
    cy.animate({ zoom: camera.zoom, pan: { ...camera.pan } }, { duration: durationMs, easing: 'ease-out' });
}

/** However much is covered, so much of the height stays for the graph. */
const LEAST_HEIGHT_SHARE = 2 / 3;

/** The camera that shows all the nodes, clear of what covers the foot of the drawing and of what is in its corners. */
export function fittedCamera(cy: Core, nodes: readonly GraphNode[], positions: Positions): Camera {
  const container = cy.container();
  const foot = container ? coveredFootPx(container) : 0;
  const corners = container ? coveredHeadBoxes(container) : [];
  const bottom = Math.max(cy.height() * LEAST_HEIGHT_SHARE, cy.height() - foot);
  const fitBelow = (top: number) =>
    fitToBox(nodes, positions, {
      x: FIT_PADDING_PX,
      y: top + FIT_PADDING_PX,
      width: Math.max(1, cy.width() - 2 * FIT_PADDING_PX),
      height: Math.max(1, bottom - top - 2 * FIT_PADDING_PX),
    });
  const camera = fitBelow(0);
  if (!corners.some((corner) => liesUnder(corner, nodes, positions, camera))) return camera;
  const head = Math.max(...corners.map(({ y, height }) => y + height));
  return fitBelow(Math.min(head, bottom * (1 - LEAST_HEIGHT_SHARE)));
}

/** Whether the middle of any mark is under the control. */
function liesUnder(
  { x, y, width, height }: Box,
  nodes: readonly GraphNode[],
  positions: Positions,
  { zoom, pan }: Camera,
): boolean {
  return nodes.some(({ id }) => {
    const at = positions[id];
    if (!at) return false;
    const [left, top] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
    return left >= x && left <= x + width && top >= y && top <= y + height;
  });
}

/** The camera zoomed by the factor about the middle of the view, within the limits. */
export function zoomedCamera(cy: Core, factor: number): Camera {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, cy.zoom() * factor));
  const ratio = zoom / cy.zoom();
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  return {
    zoom,
    pan: {
      x: middle.x - (middle.x - cy.pan().x) * ratio,
      y: middle.y - (middle.y - cy.pan().y) * ratio,
    },
  };
}

/** The camera with the node in the middle; null when it is not on screen. */
export function centredCamera(cy: Core, id: NodeId): Camera | null {
  const node = cy.getElementById(id);
  if (node.empty() || node.hasClass(GONE)) return null;
  const zoom = Math.max(cy.zoom(), READABLE_ZOOM);
  const at = node.position();
  return { zoom, pan: { x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom } };
}
