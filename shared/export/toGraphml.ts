/**
 * The graph as GraphML (Brandes et al. 2002, graphml.graphdrawing.org) with typed keys. All edges run the
 * graph's way: programs refuse a graph that mixes directed and undirected ones, so that one with both is
 * directed, and each edge says in `directed` what it is.
 */
import { type DataHead, dataHeadLines } from './dataHead.ts';
import { type GraphData, isDirected } from './graphData.ts';
import { EDGE_FIELDS, type GraphField, NODE_FIELDS, valuesOf } from './graphFields.ts';
import { escapeXml } from './xmlText.ts';

const TYPES: Readonly<Record<GraphField<never>['type'], string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

export function toGraphml(data: GraphData, head: DataHead): string {
  const { nodes, edges } = data;
  const about = dataHeadLines(head).map(({ name, text }) => `${name}: ${text}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="about" for="graph" attr.name="about" attr.type="string"/>',
    ...toKeys('node', NODE_FIELDS),
    ...toKeys('edge', EDGE_FIELDS),
    `  <graph id="peak-atlas" edgedefault="${isDirected(data) ? 'directed' : 'undirected'}">`,
    `    <data key="about">${escapeXml(about.join(' | '))}</data>`,
    ...nodes.map(
      (node) => `    <node id="${escapeXml(node.id)}">${toData('node', valuesOf(NODE_FIELDS, node))}</node>`,
    ),
    ...edges.map(
      (edge) =>
        `    <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">${toData('edge', valuesOf(EDGE_FIELDS, edge))}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function toKeys<Item>(part: 'node' | 'edge', fields: readonly GraphField<Item>[]): readonly string[] {
  return fields.map(
    ({ name, type }) =>
      `  <key id="${part}-${name}" for="${part}" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
  );
}

function toData(part: 'node' | 'edge', values: ReturnType<typeof valuesOf>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${part}-${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
