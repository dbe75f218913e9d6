import { beforeAll, describe, expect, it } from 'vitest';
import { fitToBox } from '../../../shared/graph/fit.ts';
import type { Positions } from '../../../shared/graph/graphModel.ts';
import { labelWeightOf, sizeOf } from '../../../shared/graph/graphStyle.ts';
import { type Box, type PlacedLabel, placeLabels } from '../../../shared/graph/labels.ts';
import { arrangeInSteps } from '../../../shared/graph/layoutRegistry.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { buildLayoutSpec } from '../../../shared/graph/layouts/layoutSpec.ts';
import { applyMeaning, buildMeaning } from '../../../shared/graph/markMeaning.ts';
import { PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import { drawUnfiltered } from '../../../shared/graph/unfiltered.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  type MarkMeaning,
  type ProjectionId,
} from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
let shipped: Positions = {};
beforeAll(() => {
  shipped = buildDefaultPositions(index);
});

/** What a window of 1280 × 800 leaves the drawing between both panes, and one of 1920 × 1080. */
const AREAS: readonly Box[] = [
  { x: 0, y: 0, width: 658, height: 470 },
  { x: 0, y: 0, width: 1300, height: 800 },
];

function arrange(projection: ProjectionId): Positions {
  const steps = arrangeInSteps(buildLayoutSpec(index, shipped, { ...DEFAULT_VIEW, projection }));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.positions;
  }
}

/** The labels at so many times the zoom that fits the graph, about the middle of the area. */
function labelsAt(
  projection: ProjectionId,
  positions: Positions,
  sizeBy: MarkMeaning,
  area: Box,
  times: number,
) {
  const whole = drawUnfiltered(index, projection, DEFAULT_VIEW.projectionOptions, 'unsourced', GRAPH_KINDS);
  const { nodes } = applyMeaning(whole, buildMeaning(index, whole, sizeBy, 'own'));
  const { zoom, pan } = fitToBox(nodes, positions, area);
  const zoomed = (value: number, middle: number) => middle + (value - middle) * times;
  const marks = nodes.flatMap((node) => {
    const at = positions[node.id];
    return at
      ? [
          {
            id: node.id,
            text: node.label,
            x: zoomed(at.x * zoom + pan.x, area.width / 2),
            y: zoomed(at.y * zoom + pan.y, area.height / 2),
            size: sizeOf(node) * zoom * times,
            semibold: node.kind === 'strategy',
            priority: labelWeightOf(node),
          },
        ]
      : [];
  });
  const inside = marks.filter(({ x, y }) => x > 0 && y > 0 && x < area.width && y < area.height);
  return { labels: placeLabels(marks, area), inside };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function overlapping(labels: readonly PlacedLabel[]): readonly string[] {
  return labels.flatMap((label, place) =>
    labels
      .slice(place + 1)
      .filter((other) => overlaps(label.box, other.box))
      .map((other) => `${label.lines.join(' ')} / ${other.lines.join(' ')}`),
  );
}

describe('the labels of every projection', () => {
  for (const { id } of PROJECTIONS) {
    it(`${id}: none over another, at the default zoom and nearer, in small and large windows, by two sizes`, () => {
      const positions = arrange(id);
      for (const area of AREAS) {
        for (const sizeBy of ['own', 'degree'] as const) {
          const shares: number[] = [];
          for (const times of [1, 1.7, 3]) {
            const { labels, inside } = labelsAt(id, positions, sizeBy, area, times);
            expect(overlapping(labels)).toEqual([]);
            if (times === 1) expect(labels.length).toBeGreaterThan(12);
            shares.push(inside.length === 0 ? 1 : labels.length / inside.length);
          }
          // Following the zoom: the nearer, the more of what is in sight has its name.
          expect(shares.at(-1)).toBeGreaterThan(shares[0] ?? 0);
        }
      }
    });
  }
});
