/** What a layout is asked for, as plain data that can be sent to a worker, and what it gives. */
import { computeVisible } from '../../facets/visible.ts';
import { idOf, kindOf, type NodeId, toNodeId } from '../../model/ids.ts';
import { type CorpusIndex, hasNode } from '../../network/corpusIndex.ts';
import { GRAPH_KINDS, type LayoutId, type ViewState } from '../../view/viewState.ts';
import type { GraphEdge, GraphModel, GraphNode, Point, Positions } from '../graphModel.ts';
import { sizeOf } from '../graphStyle.ts';
import { drawProjection, layoutOf } from '../projectionRegistry.ts';
import { lanesOf } from './lanes.ts';
import { timeOf } from './timeOf.ts';

export interface LayoutNode {
  readonly id: NodeId;
  readonly radius: number;
  readonly weight: number;
  readonly start: Point;
  /** Whether its start is its place in the map of the whole corpus. */
  readonly isOnMap: boolean;
  /** Place in `LayoutSpec.lanes`. */
  readonly lane: number;
  /** In years, with months as parts; null where there is none. */
  readonly time: number | null;
}

export interface LayoutLink {
  readonly source: NodeId;
  readonly target: NodeId;
  /** From 0 to 1. */
  readonly weight: number;
}

export interface LayoutSpec {
  readonly layout: LayoutId;
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Names of the lanes of a timeline and the blocks of a grid, in order; see `lanesOf`. */
  readonly lanes: readonly string[];
  /** What a concentric layout is built around; empty leaves it to the layout. */
  readonly centres: readonly NodeId[];
  /** Where the user has pinned nodes: they stay there, and everything else makes room. */
  readonly fixed: Positions;
}

/** A line across the picture with its name: a year, a lane. */
export interface LineGuide {
  /** `x`: a vertical line at that x, named above it; `y`: a horizontal one, named at its left end. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

/** The head of a block: its name over a line as wide as the block. */
export interface BlockGuide {
  readonly axis: 'block';
  /** Left end and height of the line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
}

export type Guide = LineGuide | BlockGuide;

export interface Layout {
  readonly positions: Positions;
  readonly guides: readonly Guide[];
}

/** The part of the view state that places depend on, besides the evidence floor. */
export type LayoutChoice = Pick<
  ViewState,
  'projection' | 'projectionOptions' | 'layout' | 'layoutCentre' | 'focus' | 'laneBy' | 'gridBy' | 'pins'
>;

/** What rings are built around: what is in focus, else what they were asked around; null leaves it to the layout. */
export function centreOf({
  focus,
  layoutCentre,
}: Pick<LayoutChoice, 'focus' | 'layoutCentre'>): NodeId | null {
  return focus ?? layoutCentre;
}

/**
 * The request for a projection of the whole corpus: every node that any filter can show gets a place, so that
 * filtering never moves one. What has a place in the default graph starts from it; an author starts in the
 * middle of the author's publications. So the result depends on nothing but the corpus and the choices.
 */
export function buildLayoutSpec(index: CorpusIndex, shipped: Positions, choice: LayoutChoice): LayoutSpec {
  const graph = drawProjection(
    choice.projection,
    index,
    computeVisible(index, {}),
    GRAPH_KINDS,
    choice.projectionOptions,
  );
  const layout = layoutOf(choice);
  const lanes = lanesOf(index, graph, layout, choice);
  return {
    layout,
    nodes: graph.nodes.map((node, place) => ({
      id: node.id,
      radius: sizeOf(node) / 2,
      weight: node.weight,
      start: startOf(node, place, index, shipped),
      isOnMap: shipped[node.id] !== undefined,
      lane: lanes.laneById.get(node.id) ?? 0,
      time: timeOf(index, node.id),
    })),
    links: toLinks(index, graph),
    lanes: lanes.names,
    centres: centresOf(index, graph, centreOf(choice)),
    fixed: choice.pins[layout] ?? {},
  };
}

/** The centre asked for where the graph has it, else the tops of the taxonomy where it shows them. */
function centresOf(index: CorpusIndex, graph: GraphModel, centre: NodeId | null): readonly NodeId[] {
  if (centre !== null && hasNode(index, centre) && graph.nodes.some(({ id }) => id === centre))
    return [centre];
  const tops = new Set<NodeId>(
    index.corpus.strategies.filter(({ parent }) => parent === null).map(({ id }) => toNodeId('strategy', id)),
  );
  return graph.nodes.filter(({ id }) => tops.has(id)).map(({ id }) => id);
}

/** Turn between successive nodes that share a start: the golden angle, which never lines two of them up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function startOf(node: GraphNode, place: number, index: CorpusIndex, shipped: Positions): Point {
  const own = shipped[node.id];
  if (own) return own;
  const near = (index.authorById.get(idOf(node.id))?.publicationKeys ?? []).flatMap(
    (key) => shipped[toNodeId('publication', key)] ?? [],
  );
  const meanOf = (axis: 'x' | 'y') => near.reduce((sum, at) => sum + at[axis], 0) / Math.max(1, near.length);
  const distance = 6 + (place % 7);
  return {
    x: meanOf('x') + distance * Math.cos(place * GOLDEN_ANGLE),
    y: meanOf('y') + distance * Math.sin(place * GOLDEN_ANGLE),
  };
}

/**
 * A citation of what many cite pulls less, so that a few famous works do not gather everything around them. Of
 * several strategies that a technique is filed under, the first alone places it.
 */
function toLinks(index: CorpusIndex, graph: GraphModel): readonly LayoutLink[] {
  const edges = graph.edges.filter((edge) => edge.kind !== 'part-of' || !isFurtherFiling(index, edge));
  const inDegrees = new Map<NodeId, number>();
  for (const { target } of edges) inDegrees.set(target, (inDegrees.get(target) ?? 0) + 1);
  const weightOf = (edge: GraphEdge) =>
    edge.common?.share ?? (edge.kind === 'part-of' ? 1 : 1 / Math.sqrt(inDegrees.get(edge.target) ?? 1));
  return edges.map((edge) => ({ source: edge.source, target: edge.target, weight: weightOf(edge) }));
}

function isFurtherFiling(index: CorpusIndex, { source, target }: GraphEdge): boolean {
  const technique = kindOf(source) === 'technique' ? index.techniqueById.get(idOf(source)) : undefined;
  return technique !== undefined && toNodeId('strategy', technique.strategy) !== target;
}
