/**
 * Nodes or edges as CSV, with the column names that Gephi knows. There is no head: programs would take its
 * lines for nodes and edges.
 */
import { toCsv } from '../lib/csvText.ts';
import type { GraphData } from './graphData.ts';
import { EDGE_FIELDS, type GraphField, NODE_FIELDS } from './graphFields.ts';

export function toNodeCsv({ nodes }: GraphData): string {
  return toCsv([
    ['Id', ...NODE_FIELDS.map(({ name }) => titled(name))],
    ...nodes.map((node) => [node.id, ...toCells(NODE_FIELDS, node)]),
  ]);
}

/** `Type` says in Gephi's words whether the edge has a direction. */
export function toEdgeCsv({ edges }: GraphData): string {
  const fields = EDGE_FIELDS.filter(({ name }) => name !== 'directed');
  return toCsv([
    ['Source', 'Target', 'Type', 'Id', ...fields.map(({ name }) => titled(name))],
    ...edges.map((edge) => [
      edge.source,
      edge.target,
      edge.directed ? 'Directed' : 'Undirected',
      edge.id,
      ...toCells(fields, edge),
    ]),
  ]);
}

function toCells<Item>(fields: readonly GraphField<Item>[], item: Item): readonly string[] {
  return fields.map(({ valueIn }) => String(valueIn(item) ?? ''));
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
