/** The pictures of the shipped corpus at the default zoom of a small window: names in them, and none over another. */
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { fitToBox } from '../../../shared/graph/fit.ts';
import { labelWeightOf, sizeOf } from '../../../shared/graph/graphStyle.ts';
import { placeGuides } from '../../../shared/graph/guides.ts';
import { type Box, placeLabels } from '../../../shared/graph/labels.ts';
import { arrangeInSteps } from '../../../shared/graph/layoutRegistry.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { buildLayoutSpec, type Layout } from '../../../shared/graph/layouts/layoutSpec.ts';
import { drawProjection, PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  type LayoutId,
  type ProjectionId,
} from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const shipped = buildCorpusIndex(shippedCorpus());
const map = buildDefaultPositions(shipped);

/** What a window of 1280 × 800 px leaves to the drawing, and the free space around what is fitted into it. */
const AREA = { x: 0, y: 0, width: 658, height: 505 };
const PADDING = 20;

const CHOICES = PROJECTIONS.flatMap(({ id, layouts }) => layouts.map((layout) => ({ id, layout })));

const arranged = new Map<string, Layout>();

function arrange(projection: ProjectionId, layout: LayoutId): Layout {
  const key = `${projection} ${layout}`;
  const known = arranged.get(key);
  if (known) return known;
  const steps = arrangeInSteps(buildLayoutSpec(shipped, map, { ...DEFAULT_VIEW, projection, layout }));
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    arranged.set(key, step.value);
    return step.value;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the picture of a small window', () => {
  it.each(CHOICES)(
    '$id, $layout: at least a dozen names, apart from one another and from the guides',
    ({ id, layout }) => {
      const { nodes } = drawProjection(
        id,
        shipped,
        computeVisible(shipped, {}),
        GRAPH_KINDS,
        DEFAULT_VIEW.projectionOptions,
      );
      const { positions, guides } = arrange(id, layout);
      const fit = fitToBox(nodes, positions, {
        x: PADDING,
        y: PADDING,
        width: AREA.width - 2 * PADDING,
        height: AREA.height - 2 * PADDING,
      });
      const heads = placeGuides(guides, fit, AREA);
      const labels = placeLabels(
        nodes.map((node) => {
          const at = required(positions[node.id], node.id);
          return {
            id: node.id,
            text: node.label,
            x: at.x * fit.zoom + fit.pan.x,
            y: at.y * fit.zoom + fit.pan.y,
            size: sizeOf(node) * fit.zoom,
            semibold: node.kind === 'strategy',
            priority: labelWeightOf(node),
          };
        }),
        AREA,
        heads.map(({ box }) => box),
      );
      expect(labels.length).toBeGreaterThanOrEqual(12);
      expect(labels.length).toBeLessThanOrEqual(40);
      const boxes = [...labels.map(({ box }) => box), ...heads.map(({ box }) => box)].filter(
        (it) => it.width > 0,
      );
      for (const [place, box] of boxes.entries()) {
        for (const other of boxes.slice(place + 1)) expect(overlap(box, other)).toBe(false);
      }
      for (const { y, box } of heads) {
        expect(box.width === 0 || (box.y >= 0 && y <= AREA.height)).toBe(true);
      }
    },
  );

  it.each(CHOICES)(
    '$id, $layout: marks that can be seen, over the whole of the picture',
    ({ id, layout }) => {
      const { nodes } = drawProjection(
        id,
        shipped,
        computeVisible(shipped, {}),
        GRAPH_KINDS,
        DEFAULT_VIEW.projectionOptions,
      );
      const { positions } = arrange(id, layout);
      const { zoom, pan } = fitToBox(nodes, positions, AREA);
      expect(zoom).toBeGreaterThan(0.3);
      const quarters = new Set(
        nodes.map((node) => {
          const at = required(positions[node.id], node.id);
          const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
          return `${Math.floor((2 * x) / AREA.width)},${Math.floor((2 * y) / AREA.height)}`;
        }),
      );
      // Along the years one may be empty: what started late has no early quarter.
      expect(quarters.size).toBeGreaterThanOrEqual(3);
    },
  );
});
