/**
 * The graph as GEXF 1.2 (gexf.net), which older readers know as well, with colour, size and position. Gephi's y
 * axis points up, the layout's down, so that y changes its sign to look as on screen.
 */
import { type DataHead, dataHeadLines } from './dataHead.ts';
import { type DataEdge, type DataNode, type GraphData, isDirected } from './graphData.ts';
import { EDGE_FIELDS, type GraphField, NODE_FIELDS, valuesOf } from './graphFields.ts';
import { escapeXml } from './xmlText.ts';

/** What GEXF has a place of its own for is no attribute beside it. */
const BUILT_IN = new Set(['label', 'x', 'y', 'size', 'colour', 'directed']);
const NODE_ATTRIBUTES = NODE_FIELDS.filter(({ name }) => !BUILT_IN.has(name));
const EDGE_ATTRIBUTES = EDGE_FIELDS.filter(({ name }) => !BUILT_IN.has(name) && name !== 'weight');

export function toGexf(data: GraphData, head: DataHead): string {
  const { nodes, edges } = data;
  const about = dataHeadLines(head).map(({ name, text }) => `${name}: ${text}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `  <meta lastmodifieddate="${head.exportDate}">`,
    '    <creator>Peak Atlas</creator>',
    `    <description>${escapeXml(about.join(' | '))}</description>`,
    '  </meta>',
    `  <graph mode="static" defaultedgetype="${isDirected(data) ? 'directed' : 'undirected'}">`,
    ...toDeclarations('node', NODE_ATTRIBUTES),
    ...toDeclarations('edge', EDGE_ATTRIBUTES),
    '    <nodes>',
    ...nodes.map(toNode),
    '    </nodes>',
    '    <edges>',
    ...edges.map(toEdge),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function toDeclarations<Item>(part: 'node' | 'edge', fields: readonly GraphField<Item>[]): readonly string[] {
  return [
    `    <attributes class="${part}" mode="static">`,
    ...fields.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`),
    '    </attributes>',
  ];
}

function toNode(node: DataNode): string {
  const place = node.at === null ? '' : `<viz:position x="${node.at.x}" y="${-node.at.y}" z="0"/>`;
  return `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">${toValues(NODE_ATTRIBUTES, node)}${toColour(node.colour)}${place}<viz:size value="${node.size}"/></node>`;
}

function toEdge(edge: DataEdge): string {
  const type = edge.directed ? 'directed' : 'undirected';
  return `      <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" type="${type}" weight="${edge.weight}">${toValues(EDGE_ATTRIBUTES, edge)}${toColour(edge.colour)}</edge>`;
}

function toValues<Item>(fields: readonly GraphField<Item>[], item: Item): string {
  const values = Object.entries(valuesOf(fields, item)).map(
    ([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`,
  );
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** @param colour `#rrggbb` */
function toColour(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
}
