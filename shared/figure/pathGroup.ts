/** The citation paths of a figure: a line with an arrow's head for each citation, over the marks they join. */

import type { Point } from '../graph/graphModel.ts';
import { GRADE_STYLES } from '../graph/graphStyle.ts';
import type { Palette } from '../graph/palette.ts';
import { PATH_WIDTH, type PathMarks, placePathLine, type Stroke } from '../graph/pathMarks.ts';
import type { NodeId } from '../model/ids.ts';
import type { FigureGroup, FigureLine } from './figureModel.ts';

/** Paths between publications that are not in the figure are left out. */
export function drawPath(
  path: PathMarks,
  placedById: ReadonlyMap<NodeId, { readonly at: Point; readonly size: number }>,
  palette: Palette,
): FigureGroup {
  const lines = path.lines.flatMap(({ source, target, grade, isCurrent }): FigureLine[] => {
    const [from, to] = [placedById.get(source), placedById.get(target)];
    const placed = from && to && placePathLine(from.at, to.at, from.size / 2, to.size / 2);
    if (!placed) return [];
    const width = isCurrent ? PATH_WIDTH.current : PATH_WIDTH.other;
    const draw = (id: string, stroke: Stroke, dash: readonly [number, number] | null): FigureLine => ({
      id: `path:${source}|${target}${id}`,
      ...stroke,
      stroke: palette.selection,
      width,
      dash,
      opacity: 1,
    });
    const [left, right] = placed.head;
    return [
      draw('', placed.shaft, GRADE_STYLES[grade].dash),
      draw(':left', left, null),
      draw(':right', right, null),
    ];
  });
  return { id: 'path', lines, marks: [], texts: [] };
}
