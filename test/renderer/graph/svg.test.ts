import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { escapeXml, writeSvg } from '../../../shared/figure/svgWriter.ts';

function figureWith(text: string): FigureModel {
  return {
    width: 200,
    height: 100,
    background: '#ffffff',
    title: text,
    description: text,
    minFontPt: null,
    recipe: text,
    groups: [
      {
        id: 'nodes',
        lines: [
          {
            id: `line:${text}`,
            x1: 0,
            y1: 1,
            x2: 2.345,
            y2: 3,
            stroke: '#111111',
            width: 1,
            dash: [6, 4],
            opacity: 0.5,
          },
        ],
        marks: (['circle', 'diamond', 'hexagon', 'rounded-square'] as const).map((shape) => ({
          id: `${shape}:${text}`,
          shape,
          x: 10,
          y: 20,
          size: 8,
          fill: '#0072b2',
          stroke: '#4d5157',
          strokeWidth: 0.75,
          opacity: 1,
          title: text,
        })),
        texts: [
          {
            id: 'label:1',
            text,
            x: 5,
            y: 6,
            anchor: 'middle',
            size: 12,
            semibold: true,
            fill: '#1d1e20',
            halo: '#fbfbfa',
          },
        ],
      },
    ],
  };
}

function parse(svg: string): Document {
  const parsed = new DOMParser().parseFromString(svg, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

/** What an XML reader gives back: characters XML cannot hold are replaced. */
function legal(text: string): string {
  return [...text.toWellFormed()]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const control = code < 0x20 && letter !== '\t' && letter !== '\n' && letter !== '\r';
      return control || code === 0xfffe || code === 0xffff ? '\uFFFD' : letter;
    })
    .join('');
}

describe('the SVG writer', () => {
  it('writes well-formed XML that gives every text back, whatever characters it has', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a<b>&"c\'', ']]>', '--', '\u0000\ud800', 'Ré — 量子'),
        ),
        (text) => {
          const parsed = parse(writeSvg(figureWith(text)));
          expect(parsed.querySelector('svg > title')?.textContent).toBe(legal(text));
          expect(parsed.querySelector('svg > desc')?.textContent).toBe(legal(text));
          expect(parsed.querySelector('svg > metadata')?.textContent).toBe(legal(text));
          expect(parsed.querySelector('text')?.textContent).toBe(legal(text));
          expect(parsed.querySelector('circle')?.getAttribute('id')).toBe(`circle:${legal(text)}`);
        },
      ),
    );
  });

  it('writes each shape as its own element, lines with their dash, and text as text', () => {
    const parsed = parse(writeSvg(figureWith('x')));
    expect(parsed.querySelectorAll('circle')).toHaveLength(1);
    expect(parsed.querySelectorAll('polygon')).toHaveLength(2);
    expect(parsed.querySelector('#nodes rect')?.getAttribute('rx')).toBe('2');
    expect(parsed.querySelector('line')?.getAttribute('stroke-dasharray')).toBe('6 4');
    expect(parsed.querySelector('line')?.getAttribute('x2')).toBe('2.35');
    expect(parsed.querySelector('line')?.getAttribute('opacity')).toBe('0.5');
    const text = parsed.querySelector('text');
    expect(text?.getAttribute('font-weight')).toBe('600');
    expect(text?.getAttribute('paint-order')).toBe('stroke');
    expect(parsed.documentElement.getAttribute('viewBox')).toBe('0 0 200 100');
  });

  it('escapes what would end an attribute or an element', () => {
    expect(escapeXml('<a b="c">&')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;');
  });
});
