/** The outlines of the marks, for whatever draws them: Cytoscape, SVG, a canvas. */
import type { Shape } from './graphStyle.ts';

/** Corners of the polygons in a box from -1 to 1, clockwise; the hexagon is regular and lies on a side. */
export const CORNERS = {
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
  hexagon: [-0.5, -0.866, 0.5, -0.866, 1, 0, 0.5, 0.866, -0.5, 0.866, -1, 0],
} as const satisfies Partial<Record<Shape, readonly number[]>>;

/** Corner radius of a rounded square as a share of its side. */
export const ROUNDING = 0.25;

/** The corners of the shape around a centre, as x, y pairs; null for the circle and the rounded square. */
export function cornersOf(
  shape: Shape,
  centreX: number,
  centreY: number,
  size: number,
): readonly (readonly [number, number])[] | null {
  if (shape !== 'diamond' && shape !== 'hexagon') return null;
  const flat = CORNERS[shape];
  const corners: [number, number][] = [];
  for (let place = 0; place < flat.length; place += 2) {
    corners.push([centreX + ((flat[place] ?? 0) * size) / 2, centreY + ((flat[place + 1] ?? 0) * size) / 2]);
  }
  return corners;
}
