/** A projection's product: nodes and edges as plain data, before any position, colour or size. */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { RelationType, ReviewClass, TechniqueRole } from '../model/publication.ts';
import { GRAPH_KINDS } from '../view/viewState.ts';
import type { ColourMark } from './palette.ts';

/** Every kind of node that some graph shows. Authors have a graph of their own, the others can be switched. */
export const NODE_KINDS = [...GRAPH_KINDS, 'author'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface GraphNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** Short name. */
  readonly label: string;
  /** Full name. */
  readonly title: string;
  /** First class of a publication; null for every other kind. */
  readonly reviewClass: ReviewClass | null;
  /** What size stands for: citations within the corpus for a publication, publications for every other kind. */
  readonly weight: number;
  /** The group that gives it its colour, in place of class and kind; see `GraphModel.groups`. */
  readonly group?: ColourMark | undefined;
  /** Side of its mark in layout units, in place of what its kind and weight give; see markMeaning.ts. */
  readonly side?: number | undefined;
}

/**
 * `cites`: citing → cited. `technique`: publication → technique. `ran-on`: publication → hardware.
 * `part-of`: publication, technique or strategy → strategy.
 * Without direction, by what two have in common: `co-cited` and `coupled` publications, `combined` techniques,
 * `co-author`.
 */
export const EDGE_KINDS = [
  'cites',
  'technique',
  'ran-on',
  'part-of',
  'co-cited',
  'coupled',
  'combined',
  'co-author',
] as const;
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
  /** For edges by what is in common: how many, strength as chosen, and that as a share of the strongest. */
  readonly common?: { readonly count: number; readonly strength: number; readonly share: number } | undefined;
}

/** A colour that says something else than class or kind. */
export interface GraphGroup {
  readonly mark: ColourMark;
  readonly name: string;
  /** The filter that stands for the group, where there is one: values of a facet. */
  readonly filter?: { readonly facet: string; readonly values: readonly string[] } | undefined;
}

/** What the sizes of its marks mean where the user has chosen that, with a few samples from small to large. */
export interface GraphSizes {
  readonly name: string;
  readonly samples: readonly { readonly text: string; readonly side: number }[];
  /** Side of what has no such number; null where everything has one. */
  readonly unknownSide: number | null;
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Set where the graph is too large to be shown whole. */
  readonly leftOut?: LeftOut | undefined;
  /** With `leftOut`: the clusters of what is left out. */
  readonly clusters?: readonly GraphCluster[] | undefined;
  /** With `leftOut`: lines between the nodes that are drawn only while one of their ends stands out. */
  readonly linesOnDemand?: readonly GraphEdge[] | undefined;
  /** What the colours of its nodes mean where these have a group, in the order of the legend. */
  readonly groups?: readonly GraphGroup[] | undefined;
  /** What the groups are of ("Year"), where the user has chosen that: then they cut across the kinds. */
  readonly colourName?: string | undefined;
  readonly sizes?: GraphSizes | undefined;
  /** Nodes that the filters leave out and that are drawn faded, where the user wants that. */
  readonly filteredOut?: ReadonlySet<NodeId> | undefined;
  /** Visible entities without any line of this graph, which it leaves out. */
  readonly unlinkedCount?: number | undefined;
}

/** Nodes of a large graph that are not shown one by one. */
export interface GraphCluster {
  /** The node that it is around. */
  readonly seed: NodeId;
  readonly name: string;
  /** How many of its nodes are not shown. */
  readonly count: number;
}

/** What the picture of a large graph leaves out; see `reduceGraph`. */
export interface LeftOut {
  readonly nodes: number;
  readonly ofNodes: number;
  /** Not drawn, be it for want of an end or of room. */
  readonly edges: number;
  readonly ofEdges: number;
  /** Of the nodes shown: how many for their rank, and how many because they were asked for. */
  readonly byRank: number;
  readonly asked: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions in layout units, y downwards. */
export type Positions = Readonly<Record<NodeId, Point>>;
