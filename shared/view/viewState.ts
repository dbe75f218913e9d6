/**
 * The one serialisable state of what is seen: undo, deep links, session restore and the recipe inside
 * an exported figure all share it. Plain data only; the camera and the panes belong to the session.
 */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { Normalisation } from '../network/normalisation.ts';

export const VIEWS = ['graph', 'table', 'compare', 'review'] as const;
export type ViewId = (typeof VIEWS)[number];

/** The kinds of node that the default graph can show. */
export const GRAPH_KINDS = ['publication', 'technique', 'strategy', 'hardware'] as const;
export type GraphKind = (typeof GRAPH_KINDS)[number];

/** The graphs that can be made of the corpus; what each is, says shared/graph/projectionRegistry.ts. */
export const PROJECTION_IDS = [
  'everything',
  'citations',
  'techniques',
  'co-citation',
  'coupling',
  'strategies',
  'authors',
] as const;
export type ProjectionId = (typeof PROJECTION_IDS)[number];

/** The ways to place the nodes of a graph; what each does, says shared/graph/layoutRegistry.ts. */
export const LAYOUT_IDS = ['force', 'layered', 'concentric', 'timeline', 'grid'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** What can be chosen for projections that join things by what they have in common. */
export interface ProjectionOptions {
  /** The least number in common for a line; null for the projection's own. */
  readonly threshold: number | null;
  readonly normalisation: Normalisation;
}

export const MAX_THRESHOLD = 99;

/** Facet id → chosen values, sorted, without repetition; a facet with none chosen has no key. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface ViewState {
  readonly version: 1;
  readonly view: ViewId;
  /** The query as typed, trimmed at neither end while typing. */
  readonly query: string;
  readonly filters: Filters;
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
  readonly selection: readonly NodeId[];
  /** The publication in focus: grey, with what cites it green and what it references blue. */
  readonly focus: NodeId | null;
  /** Two to six strategies, techniques or publications, in column order. One alone is allowed while choosing. */
  readonly comparison: readonly NodeId[];
  readonly hideEqualRows: boolean;
}

export const MAX_COMPARED = 6;

export const DEFAULT_VIEW: ViewState = {
  version: 1,
  view: 'graph',
  query: '',
  filters: {},
  leastGrade: 'unsourced',
  graphKinds: GRAPH_KINDS,
  projection: 'everything',
  projectionOptions: { threshold: null, normalisation: 'cosine' },
  layout: null,
  layoutCentre: null,
  selection: [],
  focus: null,
  comparison: [],
  hideEqualRows: false,
};
