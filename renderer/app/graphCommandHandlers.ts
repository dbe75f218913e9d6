/** The commands of work on the graph: what each does, and when it can. */
import type { GRAPH_COMMANDS } from '../../shared/bridge/graphCommands.ts';
import {
  growSelected,
  hideSelected,
  invertSelected,
  keepSelectedOnly,
  moveSelected,
  pinnedIds,
  pinSelected,
  selectAllShown,
  selectedAndPinned,
  selectedButHidden,
  selectedOnScreen,
  selectFiltered,
  selectFound,
  selectInView,
  showSelected,
  unpinAll,
  unpinSelected,
} from '../graph/graphWork.ts';
import { change, select, setGraphTool, setSession } from '../state/actions.ts';
import { askForMainPath, askForPaths, leavePaths } from '../state/paths.ts';
import { selectMatched } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';
import type { CommandHandler } from './commandHandler.ts';

/** How far a command moves nodes, in layout units. */
const MOVE = 20;

/** Behind a dialog nothing is selected; the palette is the way to these commands. */
const onGraph = ({ history, dialog }: AppState) =>
  history.present.view === 'graph' && (dialog === null || dialog.name === 'palette');
const hasSelectionOnGraph = (state: AppState) => onGraph(state) && selectedOnScreen(state).length > 0;
const move = (byX: number, byY: number): CommandHandler => ({
  run: () => moveSelected(byX * MOVE, byY * MOVE),
  isEnabled: hasSelectionOnGraph,
});

export const GRAPH_HANDLERS = {
  'select-all': { run: selectAllShown, isEnabled: onGraph },
  'select-in-view': { run: selectInView, isEnabled: onGraph },
  'select-found': {
    run: selectFound,
    isEnabled: (state) => onGraph(state) && selectMatched(state) !== null,
  },
  'select-filtered': { run: selectFiltered, isEnabled: onGraph },
  'invert-selection': { run: invertSelected, isEnabled: onGraph },
  'grow-selection': { run: () => growSelected(null), isEnabled: hasSelectionOnGraph },
  'clear-selection': {
    run: () => select(),
    isEnabled: (state) => state.history.present.selection.length > 0,
  },
  'find-paths': { run: askForPaths, isEnabled: onGraph },
  'main-path': { run: askForMainPath, isEnabled: onGraph },
  'leave-paths': { run: leavePaths, isEnabled: (state) => state.history.present.path !== null },
  'keep-only': { run: keepSelectedOnly, isEnabled: hasSelectionOnGraph },
  'hide-selection': { run: hideSelected, isEnabled: hasSelectionOnGraph },
  'show-hidden': {
    run: () => change({ type: 'show-hidden' }),
    isEnabled: ({ history: { present } }) => present.hidden.length > 0 || present.keptOnly !== null,
  },
  'show-selection': { run: showSelected, isEnabled: (state) => selectedButHidden(state).length > 0 },
  'pin-selection': { run: pinSelected, isEnabled: hasSelectionOnGraph },
  'unpin-selection': {
    run: unpinSelected,
    isEnabled: (state) => onGraph(state) && selectedAndPinned(state).length > 0,
  },
  'unpin-all': { run: unpinAll, isEnabled: (state) => onGraph(state) && pinnedIds(state).length > 0 },
  'move-left': move(-1, 0),
  'move-right': move(1, 0),
  'move-up': move(0, -1),
  'move-down': move(0, 1),
  lasso: {
    run: ({ graphTool }) => setGraphTool(graphTool === 'lasso' ? 'pan' : 'lasso'),
    isEnabled: onGraph,
    title: ({ graphTool }) => (graphTool === 'lasso' ? 'Put the lasso away' : null),
  },
  'toggle-minimap': {
    run: ({ session }) => setSession({ minimapOpen: !session.minimapOpen }),
    isEnabled: onGraph,
  },
} satisfies Record<(typeof GRAPH_COMMANDS)[number]['id'], CommandHandler>;
