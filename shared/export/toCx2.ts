/**
 * The graph as CX2 (Cytoscape Exchange Format 2.0), which Cytoscape, Cytoscape Web and NDEx open. Its ids are
 * numbers: nodes and edges are numbered in their order, and keep their own id as an attribute. y points downwards
 * there as it does here.
 */
import { GRADE_STYLES, KIND_STYLES, type Shape } from '../graph/graphStyle.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import { type DataHead, dataHeadLines } from './dataHead.ts';
import type { DataEdge, DataNode, GraphData } from './graphData.ts';
import { EDGE_FIELDS, type GraphField, NODE_FIELDS, valuesOf } from './graphFields.ts';

/** Where a node stands is said outside of its attributes; `name` is what Cytoscape labels it by. */
const NODE_ATTRIBUTES: readonly GraphField<DataNode>[] = [
  { name: 'id', type: 'string', valueIn: ({ id }) => id },
  ...NODE_FIELDS.filter(({ name }) => name !== 'x' && name !== 'y').map((field) =>
    field.name === 'label' ? { ...field, name: 'name' } : field,
  ),
];

const EDGE_ATTRIBUTES: readonly GraphField<DataEdge>[] = [
  { name: 'id', type: 'string', valueIn: ({ id }) => id },
  { name: 'interaction', type: 'string', valueIn: ({ kind }) => kind },
  ...EDGE_FIELDS.filter(({ name }) => name !== 'kind'),
];

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  diamond: 'diamond',
  hexagon: 'hexagon',
  'rounded-square': 'round-rectangle',
};

const LINE_STYLES: Readonly<Record<EvidenceGrade, string>> = {
  primary: 'solid',
  secondary: 'dashed',
  unsourced: 'dotted',
};

export function toCx2({ nodes, edges }: GraphData, head: DataHead): string {
  const numberById = new Map(nodes.map(({ id }, place) => [id, place]));
  const about = Object.fromEntries(dataHeadLines(head).map(({ name, text }) => [name, text]));
  const networkAttributes = { name: head.corpusTitle, ...about };
  const aspects = {
    attributeDeclarations: [
      {
        networkAttributes: Object.fromEntries(
          Object.keys(networkAttributes).map((name) => [name, { d: 'string' }]),
        ),
        nodes: toDeclarations(NODE_ATTRIBUTES),
        edges: toDeclarations(EDGE_ATTRIBUTES),
      },
    ],
    networkAttributes: [networkAttributes],
    nodes: nodes.map((node, id) => ({ id, ...node.at, v: valuesOf(NODE_ATTRIBUTES, node) })),
    edges: edges.map((edge, id) => ({
      id,
      s: numberById.get(edge.source),
      t: numberById.get(edge.target),
      v: valuesOf(EDGE_ATTRIBUTES, edge),
    })),
    visualProperties: [VISUAL_PROPERTIES],
  };
  const metaData = Object.entries(aspects).map(([name, entries]) => ({ name, elementCount: entries.length }));
  return `${JSON.stringify(
    [
      { CXVersion: '2.0', hasFragments: false },
      { metaData },
      ...Object.entries(aspects).map(([name, entries]) => ({ [name]: entries })),
      { status: [{ error: '', success: true }] },
    ],
    null,
    1,
  )}\n`;
}

function toDeclarations<Item>(fields: readonly GraphField<Item>[]) {
  return Object.fromEntries(fields.map(({ name, type }) => [name, { d: type }]));
}

/** Looks are mapped from the attributes, so that a look can be changed there as a whole. */
const VISUAL_PROPERTIES = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_LABEL_FONT_SIZE: 10, NODE_BORDER_WIDTH: 0.75, NODE_BORDER_COLOR: '#4D5157' },
    edge: { EDGE_WIDTH: 1, EDGE_LINE_COLOR: '#9A9C9F', EDGE_TARGET_ARROW_SHAPE: 'none' },
  },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'colour', type: 'string' } },
    NODE_WIDTH: { type: 'PASSTHROUGH', definition: { attribute: 'size', type: 'double' } },
    NODE_HEIGHT: { type: 'PASSTHROUGH', definition: { attribute: 'size', type: 'double' } },
    NODE_SHAPE: toDiscrete(
      'kind',
      Object.entries(KIND_STYLES).map(([kind, { shape }]) => [kind, SHAPE_NAMES[shape]]),
    ),
  },
  edgeMapping: {
    EDGE_LINE_STYLE: toDiscrete(
      'grade',
      Object.keys(GRADE_STYLES).map((grade) => [grade, LINE_STYLES[grade as EvidenceGrade]]),
    ),
    EDGE_TARGET_ARROW_SHAPE: toDiscrete('directed', [
      [true, 'triangle'],
      [false, 'none'],
    ]),
  },
};

function toDiscrete(attribute: string, pairs: readonly (readonly [string | boolean, string])[]) {
  return {
    type: 'DISCRETE',
    definition: {
      attribute,
      type: typeof pairs[0]?.[0] === 'boolean' ? 'boolean' : 'string',
      map: pairs.map(([v, vp]) => ({ v, vp })),
    },
  };
}
