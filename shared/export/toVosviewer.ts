/**
 * The graph as VOSviewer JSON, for VOSviewer and VOSviewer Online. It knows neither direction nor several lines
 * between two items: lines that join the same two become one link whose strength is their sum. A cluster is what
 * the colour of a node means. Its y axis points up, ours down.
 */
import { type DataHead, dataHeadLines } from './dataHead.ts';
import type { DataNode, GraphData } from './graphData.ts';
import { toPlainLine } from './plainText.ts';

/** Its maps are about two units wide, layouts some two thousand. */
const MAP_UNITS = 1000;

export function toVosviewer(data: GraphData, head: DataHead): string {
  const clusters = [...new Map(data.nodes.map(({ cluster, colour }) => [cluster, colour]))];
  const about = dataHeadLines(head).map(({ name, text }) => `${name}: ${text}`);
  const file = {
    info: { title: head.corpusTitle, description: about.join(' | ') },
    network: {
      items: data.nodes.map((node, place) => ({
        id: place + 1,
        label: toPlainLine(node.label),
        description: `${toPlainLine(node.title)} (${node.id})`,
        ...toPlace(node),
        cluster: clusters.findIndex(([name]) => name === node.cluster) + 1,
        weights: { Weight: node.weight },
        ...(node.year === null ? {} : { scores: { Year: node.year } }),
      })),
      links: toLinks(data),
      clusters: clusters.map(([label], place) => ({ cluster: place + 1, label })),
    },
    config: {
      color_schemes: { cluster_colors: clusters.map(([, color], place) => ({ cluster: place + 1, color })) },
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function toPlace({ at }: DataNode) {
  return at === null ? {} : { x: at.x / MAP_UNITS, y: 0 - at.y / MAP_UNITS };
}

interface Link {
  readonly source_id: number;
  readonly target_id: number;
  readonly strength: number;
}

/** One link for each two that any line joins, the lower id first. */
function toLinks({ nodes, edges }: GraphData): readonly Link[] {
  const itemIds = new Map<string, number>(nodes.map(({ id }, place) => [id, place + 1]));
  const links = new Map<string, Link>();
  for (const { source, target, weight } of edges) {
    const ends = [itemIds.get(source) ?? 0, itemIds.get(target) ?? 0];
    const [source_id, target_id] = [Math.min(...ends), Math.max(...ends)];
    const key = `${source_id} ${target_id}`;
    links.set(key, { source_id, target_id, strength: (links.get(key)?.strength ?? 0) + weight });
  }
  return [...links.values()];
}
