/** One writer a format of graph data. */
import type { DataHead } from './dataHead.ts';
import type { GraphExporter } from './exporterRegistry.ts';
import type { GraphData } from './graphData.ts';
import { toCx2 } from './toCx2.ts';
import { toCytoscapeJson } from './toCytoscapeJson.ts';
import { toGexf } from './toGexf.ts';
import { toEdgeCsv, toNodeCsv } from './toGraphCsv.ts';
import { toGraphml } from './toGraphml.ts';
import { toVosviewer } from './toVosviewer.ts';

/** The text of a file of nodes, edges or both, in their order. */
export type GraphWriter = (data: GraphData, head: DataHead) => string;

export const GRAPH_WRITERS: Readonly<Record<GraphExporter['id'], GraphWriter>> = {
  graphml: toGraphml,
  gexf: toGexf,
  'node-csv': toNodeCsv,
  'edge-csv': toEdgeCsv,
  'cytoscape-json': toCytoscapeJson,
  cx2: toCx2,
  vosviewer: toVosviewer,
};
