/** The networks that the graph bench draws: generated corpora of three sizes, and one that nobody made for it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { computeVisible } from '../../shared/facets/visible.ts';
import type { GraphEdge, GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import { sizeOf } from '../../shared/graph/graphStyle.ts';
import { toLayoutRequest } from '../../shared/graph/large/skeleton.ts';
import { arrangeInSteps } from '../../shared/graph/layoutRegistry.ts';
import type { LayoutSpec } from '../../shared/graph/layouts/layoutSpec.ts';
import { buildProjection } from '../../shared/graph/projection.ts';
import { type NodeId, toNodeId } from '../../shared/model/ids.ts';
import { REVIEW_CLASSES } from '../../shared/model/publication.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../shared/view/viewState.ts';
import { type CorpusSize, largeCorpus } from '../fixtures/largeCorpus.ts';
import type { GraphFile } from './graphPage/graphFile.ts';

export function generatedNetwork(size: CorpusSize): GraphFile {
  const index = buildCorpusIndex(largeCorpus(size));
  return withPlaces(buildProjection(index, computeVisible(index, {}), GRAPH_KINDS));
}

/** Larger files are bundles, which import nothing. */
const MAX_MODULE_BYTES = 400_000;
const ENDINGS = ['', '.js', '.mjs', '.cjs', '/index.js', '/index.mjs'];

/**
 * A real network: the modules of the packages that are installed here, and which of them imports which of the same
 * package. Modules that neither import nor are imported are left out. Facts about files that are there anyway, so
 * nothing has to be fetched or shipped.
 */
export function moduleNetwork(folder: string): GraphFile {
  const paths = listModules(folder);
  const known = new Set(paths);
  const edges: GraphEdge[] = [];
  const inDegrees = new Map<string, number>();
  const linked = new Set<string>();
  for (const path of paths) {
    for (const target of importsOf(path, known)) {
      inDegrees.set(target, (inDegrees.get(target) ?? 0) + 1);
      linked.add(path).add(target);
      const ends = { source: idOf(folder, path), target: idOf(folder, target) };
      edges.push({
        id: `cites|${ends.source}|${ends.target}`,
        kind: 'cites',
        ...ends,
        grade: 'primary',
        introduces: false,
      });
    }
  }
  const nodes = paths
    .filter((path) => linked.has(path))
    .map((path) => ({
      id: idOf(folder, path),
      kind: 'publication' as const,
      label: relative(folder, path).split('/').slice(-2).join('/'),
      title: relative(folder, path),
      reviewClass: REVIEW_CLASSES[relative(folder, path).charCodeAt(0) % REVIEW_CLASSES.length] ?? null,
      weight: inDegrees.get(path) ?? 0,
    }));
  return withPlaces({ nodes, edges });
}

function idOf(folder: string, path: string): NodeId {
  return toNodeId('publication', relative(folder, path));
}

function listModules(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listModules(path);
      const isModule = entry.isFile() && /\.[cm]?js$/.test(entry.name);
      return isModule && statSync(path).size <= MAX_MODULE_BYTES ? [path] : [];
    });
}

function importsOf(path: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const found = readFileSync(path, 'utf8').matchAll(
    /(?:from\s*|import\s*|require\()\s*["'](?<target>\.[^"']*)["']/g,
  );
  const targets = new Set<string>();
  for (const { groups } of found) {
    const base = join(dirname(path), groups?.target ?? '');
    const target = ENDINGS.map((ending) => base + ending).find((candidate) => known.has(candidate));
    if (target !== undefined && target !== path) targets.add(target);
  }
  return targets;
}

/** Placed as the app would place it. */
function withPlaces(graph: GraphModel): GraphFile {
  const spec: LayoutSpec = {
    layout: 'force',
    nodes: graph.nodes.map((node, place) => ({
      id: node.id,
      radius: sizeOf(node) / 2,
      weight: node.weight,
      start: { x: 10 * Math.sqrt(place) * Math.cos(place), y: 10 * Math.sqrt(place) * Math.sin(place) },
      isOnMap: false,
      lane: 0,
      time: null,
    })),
    links: graph.edges.map(({ source, target }) => ({ source, target, weight: 1 })),
    lanes: [],
    centres: [],
    fixed: {},
  };
  const { spec: asked, complete } = toLayoutRequest(spec, (id) => id);
  return { graph, spec, positions: complete({ positions: positionsOf(asked), guides: [] }).positions };
}

function positionsOf(spec: LayoutSpec): Positions {
  const steps = arrangeInSteps(spec);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.positions;
  }
}
