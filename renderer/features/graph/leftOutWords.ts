/** What is said, and how large is drawn, of a graph that is too large to be shown whole. Pure. */
import type { LeftOut } from '../../../shared/graph/graphModel.ts';
import { NODE_LIMITS, SHOWN_NODES } from '../../../shared/graph/large/reduceGraph.ts';
import { countText } from '../../components/countText.ts';

const number = (count: number) => count.toLocaleString('en');

/** "Showing the 600 highest ranked of 50,000 nodes, 3 selected, matched or asked for, and 34 clusters of the others." */
export function describeNodes({ byRank, asked, ofNodes }: LeftOut, clusterCount: number): string {
  const also = asked === 0 ? '' : `, ${number(asked)} selected, matched or asked for`;
  const others = clusterCount === 0 ? '' : `, and ${countText(clusterCount, 'cluster')} of the others`;
  return `Showing the ${number(byRank)} highest ranked of ${number(ofNodes)} nodes${also}${others}.`;
}

/** "1,860 of 250,000 lines are drawn; those of a node come with it when it is pointed at or selected." */
export function describeLines({ edges, ofEdges }: LeftOut): string {
  return `${number(ofEdges - edges)} of ${number(ofEdges)} lines are drawn; more come with what is pointed at or selected.`;
}

/** The next higher limit, as far as there are nodes for it; null where there is none. */
export function nextLimit(limit: number | null, { ofNodes }: LeftOut): number | null {
  const now = limit ?? SHOWN_NODES;
  const next = NODE_LIMITS.find((it) => it > now);
  return next !== undefined && ofNodes > now ? next : null;
}

/** Share of the picture's area that all clusters together take, in layout units squared. */
const AREA_OF_ALL = 420_000;
const LEAST_RADIUS = 26;

/** In layout units: the area is what the cluster holds of all that is not shown. */
export function radiusOfCluster(count: number, unseen: number): number {
  return Math.max(LEAST_RADIUS, Math.sqrt((AREA_OF_ALL * count) / Math.max(1, unseen) / Math.PI));
}
