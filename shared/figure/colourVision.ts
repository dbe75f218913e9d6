/**
 * How a figure looks to those who see colours differently, and on a printer without colours. Dichromacy after
 * Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
 * (severity 1); grey by the luminance of IEC 61966-2-1; differences as the Euclidean distance in CIELAB (CIE 1976).
 */
import type { FigureGroup, FigureModel } from './figureModel.ts';

export const VISIONS = [
  { id: 'full', name: 'All colours' },
  { id: 'grey', name: 'Greyscale' },
  { id: 'protan', name: 'Without red cones (protanopia)' },
  { id: 'deutan', name: 'Without green cones (deuteranopia)' },
  { id: 'tritan', name: 'Without blue cones (tritanopia)' },
] as const;
export type VisionId = (typeof VISIONS)[number]['id'];

type Triple = readonly [number, number, number];

/** Rows of the matrices in linear RGB. */
const MATRICES: Readonly<Record<Exclude<VisionId, 'full'>, readonly [Triple, Triple, Triple]>> = {
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colour as it is seen. @param colour `#rrggbb`; anything else, such as `none`, stays as it is */
export function seeColour(colour: string, vision: VisionId): string {
  if (vision === 'full' || !/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const linear = toLinear(colour);
  const seen = MATRICES[vision].map((row) => toByte(dot(row, linear)));
  return `#${seen.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The figure with every colour as it is seen; the same figure for full vision. */
export function seeFigure(figure: FigureModel, vision: VisionId): FigureModel {
  if (vision === 'full') return figure;
  const see = (colour: string) => seeColour(colour, vision);
  return {
    ...figure,
    background: see(figure.background),
    groups: figure.groups.map(
      (group): FigureGroup => ({
        ...group,
        lines: group.lines.map((line) => ({ ...line, stroke: see(line.stroke) })),
        marks: group.marks.map((mark) => ({ ...mark, fill: see(mark.fill), stroke: see(mark.stroke) })),
        texts: group.texts.map((text) => ({
          ...text,
          fill: see(text.fill),
          halo: text.halo === null ? null : see(text.halo),
        })),
      }),
    ),
  };
}

/** Marks closer than this are hard to tell apart when they lie next to each other, and harder at a distance. */
export const LEAST_DIFFERENCE = 12;

export interface LookAlike {
  /** Names of the two entries of the legend. */
  readonly names: readonly [string, string];
  /** See `colourDifference`. */
  readonly difference: number;
}

/**
 * Pairs of marks of the legend that have the same shape and that the vision hardly tells apart, the closest first.
 * Different shapes tell each other apart by themselves.
 */
export function findLookAlikes(figure: FigureModel, vision: VisionId): readonly LookAlike[] {
  const legend = figure.groups.find(({ id }) => id === 'legend');
  if (!legend) return [];
  const nameOf = (id: string) => legend.texts.find((text) => text.id === `${id}:text`)?.text ?? id;
  return legend.marks
    .flatMap((mark, place) =>
      legend.marks.slice(place + 1).flatMap((other): LookAlike[] => {
        if (mark.shape !== other.shape || mark.fill === other.fill) return [];
        const difference = colourDifference(seeColour(mark.fill, vision), seeColour(other.fill, vision));
        return difference < LEAST_DIFFERENCE
          ? [{ names: [nameOf(mark.id), nameOf(other.id)], difference }]
          : [];
      }),
    )
    .sort((a, b) => a.difference - b.difference);
}

/** Distance in CIELAB: 0 for the same colour, about 2 for one that is just noticeable, 100 from black to white. */
export function colourDifference(left: string, right: string): number {
  const [a, b] = [toLab(left), toLab(right)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** To CIELAB for the white of sRGB (D65). */
function toLab(colour: string): Triple {
  const linear = toLinear(colour);
  const x = dot([0.4124, 0.3576, 0.1805], linear) / 0.9505;
  const y = dot([0.2126, 0.7152, 0.0722], linear);
  const z = dot([0.0193, 0.1192, 0.9505], linear) / 1.089;
  const root = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))];
}

function toLinear(colour: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function toByte(linear: number): number {
  const clamped = Math.max(0, Math.min(1, linear));
  const value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(value * 255);
}

function dot(left: Triple, right: Triple): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}
