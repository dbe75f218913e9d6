/** Citation paths in the picture: which publications stand out, and the lines from each to the next. Pure. */
import type { EvidenceGrade } from '../model/evidence.ts';
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { RelationType } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { PathsFound } from '../network/paths.ts';
import type { Point } from './graphModel.ts';
import { buildCitationEdges } from './projectionEdges.ts';

/** One citation of a path, whether the graph on screen has a line for it or not. */
export interface PathLine {
  /** The citing publication. */
  readonly source: NodeId;
  /** The cited one. */
  readonly target: NodeId;
  readonly grade: EvidenceGrade;
  readonly relation: RelationType;
  /** Whether it belongs to the path that is looked at, where there are several. */
  readonly isCurrent: boolean;
}

export interface PathMarks {
  /** Every publication on any of the paths. */
  readonly nodes: ReadonlySet<NodeId>;
  readonly lines: readonly PathLine[];
}

/** @param place which of the listed paths is looked at, from 0 */
export function buildPathMarks(index: CorpusIndex, found: PathsFound, place: number): PathMarks {
  const path = found.paths[place] ?? found.paths[0] ?? [];
  const steps = new Set(path.slice(1).flatMap((key, at) => [`${path[at]}|${key}`, `${key}|${path[at]}`]));
  const nodes = new Set<NodeId>();
  const lines = found.citations.map(({ citingKey, citedKey }): PathLine => {
    const [source, target] = [toNodeId('publication', citingKey), toNodeId('publication', citedKey)];
    nodes.add(source).add(target);
    return {
      source,
      target,
      ...citationOf(index, citingKey, citedKey),
      isCurrent: steps.has(`${citingKey}|${citedKey}`),
    };
  });
  return { nodes, lines };
}

/** How well founded the citation is, and the strongest relation that it states. */
export function citationOf(
  index: CorpusIndex,
  citingKey: string,
  citedKey: string,
): { readonly grade: EvidenceGrade; readonly relation: RelationType } {
  const citing = index.publicationByKey.get(citingKey);
  const target = toNodeId('publication', citedKey);
  const edge = citing && buildCitationEdges(citing).find((it) => it.target === target);
  return { grade: edge?.grade ?? 'unsourced', relation: edge?.relation ?? 'cites' };
}

/** Free space between a mark and the line that leads to it, and the sides of an arrow's head, in px. */
const GAP_PX = 3;
const HEAD_PX = 8;
const HEAD_SPREAD = 0.42;

export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * The line of a path from the rim of one mark to the rim of the next, with an arrow's head at its end; null where the
 * marks are so close that there is no room for one. Places and radii in px.
 */
export function placePathLine(
  from: Point,
  to: Point,
  fromRadius: number,
  toRadius: number,
): { readonly shaft: Stroke; readonly head: readonly [Stroke, Stroke] } | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < fromRadius + toRadius + 2 * GAP_PX + HEAD_PX / 2) return null;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [start, end] = [fromRadius + GAP_PX, length - toRadius - GAP_PX];
  const tip = { x: from.x + dx * end, y: from.y + dy * end };
  const side = (sign: 1 | -1): Stroke => ({
    x1: tip.x,
    y1: tip.y,
    x2: tip.x - HEAD_PX * (dx * Math.cos(HEAD_SPREAD) - sign * dy * Math.sin(HEAD_SPREAD)),
    y2: tip.y - HEAD_PX * (dy * Math.cos(HEAD_SPREAD) + sign * dx * Math.sin(HEAD_SPREAD)),
  });
  return {
    shaft: { x1: from.x + dx * start, y1: from.y + dy * start, x2: tip.x, y2: tip.y },
    head: [side(1), side(-1)],
  };
}

/** Width of a path's lines in px: of the one looked at, and of its alternatives. */
export const PATH_WIDTH = { current: 2.5, other: 1.25 } as const;
