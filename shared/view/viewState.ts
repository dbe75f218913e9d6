/**
 * The one serialisable state of what is seen: undo, deep links, session restore and the recipe inside
 * an exported figure all share it. Plain data only; the camera and the panes belong to the session.
 */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';

export const VIEWS = ['graph', 'table', 'compare', 'review'] as const;
export type ViewId = (typeof VIEWS)[number];

/** The kinds of node that the default graph can show. */
export const GRAPH_KINDS = ['publication', 'technique', 'strategy', 'hardware'] as const;
export type GraphKind = (typeof GRAPH_KINDS)[number];

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
  selection: [],
  focus: null,
  comparison: [],
  hideEqualRows: false,
};
