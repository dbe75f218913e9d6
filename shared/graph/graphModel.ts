/** A projection's product: nodes and edges as plain data, before any position, colour or size. */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { RelationType, ReviewClass, TechniqueRole } from '../model/publication.ts';
import type { GraphKind } from '../view/viewState.ts';

export interface GraphNode {
  readonly id: NodeId;
  readonly kind: GraphKind;
  /** Short name. */
  readonly label: string;
  /** Full name. */
  readonly title: string;
  /** First class of a publication; null for every other kind. */
  readonly reviewClass: ReviewClass | null;
  /** What size stands for: citations within the corpus for a publication, publications for every other kind. */
  readonly weight: number;
}

/**
 * `cites`: citing → cited. `technique`: publication → technique. `ran-on`: publication → hardware.
 * `part-of`: publication, technique or strategy → strategy.
 */
export const EDGE_KINDS = ['cites', 'technique', 'ran-on', 'part-of'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export interface GraphEdge {
  /** `kind|source|target`; unique within a graph. */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly grade: EvidenceGrade;
  /** For `technique` edges: whether the publication introduces it; false for every other kind. */
  readonly introduces: boolean;
  /** For `technique` edges: what the publication does with it. */
  readonly role?: TechniqueRole | undefined;
  /** For `cites` edges: the strongest of the relations between the two. */
  readonly relation?: RelationType | undefined;
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions in layout units, y downwards. */
export type Positions = Readonly<Record<NodeId, Point>>;
