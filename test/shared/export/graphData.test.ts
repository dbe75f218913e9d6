import cytoscape from 'cytoscape';
import fc from 'fast-check';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type GraphData, toGraphData } from '../../../shared/export/graphData.ts';
import { toPlainLine } from '../../../shared/export/plainText.ts';
import { toCytoscapeJson } from '../../../shared/export/toCytoscapeJson.ts';
import { toGexf } from '../../../shared/export/toGexf.ts';
import { toEdgeCsv, toNodeCsv } from '../../../shared/export/toGraphCsv.ts';
import { toGraphml } from '../../../shared/export/toGraphml.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { drawProjection } from '../../../shared/graph/projectionRegistry.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { arbitraryData, HEAD } from '../../fixtures/arbitraryGraphData.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

/** What every format must keep of a node and of an edge, in words that compare. */
const nodeFacts = (data: GraphData) =>
  data.nodes.map((node) => ({
    id: node.id,
    kind: node.kind,
    label: toPlainLine(node.label),
    title: toPlainLine(node.title),
    class: node.reviewClass,
    year: node.year,
    weight: node.weight,
    x: node.at ? node.at.x + 0 : null,
    y: node.at ? node.at.y + 0 : null,
  }));
const edgeFacts = (data: GraphData) =>
  data.edges.map((edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    kind: edge.kind,
    relation: edge.relation,
    grade: edge.grade,
    weight: edge.weight,
  }));

interface Attributes {
  readonly [name: string]: unknown;
}

const nodeFactsOf = (graph: Graph, ySign: 1 | -1) =>
  graph.mapNodes((id, { kind, label, title, class: reviewClass, year, weight, x, y }: Attributes) => ({
    id,
    kind,
    label: label ?? '',
    title: title ?? '',
    class: reviewClass ?? null,
    year: year ?? null,
    weight,
    x: x === undefined ? null : Number(x) + 0,
    y: y === undefined ? null : ySign * Number(y) + 0,
  }));
const edgeFactsOf = (graph: Graph) =>
  graph.mapEdges((id, { kind, relation, grade, weight }: Attributes, source, target) => ({
    id,
    source,
    target,
    kind,
    relation: relation ?? null,
    grade,
    weight,
  }));

const faultsOf = (xml: string) =>
  new new JSDOM().window.DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror')
    .length;

/** Undirected edges have no first end; a reader may give either. */
const withEndsSorted = <Edge extends { readonly source: string; readonly target: string }>(
  edges: readonly Edge[],
) => edges.map((edge) => ({ ...edge, source: [edge.source, edge.target].sort().join(' '), target: '' }));

describe('a graph as GraphML', () => {
  it('comes back from an independent reader with every attribute of nodes and edges', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const xml = toGraphml(data, HEAD);
        expect(faultsOf(xml)).toBe(0);
        const graph = graphml.parse(Graph, xml, { addMissingNodes: false });
        expect(nodeFactsOf(graph, 1)).toEqual(nodeFacts(data));
        expect(withEndsSorted(edgeFactsOf(graph))).toEqual(withEndsSorted(edgeFacts(data)));
      }),
      { numRuns: 25 },
    );
  });

  it('carries its head, and has a direction unless all edges are by what is in common', () => {
    const edge = {
      id: 'e',
      source: 'publication:a',
      target: 'publication:b',
      kind: 'cites',
      relation: 'extends',
      grade: 'primary',
      directed: true,
      weight: 1,
      colour: '#000000',
    } as const;
    const xml = toGraphml({ nodes: [], edges: [edge, { ...edge, id: 'f', directed: false }] }, HEAD);
    expect(xml).toContain('edgedefault="directed"');
    expect(xml).toContain('A &lt;corpus&gt; &amp; &quot;more&quot;');
    expect(xml).toContain('Filters: hardware RTX 3090 | ');
    const undirected = { nodes: [], edges: [{ ...edge, directed: false }] };
    expect(toGraphml(undirected, HEAD)).toContain('edgedefault="undirected"');
    expect(toGexf(undirected, HEAD)).toContain('defaultedgetype="undirected"');
  });
});

describe('a graph as GEXF', () => {
  it('comes back from an independent reader with places, sizes and colours, y pointing up', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const xml = toGexf(data, HEAD);
        expect(faultsOf(xml)).toBe(0);
        const graph = gexf.parse(Graph, xml);
        expect(nodeFactsOf(graph, -1)).toEqual(nodeFacts(data));
        expect(withEndsSorted(edgeFactsOf(graph))).toEqual(withEndsSorted(edgeFacts(data)));
        for (const node of data.nodes) {
          const { color, size } = graph.getNodeAttributes(node.id);
          expect(size).toBe(node.size);
          expect(toHex(String(color))).toBe(node.colour);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** @param colour `rgb(r,g,b)` */
function toHex(colour: string): string {
  const parts = colour.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

describe('a graph as Cytoscape.js JSON', () => {
  it('is loaded by Cytoscape.js with every attribute and place', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const { elements, data: about } = JSON.parse(toCytoscapeJson(data, HEAD));
        const graph = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
        expect(about.name).toBe(HEAD.corpusTitle);
        expect(about.Filters).toBe(HEAD.filters);
        expect(graph.nodes()).toHaveLength(data.nodes.length);
        for (const fact of nodeFacts(data)) {
          const node = graph.getElementById(fact.id);
          const { kind, label, title, class: reviewClass, year, weight } = node.data();
          expect({ kind, label, title, class: reviewClass ?? null, year: year ?? null, weight }).toEqual({
            kind: fact.kind,
            label: fact.label,
            title: fact.title,
            class: fact.class,
            year: fact.year,
            weight: fact.weight,
          });
          if (fact.x !== null) expect(node.position('x') + 0).toBe(fact.x);
          if (fact.y !== null) expect(node.position('y') + 0).toBe(fact.y);
        }
        for (const { id, source, target, kind, grade } of edgeFacts(data)) {
          expect(graph.getElementById(id).data()).toMatchObject({ source, target, kind, grade });
        }
        graph.destroy();
      }),
      { numRuns: 25 },
    );
  });
});

describe('a graph as CSV', () => {
  it('comes back from an independent reader, one file for nodes and one for edges', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const nodes = rowsOf(toNodeCsv(data));
        const unguarded = (text: string | undefined) => text?.replace(/^'(?=[=+\-@])/, '');
        expect(
          nodes.map((row) => [
            row.Id,
            row.Kind,
            unguarded(row.Title),
            row.Year,
            row.X === '' ? null : Number(row.X) + 0,
          ]),
        ).toEqual(
          nodeFacts(data).map(({ id, kind, title, year, x }) => [id, kind, title, String(year ?? ''), x]),
        );
        expect(
          rowsOf(toEdgeCsv(data)).map((row) => [
            row.Source,
            row.Target,
            row.Type,
            row.Id,
            row.Kind,
            row.Grade,
          ]),
        ).toEqual(
          data.edges.map((edge) => [
            edge.source,
            edge.target,
            edge.directed ? 'Directed' : 'Undirected',
            edge.id,
            edge.kind,
            edge.grade,
          ]),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the graph of the shipped corpus', () => {
  it('has years of publications, colours of all nodes, and the relation of edges', () => {
    const index = buildCorpusIndex(shippedCorpus());
    const graph = drawProjection(
      'everything',
      index,
      computeVisible(index, {}),
      GRAPH_KINDS,
      DEFAULT_VIEW.projectionOptions,
    );
    const data = toGraphData(index, graph, {});
    expect(data.nodes.filter((node) => node.year !== null)).toHaveLength(index.corpus.publications.length);
    expect(data.nodes.every((node) => /^#[0-9a-f]{6}$/.test(node.colour))).toBe(true);
    expect(new Set(data.edges.map((edge) => edge.relation))).toContain('introduces');
    expect(graphml.parse(Graph, toGraphml(data, HEAD)).order).toBe(data.nodes.length);
  });
});
