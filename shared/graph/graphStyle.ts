/**
 * What marks and lines mean: shape, colour, size, width and dash of everything in a graph, as data.
 * The stylesheet of the screen, the legend and the exported figure are all derived from this one file.
 */
import type { EvidenceGrade } from '../model/evidence.ts';
import { REVIEW_CLASSES } from '../model/publication.ts';
import type { EdgeKind, GraphEdge, GraphNode, NodeKind } from './graphModel.ts';
import { GROUP_MARKS, type Palette, REST_MARKS, SCALE_MARKS } from './palette.ts';

export type PaletteKey = keyof Palette;

export const SHAPES = ['circle', 'diamond', 'hexagon', 'rounded-square'] as const;
export type Shape = (typeof SHAPES)[number];

/**
 * Size of a mark in layout units (px at zoom 1). The area grows linearly with the weight:
 * side = √(min² + areaPerWeight · weight), never above max.
 */
export interface SizeRule {
  readonly min: number;
  readonly max: number;
  readonly areaPerWeight: number;
}

interface KindStyle {
  readonly shape: Shape;
  /** Plural for the legend. */
  readonly name: string;
  readonly singular: string;
  readonly size: SizeRule;
  /** What the size stands for, for the legend. */
  readonly sizeMeans: string;
}

export const KIND_STYLES: Readonly<Record<NodeKind, KindStyle>> = {
  publication: {
    shape: 'circle',
    name: 'Publications',
    singular: 'publication',
    size: { min: 10, max: 36, areaPerWeight: 22 },
    sizeMeans: 'citations within the corpus',
  },
  technique: {
    shape: 'diamond',
    name: 'Techniques',
    singular: 'technique',
    size: { min: 10, max: 30, areaPerWeight: 18 },
    sizeMeans: 'publications',
  },
  strategy: {
    shape: 'hexagon',
    name: 'Strategies',
    singular: 'strategy',
    size: { min: 13, max: 40, areaPerWeight: 13 },
    sizeMeans: 'publications',
  },
  hardware: {
    shape: 'rounded-square',
    name: 'Hardware',
    singular: 'hardware',
    size: { min: 8, max: 26, areaPerWeight: 12 },
    sizeMeans: 'publications',
  },
  author: {
    shape: 'circle',
    name: 'Authors',
    singular: 'author',
    size: { min: 5, max: 18, areaPerWeight: 20 },
    sizeMeans: 'publications',
  },
};

/** Marks told apart by colour: publications by their first class, everything else by kind, unless groups do it. */
export const MARKS = [
  ...REVIEW_CLASSES,
  'technique',
  'strategy',
  'hardware',
  'author',
  ...GROUP_MARKS,
  ...SCALE_MARKS,
  ...REST_MARKS,
] as const;
export type Mark = (typeof MARKS)[number];

export function markOf(node: GraphNode): Mark {
  if (node.group) return node.group;
  if (node.kind !== 'publication') return node.kind;
  return node.reviewClass ?? 'training';
}

/** Side of the mark's box in layout units. */
export function sizeOf(node: Pick<GraphNode, 'kind' | 'weight' | 'side'>): number {
  if (node.side !== undefined) return node.side;
  const { min, max, areaPerWeight } = KIND_STYLES[node.kind].size;
  return Math.min(max, Math.sqrt(min * min + areaPerWeight * Math.max(0, node.weight)));
}

/** The corpus is one of publications: at equal size theirs are the names to read first. */
const PUBLICATION_LABEL_FACTOR = 1.3;

/** How much a node's label is wanted, next to others of no special standing. */
export function labelWeightOf(node: Pick<GraphNode, 'kind' | 'weight' | 'side'>): number {
  return sizeOf(node) * (node.kind === 'publication' ? PUBLICATION_LABEL_FACTOR : 1);
}

interface EdgeStyle {
  readonly name: string;
  readonly colour: PaletteKey;
  /** In px at zoom 1. */
  readonly width: number;
  readonly opacity: number;
}

export const EDGE_STYLES: Readonly<Record<EdgeKind, EdgeStyle>> = {
  cites: { name: 'Cites', colour: 'edge', width: 0.7, opacity: 0.46 },
  technique: { name: 'Introduces or uses', colour: 'technique', width: 0.7, opacity: 0.42 },
  'ran-on': { name: 'Ran on', colour: 'hardware', width: 0.6, opacity: 0.28 },
  'part-of': { name: 'Part of', colour: 'strategy', width: 0.8, opacity: 0.42 },
  'co-cited': { name: 'Cited together', colour: 'edge', width: 1, opacity: 0.4 },
  coupled: { name: 'References in common', colour: 'edge', width: 1, opacity: 0.4 },
  combined: { name: 'Combined in publications', colour: 'edge', width: 1, opacity: 0.4 },
  'co-author': { name: 'Published together', colour: 'edge', width: 1, opacity: 0.4 },
};

/** Whether lines of the kind stand for a number in common, which their width shows. */
export function isByCommon(kind: EdgeKind): boolean {
  return kind === 'co-cited' || kind === 'coupled' || kind === 'combined' || kind === 'co-author';
}

/** Lines are drawn stronger where few of them are on screen: from so many lines down, by such a factor. */
const STRENGTHS = [
  { fromLines: 3000, strength: 0.55 },
  { fromLines: 600, strength: 1 },
  { fromLines: 200, strength: 1.4 },
  { fromLines: 0, strength: 1.9 },
] as const;

/** How strongly lines are drawn when so many are on screen; one of four steps, so that filtering is calm. */
export function strengthOf(lineCount: number): number {
  return STRENGTHS.find((step) => lineCount >= step.fromLines)?.strength ?? 1;
}

/** Opacity of an edge; a lifted one is as good as opaque whatever its kind. */
export function opacityOf(kind: EdgeKind, strength: number, lifted: boolean): number {
  return lifted ? LIFTED.opacity : Math.min(LIFTED.opacity, EDGE_STYLES[kind].opacity * strength);
}

/** A line that is lifted (of what is hovered or selected, of the focus) is wider and less transparent. */
export const LIFTED = { widthFactor: 2, opacity: 0.95 } as const;

/** A publication's line to a technique that it introduces is drawn this much wider. */
const INTRODUCES_WIDTH_FACTOR = 2;

/** Width of an edge in px at zoom 1. */
export function widthOf(edge: Pick<GraphEdge, 'kind' | 'introduces' | 'common'>, lifted: boolean): number {
  const { from, range } = COMMON_WIDTH;
  return (
    EDGE_STYLES[edge.kind].width *
    (edge.common ? from + range * edge.common.share : 1) *
    (edge.introduces ? INTRODUCES_WIDTH_FACTOR : 1) *
    (lifted ? LIFTED.widthFactor : 1)
  );
}

/** Width of a line by what is in common: so much for the weakest, and up to so much more for the strongest. */
const COMMON_WIDTH = { from: 0.5, range: 3 } as const;

interface GradeStyle {
  readonly name: string;
  /** Lengths of dash and gap in px at zoom 1; null for a solid line. */
  readonly dash: readonly [number, number] | null;
}

export const GRADE_STYLES: Readonly<Record<EvidenceGrade, GradeStyle>> = {
  primary: { name: 'Primary source', dash: null },
  secondary: { name: 'Secondary source', dash: [6, 4] },
  unsourced: { name: 'Unsourced', dash: [1.5, 3] },
};

/** Part played in the focus on one publication; it overrides the colour, never the shape. */
export const FOCUS_ROLES = ['focus', 'citing', 'cited'] as const;
export type FocusRole = (typeof FOCUS_ROLES)[number];

export const ROLE_NAMES: Readonly<Record<FocusRole, string>> = {
  focus: 'In focus',
  citing: 'Citing it',
  cited: 'Referenced by it',
};

/**
 * Opacity of what the search, the hover, the focus, a path or the filters leave out, and of what is two and three
 * citations away from the focus.
 */
export const FADED_OPACITY = {
  filtered: 0.2,
  matched: 0.14,
  hovered: 0.14,
  focused: 0.07,
  path: 0.1,
  second: 0.72,
  third: 0.48,
} as const;

/** Outline of every mark, and the ring around a selected one, in px at zoom 1. */
export const OUTLINE_WIDTH = 0.75;
export const RING = { width: 2, gap: 2.5 } as const;
