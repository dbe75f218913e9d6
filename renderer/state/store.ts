/**
 * The state of the window: what is loaded, what is seen (with its history), what the search found,
 * what is said to the user. Plain data only; everything else is derived by the selectors.
 */
import { create } from 'zustand';
import type { AppError } from '../../shared/lib/result.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { QueryFault, SearchAnswer } from '../../shared/search/search.ts';
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
  | { readonly name: 'save-view' | 'saved-views' | 'my-notes' | 'import-data' }
  | { readonly name: 'open-link'; readonly url: string };

/** What dragging over the ground of the graph does: it moves the view, or draws a line around nodes. */
export type GraphTool = 'pan' | 'lasso';

export interface AppState {
  readonly load: LoadState;
  readonly history: History;
  readonly search: SearchState;
  /** The result whose passport the details of its publication show first; null for none. */
  readonly openedResult: OpenedResult | null;
  readonly hovered: NodeId | null;
  readonly notices: readonly Notice[];
  readonly dialog: DialogState | null;
  readonly session: SessionLayout;
  /** Places computed for a graph other than the one that ships with its own; null before the first. */
  readonly arrangement: Arrangement | null;
  /** How far the arranging under way is; null while there is none. */
  readonly arranging: Progress | null;
  readonly graphTool: GraphTool;
}

export const INITIAL_STATE: AppState = {
  load: { phase: 'loading', progress: null },
  history: startHistory(DEFAULT_VIEW),
  search: { answer: null, fault: null, running: false },
  openedResult: null,
  hovered: null,
  notices: [],
  dialog: null,
  session: DEFAULT_SESSION,
  arrangement: null,
  arranging: null,
  graphTool: 'pan',
};

export const useStore = create<AppState>()(() => INITIAL_STATE);
