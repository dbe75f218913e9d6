/**
 * The one serialisable state of what is seen: undo, deep links, session restore and the recipe inside
 * an exported figure all share it. Plain data only; the camera and the panes belong to the session.
 */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { Normalisation } from '../network/normalisation.ts';
import { DEFAULT_PARTS, type PartStates } from './viewParts.ts';

export const VIEWS = ['graph', 'table', 'compare', 'charts', 'gapmap', 'fit', 'stacks', 'review'] as const;
export type ViewId = (typeof VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<ViewId, string>> = {
  graph: 'Graph',
  table: 'Table',
  compare: 'Compare',
  charts: 'Charts',
  gapmap: 'Gap map',
  fit: 'What fits',
  stacks: 'Stacks',
  review: 'Review',
};

/** The kinds of node that the default graph can show. */
export const GRAPH_KINDS = ['publication', 'technique', 'strategy', 'hardware'] as const;
export type GraphKind = (typeof GRAPH_KINDS)[number];

/** The graphs that can be made of the corpus; what each is, says shared/graph/projectionRegistry.ts. */
export const PROJECTION_IDS = [
  'everything',
  'citations',
  'techniques',
  'methods',
  'co-citation',
  'coupling',
  'strategies',
  'authors',
] as const;
export type ProjectionId = (typeof PROJECTION_IDS)[number];

/** The ways to place the nodes of a graph; what each does, says shared/graph/layoutRegistry.ts. */
export const LAYOUT_IDS = ['map', 'force', 'layered', 'concentric', 'timeline', 'grid'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** What can be chosen for projections that join things by what they have in common. */
export interface ProjectionOptions {
  /** The least number in common for a line; null for the projection's own. */
  readonly threshold: number | null;
  readonly normalisation: Normalisation;
}

export const MAX_THRESHOLD = 99;

/** Numbers that a node has, which size and colour can show; what each is, says shared/graph/measureRegistry.ts. */
export const MEASURE_IDS = ['year', 'citations', 'degree', 'pagerank', 'results'] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/**
 * What the size or the colour of the marks stands for: `own` is the graph's own meaning (class, kind, group;
 * citations, publications), else a number, or a facet by its id.
 */
export type MarkMeaning = 'own' | MeasureId | `facet.${string}`;

/** How lines run: the layout's own way, straight, as arcs, or led together along the strongest ways. */
export const EDGE_ROUTES = ['own', 'straight', 'curved', 'bundled'] as const;
export type EdgeRoute = (typeof EDGE_ROUTES)[number];

/** What the lanes of a timeline stand for; `colour` is what the colours of the graph mean. */
export const LANE_IDS = ['colour', 'class', 'strategy', 'technique'] as const;
export type LaneId = (typeof LANE_IDS)[number];

export const FOCUS_DEPTHS = [1, 2, 3] as const;
export type FocusDepth = (typeof FOCUS_DEPTHS)[number];

/** Which way a focus looks: at both sides, at what cites it, or at what it references. */
export const FOCUS_DIRECTIONS = ['both', 'citing', 'cited'] as const;
export type FocusDirection = (typeof FOCUS_DIRECTIONS)[number];

/** `main` is the main path through what is visible and needs no ends; the others lead from one end to the other. */
export const PATH_KINDS = ['shortest', 'all-shortest', 'longest', 'main'] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** Citation paths to be shown. An end that is not chosen yet is null. */
export interface PathChoice {
  readonly kind: PathKind;
  readonly from: NodeId | null;
  readonly to: NodeId | null;
}

/** A place in layout units, y downwards. */
export interface PinnedPlace {
  readonly x: number;
  readonly y: number;
}

/** Places that the user gave to nodes, for each layout its own: a place in a row says nothing in a ring. */
export type Pins = Readonly<Partial<Record<LayoutId, Readonly<Record<NodeId, PinnedPlace>>>>>;

/** Facet id → chosen values, sorted, without repetition; a facet with none chosen has no key. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Least and most, both included; null where there is no such bound. Never both null. */
export type Range = readonly [least: number | null, most: number | null];

/** Facet id → the range that is wanted; a facet without one has no key. */
export type Ranges = Readonly<Record<string, Range>>;

/** Everything that says which publications are seen: filters of every kind, and searches kept as filters. */
export interface Narrowing {
  /** Values that are wanted: any of them within a facet, and something of each facet. */
  readonly filters: Filters;
  /** Values that are not wanted, whatever else is chosen. */
  readonly excluded: Filters;
  /** Ids of the facets of which all chosen values are wanted, not any; sorted. */
  readonly matchAll: readonly string[];
  readonly ranges: Ranges;
  /** Queries that a publication must match, in the order in which they were added. */
  readonly searches: readonly string[];
}

export const NO_NARROWING: Narrowing = {
  filters: {},
  excluded: {},
  matchAll: [],
  ranges: {},
  searches: [],
};

/** So many searches at most are kept as filters. */
export const MAX_SEARCHES = 8;

export const TABLE_IDS = ['publications', 'techniques'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** What a table is sorted by; a column that is not there leaves the rows in the order of the corpus. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface ViewState extends Narrowing, PartStates {
  readonly version: 1;
  readonly view: ViewId;
  /** The query as typed, trimmed at neither end while typing. */
  readonly query: string;
  /** The least evidence grade shown anywhere; `unsourced` shows everything. */
  readonly leastGrade: EvidenceGrade;
  /** Kinds of node shown in the graph; publications can be switched off like any other. */
  readonly graphKinds: readonly GraphKind[];
  /** Which graph of the corpus is drawn. */
  readonly projection: ProjectionId;
  readonly projectionOptions: ProjectionOptions;
  /** How the nodes are placed; null for the projection's own way. */
  readonly layout: LayoutId | null;
  /** What a concentric layout is built around; null leaves it to the layout. */
  readonly layoutCentre: NodeId | null;
  readonly laneBy: LaneId;
  /** The facet whose values are the blocks of a grid; null for what the colours mean. */
  readonly gridBy: string | null;
  readonly sizeBy: MarkMeaning;
  readonly colourBy: MarkMeaning;
  readonly edgeRoute: EdgeRoute;
  /** Whether what the filters leave out of the graph is drawn faded instead of not at all. */
  readonly dimFiltered: boolean;
  /** Nodes taken out of the graph by hand, and the only ones left in it; null for no such limit. */
  readonly hidden: readonly NodeId[];
  readonly keptOnly: readonly NodeId[] | null;
  readonly pins: Pins;
  /** Of a graph too large to be shown whole, how many nodes are shown by rank; null for the usual number. */
  readonly nodeLimit: number | null;
  /** The nodes whose clusters are opened, and those whose neighbours are shown, in such a graph. */
  readonly openClusters: readonly NodeId[];
  readonly neighboursOf: readonly NodeId[];
  readonly path: PathChoice | null;
  readonly selection: readonly NodeId[];
  /** The publication in focus: grey, with what cites it green and what it references blue. */
  readonly focus: NodeId | null;
  /** How many citations away from the focus its roles reach. */
  readonly focusDepth: FocusDepth;
  readonly focusDirection: FocusDirection;
  /** Two to eight strategies, techniques or publications, in column order. One alone is allowed while choosing. */
  readonly comparison: readonly NodeId[];
  readonly hideEqualRows: boolean;
  /** Which of the tables is shown, and how each is sorted. */
  readonly table: TableId;
  readonly tableSorts: Readonly<Record<TableId, TableSort>>;
}

export const MAX_COMPARED = 8;

/** More nodes than these are not drawn in one picture. */
export const MAX_NODE_LIMIT = 2000;

export const DEFAULT_VIEW: ViewState = {
  version: 1,
  view: 'graph',
  query: '',
  ...NO_NARROWING,
  leastGrade: 'unsourced',
  graphKinds: GRAPH_KINDS,
  projection: 'everything',
  projectionOptions: { threshold: null, normalisation: 'cosine' },
  layout: null,
  layoutCentre: null,
  laneBy: 'colour',
  gridBy: null,
  sizeBy: 'own',
  colourBy: 'own',
  edgeRoute: 'own',
  dimFiltered: false,
  hidden: [],
  keptOnly: null,
  pins: {},
  nodeLimit: null,
  openClusters: [],
  neighboursOf: [],
  path: null,
  selection: [],
  focus: null,
  focusDepth: 1,
  focusDirection: 'both',
  comparison: [],
  hideEqualRows: false,
  table: 'publications',
  tableSorts: {
    publications: { column: 'cited-by', direction: 'descending' },
    techniques: { column: 'publications', direction: 'descending' },
  },
  ...DEFAULT_PARTS,
};
