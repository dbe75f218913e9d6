/** The graph as a table of nodes and one of edges: what every format of graph data is written from. */

import type { EdgeKind, GraphModel, NodeKind, Point, Positions } from '../graph/graphModel.ts';
import { EDGE_STYLES, isByCommon, KIND_STYLES, markOf, sizeOf } from '../graph/graphStyle.ts';
import { buildLegend } from '../graph/legend.ts';
import { PALETTES } from '../graph/palette.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import { idOf, type NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface DataNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly label: string;
  readonly title: string;
  /** First class of a publication. */
  readonly reviewClass: string | null;
  /** Year of a publication's venue. */
  readonly year: number | null;
  /** See `GraphNode.weight`. */
  readonly weight: number;
  /** In layout units, y downwards; null while the graph has not been arranged. */
  readonly at: Point | null;
  /** Side of the mark in layout units, to a hundredth. */
  readonly size: number;
  /** Of the light theme, `#rrggbb`. */
  readonly colour: string;
  /** What the colour means, in the words of the legend. */
  readonly cluster: string;
}

export interface DataEdge {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly kind: EdgeKind;
  /** What a publication does with a technique, or how it relates to another publication. */
  readonly relation: string | null;
  readonly grade: EvidenceGrade;
  /** False for edges by what two have in common. */
  readonly directed: boolean;
  /** Strength of what two have in common, as chosen; 1 for every other edge. */
  readonly weight: number;
  readonly colour: string;
}

export interface GraphData {
  readonly nodes: readonly DataNode[];
  readonly edges: readonly DataEdge[];
}

export function toGraphData(index: CorpusIndex, graph: GraphModel, positions: Positions): GraphData {
  const palette = PALETTES.light;
  const clusterById = new Map(
    buildLegend(graph, new Map()).marks.flatMap(({ name, nodeIds }) => nodeIds.map((id) => [id, name])),
  );
  return {
    nodes: graph.nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      label: node.label,
      title: node.title,
      reviewClass: node.reviewClass,
      year: node.kind === 'publication' ? (index.publicationByKey.get(idOf(node.id))?.year ?? null) : null,
      weight: node.weight,
      at: positions[node.id] ?? null,
      size: Math.round(sizeOf(node) * 100) / 100,
      colour: palette[markOf(node)],
      cluster: clusterById.get(node.id) ?? KIND_STYLES[node.kind].name,
    })),
    edges: graph.edges.map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      relation: edge.role ?? edge.relation ?? null,
      grade: edge.grade,
      directed: !isByCommon(edge.kind),
      weight: edge.common?.strength ?? 1,
      colour: palette[EDGE_STYLES[edge.kind].colour],
    })),
  };
}

/** Whether the graph as a whole has a direction: unless all of its edges are by what two have in common. */
export function isDirected({ edges }: GraphData): boolean {
  return edges.length === 0 || edges.some((edge) => edge.directed);
}
