/** The graph without edges that rest on less evidence than is shown; the nodes stay. */
import type { EvidenceGrade } from '../model/evidence.ts';
import { meetsFloor } from '../network/evidenceFloor.ts';
import type { GraphModel } from './graphModel.ts';

/** The very same graph when no edge is below the least grade shown. */
export function keepEdgesWithEvidence(graph: GraphModel, least: EvidenceGrade): GraphModel {
  const edges = graph.edges.filter(({ grade }) => meetsFloor(grade, least));
  return edges.length === graph.edges.length ? graph : { ...graph, edges };
}
