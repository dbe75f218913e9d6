/** The page of the graph bench: draws a graph with one of the engines, as often as the bench asks. */

import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { layoutJobs } from '../../../renderer/workers/layoutJobs.ts';
import { createWorkerClient } from '../../../renderer/workers/workerClient.ts';
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { toLayoutRequest } from '../../../shared/graph/large/skeleton.ts';
import { iterationsFor } from '../../../shared/graph/layouts/forceLayout.ts';
import { required } from '../../../shared/lib/assert.ts';
import { type Drawn, drawCytoscape, drawPeakAtlas, drawSigma } from './engines.ts';
import type { BenchPage, EngineId, GraphFile } from './graphFile.ts';
import { type FrameWatch, longestBlock, nextFrame, watchFrames } from './watchFrames.ts';

const ENGINES: Readonly<
  Record<EngineId, (stage: HTMLElement, graph: GraphModel, positions: GraphFile['positions']) => Drawn>
> = { 'peak-atlas': drawPeakAtlas, sigma: drawSigma, cytoscape: drawCytoscape };

const stage = required(document.getElementById('stage'), 'the stage');
let file: GraphFile | null = null;
let drawn: Drawn | null = null;
let watching: FrameWatch | null = null;

const graphNow = () => required(file, 'a graph that is loaded');
const drawnNow = () => required(drawn, 'a graph that is drawn');

async function timed(act: () => void, end: () => Promise<void>) {
  await nextFrame();
  const { value, longestMs } = await longestBlock(async () => {
    const start = performance.now();
    act();
    await end();
    return performance.now() - start;
  });
  return { drawnMs: value, longestMs };
}

/** Every second node, and the lines among these. */
function half({ nodes, edges, ...rest }: GraphModel): GraphModel {
  const kept = nodes.filter((_, place) => place % 2 === 0);
  const ids = new Set(kept.map(({ id }) => id));
  return { ...rest, nodes: kept, edges: edges.filter((it) => ids.has(it.source) && ids.has(it.target)) };
}

const bench: BenchPage = {
  load: async (url) => {
    file = (await (await fetch(url)).json()) as GraphFile;
  },
  draw: (engine) => {
    const { graph, positions } = graphNow();
    return timed(
      () => {
        drawn = ENGINES[engine](stage, graph, positions);
      },
      () => drawnNow().whenDrawn(),
    );
  },
  watch: () => {
    watching?.stop();
    watching = watchFrames();
  },
  frames: () => {
    watching?.stop();
    return watching?.gaps ?? [];
  },
  filterHalf: () => {
    const { graph, positions } = graphNow();
    const fewer = half(graph);
    return timed(
      () => drawnNow().update(fewer, positions),
      () => drawnNow().whenDrawn(),
    );
  },
  redraw: async () => {
    const { drawnMs } = await timed(
      () => drawnNow().redraw(),
      () => drawnNow().whenDrawn(),
    );
    return drawnMs;
  },
  arrange: async () => {
    const { graph, spec } = graphNow();
    const client = createWorkerClient<typeof layoutJobs>(
      new Worker(new URL('../../../renderer/workers/layout.worker.ts', import.meta.url), { type: 'module' }),
    );
    const { value, longestMs } = await longestBlock(async () => {
      const start = performance.now();
      const request = toLayoutRequest(spec, (id) => id);
      const arranged = await client.run('arrange', request.spec).result;
      if (!arranged.ok) throw new Error(arranged.error.message);
      drawnNow().update(graph, request.complete(arranged.value).positions);
      await drawnNow().whenDrawn();
      return performance.now() - start;
    });
    return { ms: value, longestMs };
  },
  forceAtlas: () => {
    const { spec } = graphNow();
    const start = performance.now();
    const graph = new Graph({ type: 'undirected', multi: false });
    for (const { id, start: at } of spec.nodes) graph.addNode(id, { ...at });
    for (const { source, target, weight } of spec.links) {
      if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight });
    }
    forceAtlas2.assign(graph, { iterations: iterationsFor(spec.nodes.length) });
    return performance.now() - start;
  },
  clear: () => {
    drawn?.destroy();
    drawn = null;
  },
};

Reflect.set(window, 'bench', bench);
