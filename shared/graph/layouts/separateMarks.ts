/** Moves apart the marks of a finished layout that touch, and nothing else. */
import type { Layout, LayoutSpec } from './layoutSpec.ts';
import { type Disc, pushOverlapsApart } from './spread.ts';

export function separateMarks({ nodes }: LayoutSpec, layout: Layout): Layout {
  const discs = nodes.flatMap(({ id, radius }): Disc[] => {
    const at = layout.positions[id];
    return at ? [{ id, x: at.x, y: at.y, radius }] : [];
  });
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return {
    ...layout,
    positions: Object.fromEntries(
      pushOverlapsApart(discs).map(({ id, x, y }) => [id, { x: tenths(x), y: tenths(y) }]),
    ),
  };
}
