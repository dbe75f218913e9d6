import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toPlainLine } from '../../../shared/export/plainText.ts';
import { toCx2 } from '../../../shared/export/toCx2.ts';
import { toVosviewer } from '../../../shared/export/toVosviewer.ts';
import { arbitraryData, HEAD } from '../../fixtures/arbitraryGraphData.ts';

/** CX2 as its specification has it (cytoscape.org, Cytoscape Exchange Format 2.0), for the aspects that we write. */
const declaration = z.record(
  z.string(),
  z.strictObject({ d: z.enum(['string', 'integer', 'double', 'boolean']) }),
);
const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const mapping = z.record(
  z.string(),
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('PASSTHROUGH'),
      definition: z.strictObject({ attribute: z.string(), type: z.string() }),
    }),
    z.strictObject({
      type: z.literal('DISCRETE'),
      definition: z.strictObject({
        attribute: z.string(),
        type: z.string(),
        map: z.array(z.strictObject({ v: z.union([z.string(), z.boolean()]), vp: z.string() })).min(1),
      }),
    }),
  ]),
);
const cx2Schema = z.tuple([
  z.strictObject({ CXVersion: z.literal('2.0'), hasFragments: z.literal(false) }),
  z.strictObject({ metaData: z.array(z.strictObject({ name: z.string(), elementCount: z.int() })) }),
  z.strictObject({
    attributeDeclarations: z.tuple([
      z.strictObject({ networkAttributes: declaration, nodes: declaration, edges: declaration }),
    ]),
  }),
  z.strictObject({ networkAttributes: z.tuple([z.record(z.string(), z.string())]) }),
  z.strictObject({
    nodes: z.array(
      z.strictObject({ id: z.int(), x: z.number().optional(), y: z.number().optional(), v: attributes }),
    ),
  }),
  z.strictObject({
    edges: z.array(z.strictObject({ id: z.int(), s: z.int(), t: z.int(), v: attributes })),
  }),
  z.strictObject({
    visualProperties: z.tuple([
      z.strictObject({
        default: z.strictObject({ network: attributes, node: attributes, edge: attributes }),
        nodeMapping: mapping,
        edgeMapping: mapping,
      }),
    ]),
  }),
  z.strictObject({ status: z.tuple([z.strictObject({ error: z.literal(''), success: z.literal(true) })]) }),
]);

const TYPE_OF = { string: 'string', integer: 'number', double: 'number', boolean: 'boolean' } as const;

describe('a graph as CX2', () => {
  it('keeps to the format, declares every attribute with its type, and refers to its own nodes alone', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const [, { metaData }, { attributeDeclarations }, , { nodes }, { edges }] = cx2Schema.parse(
          JSON.parse(toCx2(data, HEAD)),
        );
        const counts = Object.fromEntries(metaData.map(({ name, elementCount }) => [name, elementCount]));
        expect(counts).toMatchObject({ nodes: data.nodes.length, edges: data.edges.length });
        for (const [items, declared] of [
          [nodes, attributeDeclarations[0].nodes],
          [edges, attributeDeclarations[0].edges],
        ] as const) {
          for (const [name, value] of items.flatMap(({ v }) => Object.entries(v))) {
            expect(typeof value).toBe(TYPE_OF[declared[name]?.d ?? 'string']);
          }
        }
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(data.nodes.length);
        expect(edges.every(({ s, t }) => ids.has(s) && ids.has(t))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('has every node and edge with name, place, colour, shape and kind of line', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const [, , , , { nodes }, { edges }, { visualProperties }] = cx2Schema.parse(
          JSON.parse(toCx2(data, HEAD)),
        );
        expect(nodes.map(({ x, y, v }) => [v.id, v.name, v.colour, x, y])).toEqual(
          data.nodes.map(({ id, label, colour, at }) => [
            id,
            toPlainLine(label),
            colour,
            at ? at.x + 0 : undefined,
            at ? at.y + 0 : undefined,
          ]),
        );
        const idOf = (id: number) => nodes[id]?.v.id;
        expect(edges.map(({ s, t, v }) => [v.id, idOf(s), idOf(t), v.interaction, v.grade])).toEqual(
          data.edges.map(({ id, source, target, kind, grade }) => [id, source, target, kind, grade]),
        );
        const shapes = visualProperties[0].nodeMapping.NODE_SHAPE?.definition;
        const shaped = shapes && 'map' in shapes ? shapes.map.map(({ v }) => v) : [];
        expect(data.nodes.every(({ kind }) => shaped.includes(kind))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('carries its head', () => {
    const [, , , { networkAttributes }] = cx2Schema.parse(JSON.parse(toCx2({ nodes: [], edges: [] }, HEAD)));
    expect(networkAttributes[0]).toMatchObject({ name: HEAD.corpusTitle, 'Open again': HEAD.link });
  });
});

/** VOSviewer JSON after the manual of VOSviewer 1.6.20, for the parts that we write. */
const vosviewerSchema = z.strictObject({
  info: z.strictObject({ title: z.string(), description: z.string() }),
  network: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.int().min(1),
        label: z.string(),
        description: z.string(),
        x: z.number().optional(),
        y: z.number().optional(),
        cluster: z.int().min(1),
        weights: z.record(z.string(), z.number().min(0)),
        scores: z.record(z.string(), z.number()).optional(),
      }),
    ),
    links: z.array(
      z.strictObject({ source_id: z.int(), target_id: z.int(), strength: z.number().positive() }),
    ),
    clusters: z.array(z.strictObject({ cluster: z.int(), label: z.string() })),
  }),
  config: z.strictObject({
    color_schemes: z.strictObject({
      cluster_colors: z.array(
        z.strictObject({ cluster: z.int(), color: z.string().regex(/^#[0-9a-f]{6}$/) }),
      ),
    }),
  }),
});

describe('a graph as VOSviewer JSON', () => {
  it('keeps to the format, with one link for each two that are joined and as strong as all their lines', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const { network } = vosviewerSchema.parse(JSON.parse(toVosviewer(data, HEAD)));
        expect(network.items.map(({ label }) => label)).toEqual(
          data.nodes.map(({ label }) => toPlainLine(label)),
        );
        const nodeOf = (itemId: number) => data.nodes[itemId - 1]?.id;
        const joined = new Set<string>();
        for (const { source_id, target_id, strength } of network.links) {
          const ends = [nodeOf(source_id), nodeOf(target_id)];
          expect(joined.has(ends.join(' '))).toBe(false);
          joined.add(ends.join(' ')).add(ends.toReversed().join(' '));
          const lines = data.edges.filter(
            ({ source, target }) => ends.includes(source) && ends.includes(target),
          );
          const total = lines.reduce((sum, { weight }) => sum + weight, 0);
          expect(strength).toBeCloseTo(total, 9);
        }
        expect(data.edges.every(({ source, target }) => joined.has(`${source} ${target}`))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('makes a cluster of what a colour means, points y up, and has the years for scores', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const { network, config } = vosviewerSchema.parse(JSON.parse(toVosviewer(data, HEAD)));
        network.items.forEach(({ cluster, x, y, scores }, place) => {
          const node = data.nodes[place];
          expect(network.clusters[cluster - 1]?.label).toBe(node?.cluster);
          expect(config.color_schemes.cluster_colors[cluster - 1]?.color).toBe(node?.colour);
          expect(scores?.Year).toBe(node?.year ?? undefined);
          if (node?.at) {
            expect((x ?? Number.NaN) * 1000).toBeCloseTo(node.at.x, 6);
            expect((y ?? Number.NaN) * 1000).toBeCloseTo(-node.at.y, 6);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});
