/** The graph as Cytoscape.js JSON, which Cytoscape opens as well: y points downwards there as it does here. */
import { type DataHead, dataHeadLines } from './dataHead.ts';
import type { GraphData } from './graphData.ts';
import { EDGE_FIELDS, NODE_FIELDS, valuesOf } from './graphFields.ts';

/** The place stands outside of the data. */
const NODE_DATA = NODE_FIELDS.filter(({ name }) => name !== 'x' && name !== 'y');

export function toCytoscapeJson({ nodes, edges }: GraphData, head: DataHead): string {
  const about = dataHeadLines(head).map(({ name, text }) => [name, text]);
  const network = {
    data: { name: head.corpusTitle, ...Object.fromEntries(about) },
    elements: {
      nodes: nodes.map((node) => ({
        data: { id: node.id, ...valuesOf(NODE_DATA, node) },
        ...(node.at === null ? {} : { position: node.at }),
      })),
      edges: edges.map((edge) => ({
        data: {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          ...valuesOf(EDGE_FIELDS, edge),
          colour: edge.colour,
        },
      })),
    },
  };
  return `${JSON.stringify(network, null, 2)}\n`;
}
