/**
 * The state of the window: what is loaded, what is seen (with its history), what the search found,
 * what is said to the user. Plain data only; everything else is derived by the selectors.
 */
import { create } from 'zustand';
import { NO_MATCHES, type ReaderNotes, type SearchMatches } from '../../shared/facets/facetContext.ts';
import type { EdgeRoutes } from '../../shared/graph/edgeRoutes.ts';
import type { GraphEdge, Positions } from '../../shared/graph/graphModel.ts';
import type { Walk } from '../../shared/graph/walk.ts';
import type { AppError } from '../../shared/lib/result.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { Digraph } from '../../shared/network/digraph.ts';
import type { PathAnswer, PathSearch } from '../../shared/network/paths.ts';
import type { QueryFault, SearchAnswer } from '../../shared/search/search.ts';
import type { UserEdit } from '../../shared/user/userEdit.ts';
import { type History, startHistory } from '../../shared/view/history.ts';
import { DEFAULT_VIEW } from '../../shared/view/viewState.ts';
import type { Progress } from '../../shared/worker/workerProtocol.ts';
import type { Arrangement } from './arrangement.ts';
import type { Atlas } from './atlas.ts';
import type { NoticeAction } from './noticeAction.ts';
import { DEFAULT_SESSION, type SessionLayout } from './session.ts';

export type LoadState =
  | { readonly phase: 'loading'; readonly progress: Progress | null }
  | { readonly phase: 'ready'; readonly atlas: Atlas }
  | { readonly phase: 'failed'; readonly error: AppError };

export interface SearchState {
  /** The last good answer; null before the first query and after the box was emptied. */
  readonly answer: SearchAnswer | null;
  /** Why the query as typed cannot be run; the last good answer stays beside it. */
  readonly fault: QueryFault | null;
  readonly running: boolean;
  /** How far the index is that is built for a corpus that came with none; null while none is. */
  readonly preparing: Progress | null;
}

/** A reported number, by its place among the results of its publication in the whole corpus. */
export interface OpenedResult {
  readonly publicationKey: string;
  readonly place: number;
}

export interface Notice extends AppError {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  /** What its Undo takes back; without, there is none. */
  readonly action?: NoticeAction | undefined;
}

export type DialogState =
  | { readonly name: 'export' | 'about' | 'palette' }
  | { readonly name: 'save-view' | 'saved-views' | 'saved-searches' | 'my-notes' }
  | { readonly name: 'import-data' | 'backups' | 'open-view-link' }
  | { readonly name: 'open-link'; readonly url: string };

/** What dragging over the ground of the graph does: it moves the view, or draws a line around nodes. */
export type GraphTool = 'pan' | 'lasso';

export interface AppState {
  readonly load: LoadState;
  /** What is seen, and the steps of undo: changes of what is seen, and edits of what the user keeps. */
  readonly history: History<UserEdit>;
  readonly search: SearchState;
  /** The result whose passport the details of its publication show first; null for none. */
  readonly openedResult: OpenedResult | null;
  readonly hovered: NodeId | null;
  /** What the user keeps on publications, as far as facets ask; null until it was read. See readerNotes.ts. */
  readonly readerNotes: ReaderNotes | null;
  /** Answers to the searches that are kept as filters; see searchMatches.ts. */
  readonly searchMatches: SearchMatches;
  readonly notices: readonly Notice[];
  readonly dialog: DialogState | null;
  readonly session: SessionLayout;
  /** Places computed for a graph other than the one that ships with its own; null before the first. */
  readonly arrangement: Arrangement | null;
  /** How far the arranging under way is; null while there is none. */
  readonly arranging: Progress | null;
  /** Which lines go together, and for which lines and places that was found; null before the first. */
  readonly bundled: {
    readonly edges: readonly GraphEdge[];
    readonly positions: Positions;
    readonly routes: EdgeRoutes;
  } | null;
  readonly graphTool: GraphTool;
  /** Paths found by the worker, and what for; see paths.ts. */
  readonly foundPaths: {
    readonly network: Digraph;
    readonly search: PathSearch;
    readonly answer: PathAnswer;
  } | null;
  /** Which of the listed paths is looked at; it counts for the answer it was said of. */
  readonly lookedAtPath: { readonly of: PathAnswer; readonly place: number } | null;
  /** Where a walk along the lines stands, and the way back; null before the first. */
  readonly walk: Walk | null;
  /** What a key was answered with, for those who hear the graph; a new object each time. */
  readonly said: { readonly text: string } | null;
}

export const INITIAL_STATE: AppState = {
  load: { phase: 'loading', progress: null },
  history: startHistory(DEFAULT_VIEW),
  search: { answer: null, fault: null, running: false, preparing: null },
  openedResult: null,
  hovered: null,
  readerNotes: null,
  searchMatches: NO_MATCHES,
  notices: [],
  dialog: null,
  session: DEFAULT_SESSION,
  arrangement: null,
  arranging: null,
  bundled: null,
  graphTool: 'pan',
  foundPaths: null,
  lookedAtPath: null,
  walk: null,
  said: null,
};

export const useStore = create<AppState>()(() => INITIAL_STATE);
