/** What each command does and when it can: complete by type, so that a new command without a handler does not compile. */
import type { CommandState } from '../../shared/bridge/bridge.ts';
import { COMMANDS, type CommandId } from '../../shared/bridge/commands.ts';
import { kindOf, type NodeId } from '../../shared/model/ids.ts';
import { redoTitle, undoTitle } from '../../shared/view/history.ts';
import { isNarrowed } from '../../shared/view/narrowingChange.ts';
import { canCompare } from '../../shared/view/viewChange.ts';
import { chooseFigure } from '../features/export/FigureOpener.tsx';
import { openNoteEditor } from '../features/notes/notesPane.ts';
import { focusSearchBox } from '../features/search/searchFocus.ts';
import { exportUserData } from '../features/views/exportUserData.ts';
import { graphPort } from '../graph/graphPort.ts';
import { change, openDialog, setSession } from '../state/actions.ts';
import { copyLinkTo } from '../state/copyLink.ts';
import { canSaveSearch, saveSearch } from '../state/savedSearches.ts';
import { type AppState, useStore } from '../state/store.ts';
import { redo, undo } from '../state/undo.ts';
import { useUserData } from '../state/userData.ts';
import { schemeOf } from './applyTheme.ts';
import type { CommandHandler } from './commandHandler.ts';
import { GRAPH_HANDLERS } from './graphCommandHandlers.ts';

const always = () => true;
const onGraph = (state: AppState) => state.history.present.view === 'graph';
const selectedPublication = (state: AppState): NodeId | null =>
  state.history.present.selection.findLast((nodeId) => kindOf(nodeId) === 'publication') ?? null;
const comparableSelection = (state: AppState): readonly NodeId[] =>
  state.history.present.selection.filter((nodeId) => canCompare(state.history.present, nodeId));

const HANDLERS = {
  export: { run: () => openDialog({ name: 'export' }), isEnabled: always },
  'open-figure': { run: chooseFigure, isEnabled: always },
  'save-view': { run: () => openDialog({ name: 'save-view' }), isEnabled: always },
  'saved-views': { run: () => openDialog({ name: 'saved-views' }), isEnabled: always },
  'export-data': { run: () => void exportUserData(), isEnabled: always },
  'import-data': { run: () => openDialog({ name: 'import-data' }), isEnabled: always },
  'my-notes': { run: () => openDialog({ name: 'my-notes' }), isEnabled: always },
  backups: { run: () => openDialog({ name: 'backups' }), isEnabled: always },
  'open-view-link': { run: () => openDialog({ name: 'open-view-link' }), isEnabled: always },
  'save-search': {
    run: (state) => saveSearch(state.history.present.query),
    isEnabled: (state) => canSaveSearch(state.history.present.query, useUserData.getState().savedSearches),
  },
  'saved-searches': { run: () => openDialog({ name: 'saved-searches' }), isEnabled: always },
  'write-note': {
    run: () => {
      setSession({ detailsOpen: true });
      openNoteEditor();
    },
    isEnabled: (state) => state.history.present.selection.length > 0,
  },
  'copy-link': {
    run: (state) => void copyLinkTo(state.history.present, 'The link to this view is on the clipboard.'),
    isEnabled: always,
  },
  undo: {
    run: undo,
    isEnabled: (state) => state.history.past.length > 0,
    title: (state) => undoTitle(state.history),
  },
  redo: {
    run: redo,
    isEnabled: (state) => state.history.future.length > 0,
    title: (state) => redoTitle(state.history),
  },
  find: {
    run: (state) => {
      if (!state.session.filtersOpen) setSession({ filtersOpen: true });
      // At once, so that no letter typed right after goes elsewhere; and again for a box that is only about to appear.
      focusSearchBox();
      requestAnimationFrame(focusSearchBox);
    },
    isEnabled: always,
  },
  'clear-filters': {
    run: () => change({ type: 'clear-filters' }),
    isEnabled: (state) => isNarrowed(state.history.present),
  },
  'show-graph': { run: () => change({ type: 'show-view', view: 'graph' }), isEnabled: always },
  'show-table': { run: () => change({ type: 'show-view', view: 'table' }), isEnabled: always },
  'show-compare': { run: () => change({ type: 'show-view', view: 'compare' }), isEnabled: always },
  'show-fit': { run: () => change({ type: 'show-view', view: 'fit' }), isEnabled: always },
  'show-stacks': { run: () => change({ type: 'show-view', view: 'stacks' }), isEnabled: always },
  'show-charts': { run: () => change({ type: 'show-view', view: 'charts' }), isEnabled: always },
  'show-gapmap': { run: () => change({ type: 'show-view', view: 'gapmap' }), isEnabled: always },
  'show-review': { run: () => change({ type: 'show-view', view: 'review' }), isEnabled: always },
  fit: { run: () => graphPort()?.fit(), isEnabled: onGraph },
  'zoom-in': { run: () => graphPort()?.zoomBy(1.3), isEnabled: onGraph },
  'zoom-out': { run: () => graphPort()?.zoomBy(1 / 1.3), isEnabled: onGraph },
  'toggle-filters': {
    run: (state) => setSession({ filtersOpen: !state.session.filtersOpen }),
    isEnabled: always,
  },
  'toggle-details': {
    run: (state) => setSession({ detailsOpen: !state.session.detailsOpen }),
    isEnabled: always,
  },
  'toggle-theme': {
    run: (state) => setSession({ theme: schemeOf(state.session.theme) === 'dark' ? 'light' : 'dark' }),
    isEnabled: always,
  },
  'focus-selection': {
    run: (state) => {
      change({ type: 'focus', nodeId: selectedPublication(state) });
      change({ type: 'show-view', view: 'graph' });
    },
    isEnabled: (state) => selectedPublication(state) !== null,
  },
  'leave-focus': {
    run: () => change({ type: 'focus', nodeId: null }),
    isEnabled: (state) => state.history.present.focus !== null,
  },
  'compare-selection': {
    run: (state) => {
      for (const nodeId of comparableSelection(state)) change({ type: 'add-to-comparison', nodeId });
    },
    isEnabled: (state) => comparableSelection(state).length > 0,
  },
  ...GRAPH_HANDLERS,
  palette: { run: () => openDialog({ name: 'palette' }), isEnabled: always },
  about: { run: () => openDialog({ name: 'about' }), isEnabled: always },
} satisfies Record<CommandId, CommandHandler>;

/** Runs the command if it can run now; nothing runs before the corpus is loaded. */
export function runCommand(id: CommandId): void {
  const state = useStore.getState();
  if (isCommandEnabled(state, id)) HANDLERS[id].run(state);
}

export function isCommandEnabled(state: AppState, id: CommandId): boolean {
  return state.load.phase === 'ready' && HANDLERS[id].isEnabled(state);
}

/** The title of the command now: "Undo filter by hardware". */
export function titleOfCommand(state: AppState, id: CommandId): string {
  const handler: CommandHandler = HANDLERS[id];
  return handler.title?.(state) ?? COMMANDS.find((command) => command.id === id)?.title ?? id;
}

/** What a host's own menu needs to know. */
export function toCommandState(state: AppState): CommandState {
  return {
    enabled: Object.fromEntries(COMMANDS.map(({ id }) => [id, isCommandEnabled(state, id)])),
    titles: { undo: titleOfCommand(state, 'undo'), redo: titleOfCommand(state, 'redo') },
  };
}
