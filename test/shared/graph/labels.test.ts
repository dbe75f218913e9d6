import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LabelMark, labelPriority, placeLabels } from '../../../shared/graph/labels.ts';
import { measureInter, wrapLabel, wrapText } from '../../../shared/graph/textWidth.ts';

const AREA: Box = { x: 0, y: 0, width: 760, height: 640 };

const arbitraryMarks: fc.Arbitrary<LabelMark[]> = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.constantFrom('ZeRO', 'Tensor (intra-layer) model parallelism'),
        fc.string({ minLength: 1 }),
      ),
      x: fc.double({ min: -50, max: 810, noNaN: true }),
      y: fc.double({ min: -50, max: 690, noNaN: true }),
      size: fc.double({ min: 4, max: 40, noNaN: true }),
      priority: fc.option(fc.double({ min: 0, max: 4e6, noNaN: true })),
      semibold: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((marks) => marks.map((mark, place) => ({ ...mark, id: `n${place}` })));

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const boxOf = ({ x, y, size }: LabelMark): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

describe('labels', () => {
  it('never overlap each other, stay inside the area, belong to a mark, and are not too many', () => {
    fc.assert(
      fc.property(arbitraryMarks, (marks) => {
        const labels = placeLabels(marks, AREA);
        expect(labels.length).toBeLessThanOrEqual(Math.ceil((760 * 640) / 12_000));
        for (const [place, label] of labels.entries()) {
          const mark = marks.find((it) => it.id === label.id);
          expect(mark?.priority).not.toBeNull();
          expect(overlap(label.box, AREA)).toBeCloseTo(label.box.width * label.box.height, 3);
          for (const other of labels.slice(place + 1)) expect(overlap(label.box, other.box)).toBe(0);
        }
        expect(new Set(labels.map((label) => label.id)).size).toBe(labels.length);
      }),
    );
  });

  it('do not cover large marks unless they were asked for', () => {
    fc.assert(
      fc.property(arbitraryMarks, (marks) => {
        for (const label of placeLabels(marks, AREA)) {
          const own = marks.find((mark) => mark.id === label.id);
          if (!own || (own.priority ?? 0) >= 1e6) continue;
          for (const mark of marks) {
            if (mark.id === label.id || mark.priority === null || mark.size < 11) continue;
            expect(overlap(label.box, boxOf(mark))).toBe(0);
          }
        }
      }),
    );
  });

  it('go to the better marks first where there is no room for all', () => {
    const crowd = Array.from({ length: 60 }, (_, place) => ({
      id: `n${place}`,
      text: 'Label',
      x: 300,
      y: 300,
      size: 6,
      priority: place,
      semibold: false,
    }));
    expect(placeLabels(crowd, AREA)[0]?.id).toBe('n59');
  });

  it('become more when the same marks are spread over more room by zooming in', () => {
    const at = (zoom: number) =>
      Array.from({ length: 200 }, (_, place) => ({
        id: `n${place}`,
        text: 'Pipeline parallelism',
        x: 380 + ((place % 20) - 10) * 20 * zoom,
        y: 320 + (Math.floor(place / 20) - 5) * 20 * zoom,
        size: 8 * zoom,
        priority: place,
        semibold: false,
      }));
    expect(placeLabels(at(2), AREA).length).toBeGreaterThan(placeLabels(at(1), AREA).length);
  });

  it('rank selected, focus, hovered, matched and weight in this order, and leave the faded out', () => {
    const none = { selected: false, focus: false, hovered: false, matched: false, faded: false, weight: 10 };
    const order = [
      labelPriority({ ...none, selected: true, faded: true }),
      labelPriority({ ...none, focus: true }),
      labelPriority({ ...none, hovered: true, faded: true }),
      labelPriority({ ...none, matched: true }),
      labelPriority({ ...none, weight: 40 }),
      labelPriority(none),
    ];
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    expect(labelPriority({ ...none, faded: true })).toBeNull();
  });
});

describe('text in labels', () => {
  it('is measured as Inter sets it, within two per cent', () => {
    // Measured in Chromium with Inter Variable at weight 500 and 100 px.
    expect(measureInter('FlashAttention', 100, false) / 689).toBeCloseTo(1, 1.7);
  });

  it('takes one line, or two that hold all of it, or is cut with an ellipsis', () => {
    expect(wrapLabel('ZeRO', 132, 12, false)).toEqual(['ZeRO']);
    expect(wrapLabel('Training on preemptible instances', 132, 12, false)).toEqual([
      'Training on',
      'preemptible instances',
    ]);
    expect(wrapLabel('Hardware-aware offloading', 132, 12, true)).toEqual(['Hardware-', 'aware offloading']);
    const cut = wrapLabel('Overlap of communication and very much computation in one', 100, 12, false);
    expect(cut).toHaveLength(2);
    expect(cut.some((line) => line.endsWith('…'))).toBe(true);
  });

  it('is never wider than the limit allows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const lines = wrapLabel(text, 132, 12, false);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) {
          const letters = [...line].length;
          expect(letters <= 2 || measureInter(line, 12, false) <= 132).toBe(true);
        }
      }),
    );
  });

  it('keeps every word of a caption', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        const lines = wrapText(text, 200, 12);
        expect(lines.join(' ')).toBe(text.split(/\s+/u).filter(Boolean).join(' '));
        for (const line of lines) {
          expect(!line.includes(' ') || measureInter(line, 12, false) <= 200).toBe(true);
        }
      }),
    );
  });
});
