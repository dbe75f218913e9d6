/** The attributes of nodes and edges, by name and type, once for every format that declares them. */
import type { DataEdge, DataNode } from './graphData.ts';
import { toPlainLine } from './plainText.ts';

export type FieldValue = string | number | boolean;

export interface GraphField<Item> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** Null where the item has no such attribute. */
  readonly valueIn: (item: Item) => FieldValue | null;
}

/** All but the id. Positions in layout units, y downwards. */
export const NODE_FIELDS: readonly GraphField<DataNode>[] = [
  { name: 'kind', type: 'string', valueIn: (node) => node.kind },
  { name: 'label', type: 'string', valueIn: (node) => toPlainLine(node.label) },
  { name: 'title', type: 'string', valueIn: (node) => toPlainLine(node.title) },
  { name: 'class', type: 'string', valueIn: (node) => node.reviewClass },
  { name: 'year', type: 'integer', valueIn: (node) => node.year },
  { name: 'weight', type: 'double', valueIn: (node) => node.weight },
  { name: 'x', type: 'double', valueIn: (node) => node.at?.x ?? null },
  { name: 'y', type: 'double', valueIn: (node) => node.at?.y ?? null },
  { name: 'size', type: 'double', valueIn: (node) => node.size },
  { name: 'colour', type: 'string', valueIn: (node) => node.colour },
  { name: 'cluster', type: 'string', valueIn: (node) => node.cluster },
];

/** All but the id and the ends. */
export const EDGE_FIELDS: readonly GraphField<DataEdge>[] = [
  { name: 'kind', type: 'string', valueIn: (edge) => edge.kind },
  { name: 'relation', type: 'string', valueIn: (edge) => edge.relation },
  { name: 'grade', type: 'string', valueIn: (edge) => edge.grade },
  { name: 'directed', type: 'boolean', valueIn: (edge) => edge.directed },
  { name: 'weight', type: 'double', valueIn: (edge) => edge.weight },
];

/** The attributes that the item has, by name. */
export function valuesOf<Item>(
  fields: readonly GraphField<Item>[],
  item: Item,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    fields.flatMap(({ name, valueIn }) => {
      const value = valueIn(item);
      return value === null ? [] : [[name, value]];
    }),
  );
}
