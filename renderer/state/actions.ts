/** Everything that changes the state of the window. Components call these; nothing else writes the store. */
import type { AppError } from '../../shared/lib/result.ts';
import { type NodeId, toNodeId } from '../../shared/model/ids.ts';
import { recordChange } from '../../shared/view/history.ts';
import type { ViewChange } from '../../shared/view/viewChange.ts';
import type { NoticeAction } from './noticeAction.ts';
import type { SessionLayout } from './session.ts';
import {
  type DialogState,
  type GraphTool,
  type LoadState,
  type Notice,
  type OpenedResult,
  type SearchState,
  useStore,
} from './store.ts';

/** Applies a change to what is seen and records it for undo. */
export function change(viewChange: ViewChange): void {
  useStore.setState((state) => ({ history: recordChange(state.history, viewChange) }));
}

/** Selects one node: in the graph, the outline, the lists and the details pane alike. */
export function select(...nodeIds: NodeId[]): void {
  change({ type: 'select', nodeIds });
  closeResult();
}

/** Selects the publication that reports the result, and opens its passport in the details. */
export function openResult(result: OpenedResult): void {
  select(toNodeId('publication', result.publicationKey));
  useStore.setState({ openedResult: result });
}

export function closeResult(): void {
  if (useStore.getState().openedResult !== null) useStore.setState({ openedResult: null });
}

export function hover(nodeId: NodeId | null): void {
  if (useStore.getState().hovered !== nodeId) useStore.setState({ hovered: nodeId });
}

/** Says something to those who hear the graph. */
export function say(text: string): void {
  useStore.setState({ said: { text } });
}

export function setLoad(load: LoadState): void {
  useStore.setState({ load });
}

export function setSearch(search: Partial<SearchState>): void {
  useStore.setState((state) => ({ search: { ...state.search, ...search } }));
}

export function setSession(session: Partial<SessionLayout>): void {
  useStore.setState((state) => ({ session: { ...state.session, ...session } }));
}

export function setGraphTool(graphTool: GraphTool): void {
  useStore.setState({ graphTool });
}

export function openDialog(dialog: DialogState): void {
  useStore.setState({ dialog });
}

export function closeDialog(): void {
  useStore.setState({ dialog: null });
}

let lastNoticeId = 0;

/**
 * Shows a message until it is dismissed; the same code replaces its earlier message.
 * @param action what its Undo takes back
 */
export function notify(tone: Notice['tone'], error: AppError, action?: NoticeAction): void {
  lastNoticeId += 1;
  const notice = { ...error, tone, id: lastNoticeId, action };
  useStore.setState((state) => ({
    notices: [...state.notices.filter((other) => other.code !== error.code), notice],
  }));
}

export function dismissNotice(id: number): void {
  useStore.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
