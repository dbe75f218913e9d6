import { expect, it } from 'vitest';
import { toGraphData } from '../../shared/export/graphData.ts';
import { toGexf } from '../../shared/export/toGexf.ts';
import { toGraphml } from '../../shared/export/toGraphml.ts';
import { computeVisible } from '../../shared/facets/visible.ts';
import { buildDefaultPositions } from '../../shared/graph/layouts/defaultPositions.ts';
import { drawProjection, PROJECTIONS } from '../../shared/graph/projectionRegistry.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS } from '../../shared/view/viewState.ts';
import { HEAD } from '../fixtures/arbitraryGraphData.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';
import { describeWith, outputOf } from './otherPrograms.ts';

/** Reads a graph from standard input and prints its nodes and edges as JSON. */
const SCRIPT = `
import io, json, sys, networkx
data = io.BytesIO(sys.stdin.buffer.read())
graph = networkx.read_graphml(data) if sys.argv[1] == 'graphml' else networkx.read_gexf(data)
print(json.dumps({
    'directed': graph.is_directed(),
    'nodes': [[name, values] for name, values in graph.nodes(data=True)],
    'edges': [[source, target, values] for source, target, values in graph.edges(data=True)],
}))
`;

interface ReadGraph {
  readonly directed: boolean;
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

const read = (format: 'graphml' | 'gexf', text: string): ReadGraph =>
  JSON.parse(outputOf('python3', ['-c', SCRIPT, format], text).toString('utf8'));

const index = buildCorpusIndex(shippedCorpus());

describeWith('NetworkX', 'the graph data, read by another program', () => {
  it.each(PROJECTIONS.map(({ id }) => id))(
    'are whole as GraphML and GEXF for the view “%s”',
    (projection) => {
      const graph = drawProjection(
        projection,
        index,
        computeVisible(index, {}),
        GRAPH_KINDS,
        DEFAULT_VIEW.projectionOptions,
      );
      const data = toGraphData(index, graph, buildDefaultPositions(index));
      for (const found of [read('graphml', toGraphml(data, HEAD)), read('gexf', toGexf(data, HEAD))]) {
        expect(found.directed).toBe(data.edges.some(({ directed }) => directed));
        const valuesById = new Map(found.nodes);
        expect([...valuesById.keys()].toSorted()).toEqual(data.nodes.map(({ id }) => id).toSorted());
        for (const node of data.nodes) {
          const values = valuesById.get(node.id) ?? {};
          expect(values.label).toBe(node.label);
          expect(values.kind).toBe(node.kind);
          expect(values.year ?? null).toBe(node.year);
          expect(values.weight).toBe(node.weight);
        }
        const ends = found.edges.map(([source, target]) => [source, target].toSorted().join(' '));
        expect(ends.toSorted()).toEqual(
          data.edges.map(({ source, target }) => [source, target].toSorted().join(' ')).toSorted(),
        );
        for (const [, , values] of found.edges) {
          expect(values.grade).toMatch(/^(primary|secondary|unsourced)$/);
          expect(typeof values.weight).toBe('number');
        }
      }
    },
  );
});
