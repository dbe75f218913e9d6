/** Where things are on the minimap: all of the graph in a small box, and the part that is looked at. Pure. */
import { type Fit, fitToBox } from '../../shared/graph/fit.ts';
import type { GraphNode, Point, Positions } from '../../shared/graph/graphModel.ts';
import type { Box } from '../../shared/graph/labels.ts';
import type { Camera } from './graphPort.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free space around the graph on the map, in px. */
const PADDING_PX = 6;
/** Marks may reach over the edge by so much of their own before the graph counts as not all in view, in px. */
const OVERHANG_PX = 2;

/** How layout units become px of the map. */
export function fitMap(nodes: readonly GraphNode[], positions: Positions, size: Size): Fit {
  return fitToBox(nodes, positions, {
    x: PADDING_PX,
    y: PADDING_PX,
    width: size.width - 2 * PADDING_PX,
    height: size.height - 2 * PADDING_PX,
  });
}

/** The part of the graph that is in view, in px of the map; it may reach beyond the map. */
export function frameOnMap(map: Fit, camera: Camera, view: Size): Box {
  const scale = map.zoom / camera.zoom;
  return {
    x: map.pan.x - camera.pan.x * scale,
    y: map.pan.y - camera.pan.y * scale,
    width: view.width * scale,
    height: view.height * scale,
  };
}

/** The camera, moved so that what is at the point of the map comes to the middle of the view. */
export function cameraAt(map: Fit, point: Point, camera: Camera, view: Size): Camera {
  const at = { x: (point.x - map.pan.x) / map.zoom, y: (point.y - map.pan.y) / map.zoom };
  return {
    zoom: camera.zoom,
    pan: { x: view.width / 2 - at.x * camera.zoom, y: view.height / 2 - at.y * camera.zoom },
  };
}

/** Whether every mark is in view: then a map would say nothing that the view does not. */
export function isAllInView(bounds: Box, { zoom, pan }: Camera, view: Size): boolean {
  return (
    bounds.x * zoom + pan.x >= -OVERHANG_PX &&
    bounds.y * zoom + pan.y >= -OVERHANG_PX &&
    (bounds.x + bounds.width) * zoom + pan.x <= view.width + OVERHANG_PX &&
    (bounds.y + bounds.height) * zoom + pan.y <= view.height + OVERHANG_PX
  );
}
