/** The commands of work on the graph: selecting, taking out and bringing back, pinning and moving. */
import type { CommandSpec } from './commandSpec.ts';

/** A command without a shortcut, which the menu and the palette have. */
function plain<Id extends string>(id: Id, title: string) {
  return { id, title, menu: 'Graph', shortcut: null, worksWhileTyping: true, inBrowser: true } as const;
}

/** In the order of the menu. */
export const GRAPH_COMMANDS = [
  plain('select-all', 'Select everything in the graph'),
  plain('select-in-view', 'Select what is in view'),
  plain('select-found', 'Select what the search found'),
  plain('select-filtered', 'Select what the filters show'),
  {
    id: 'invert-selection',
    title: 'Invert selection',
    menu: 'Graph',
    shortcut: 'CommandOrControl+Shift+I',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'grow-selection',
    title: 'Grow selection by its neighbours',
    menu: 'Graph',
    shortcut: 'CommandOrControl+G',
    worksWhileTyping: true,
    inBrowser: true,
  },
  plain('clear-selection', 'Clear selection'),
  plain('find-paths', 'Citation paths from the selection'),
  plain('main-path', 'Main path through what is shown'),
  plain('leave-paths', 'Leave citation paths'),
  {
    id: 'keep-only',
    title: 'Keep only the selection',
    menu: 'Graph',
    shortcut: 'CommandOrControl+Shift+Enter',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'hide-selection',
    title: 'Hide the selection',
    menu: 'Graph',
    shortcut: 'CommandOrControl+Shift+H',
    worksWhileTyping: true,
    inBrowser: false,
  },
  plain('show-hidden', 'Show hidden nodes'),
  plain('show-selection', 'Show the selection in the graph'),
  plain('pin-selection', 'Pin the selection where it stands'),
  plain('unpin-selection', 'Unpin the selection'),
  plain('unpin-all', 'Unpin all nodes'),
  plain('move-left', 'Move the selection left'),
  plain('move-right', 'Move the selection right'),
  plain('move-up', 'Move the selection up'),
  plain('move-down', 'Move the selection down'),
  plain('lasso', 'Select with the lasso'),
  plain('toggle-minimap', 'Show or hide minimap'),
] as const satisfies readonly CommandSpec[];
