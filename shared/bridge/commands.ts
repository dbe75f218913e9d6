/** The commands of the app: menus, shortcuts and the palette are all made from this one array. */

export const MENUS = ['File', 'Edit', 'View', 'Go', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

interface CommandSpec {
  readonly id: string;
  readonly title: string;
  readonly menu: MenuName;
  /** In Electron's notation; `CommandOrControl` is ⌘ on macOS and Ctrl elsewhere. */
  readonly shortcut: string | null;
  /** The shortcut also works while a text field has the focus. */
  readonly worksWhileTyping: boolean;
  /** False where browsers use the shortcut themselves (tabs, page zoom, developer tools): there the palette serves. */
  readonly inBrowser: boolean;
}

export const COMMANDS = [
  {
    id: 'export',
    title: 'Export…',
    menu: 'File',
    shortcut: 'CommandOrControl+E',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'save-view',
    title: 'Save this view…',
    menu: 'File',
    shortcut: 'CommandOrControl+S',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'saved-views',
    title: 'Saved views…',
    menu: 'File',
    shortcut: 'CommandOrControl+Shift+S',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'export-data',
    title: 'Export my data…',
    menu: 'File',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'import-data',
    title: 'Import my data…',
    menu: 'File',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'copy-link',
    title: 'Copy link to this view',
    menu: 'File',
    shortcut: 'CommandOrControl+Shift+C',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'undo',
    title: 'Undo',
    menu: 'Edit',
    shortcut: 'CommandOrControl+Z',
    worksWhileTyping: false,
    inBrowser: true,
  },
  {
    id: 'redo',
    title: 'Redo',
    menu: 'Edit',
    shortcut: 'CommandOrControl+Shift+Z',
    worksWhileTyping: false,
    inBrowser: true,
  },
  {
    id: 'find',
    title: 'Search the corpus',
    menu: 'Edit',
    shortcut: 'CommandOrControl+F',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'clear-filters',
    title: 'Clear filters',
    menu: 'Edit',
    shortcut: 'CommandOrControl+Shift+X',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'write-note',
    title: 'Write a note on the selection',
    menu: 'Edit',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'show-graph',
    title: 'Graph',
    menu: 'View',
    shortcut: 'CommandOrControl+1',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'show-table',
    title: 'Table',
    menu: 'View',
    shortcut: 'CommandOrControl+2',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'show-compare',
    title: 'Compare',
    menu: 'View',
    shortcut: 'CommandOrControl+3',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'show-review',
    title: 'Review',
    menu: 'View',
    shortcut: 'CommandOrControl+4',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'fit',
    title: 'Fit graph to window',
    menu: 'View',
    shortcut: 'CommandOrControl+0',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    menu: 'View',
    shortcut: 'CommandOrControl+=',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    menu: 'View',
    shortcut: 'CommandOrControl+-',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'toggle-filters',
    title: 'Show or hide filters',
    menu: 'View',
    shortcut: 'CommandOrControl+B',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'toggle-details',
    title: 'Show or hide details',
    menu: 'View',
    shortcut: 'CommandOrControl+I',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'toggle-theme',
    title: 'Switch light and dark',
    menu: 'View',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'focus-selection',
    title: 'Focus on the selected publication',
    menu: 'Go',
    shortcut: 'CommandOrControl+Enter',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'leave-focus',
    title: 'Leave focus',
    menu: 'Go',
    shortcut: null,
    worksWhileTyping: false,
    inBrowser: true,
  },
  {
    id: 'compare-selection',
    title: 'Add selection to comparison',
    menu: 'Go',
    shortcut: 'CommandOrControl+Shift+A',
    worksWhileTyping: true,
    inBrowser: false,
  },
  {
    id: 'my-notes',
    title: 'My notes…',
    menu: 'Go',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'palette',
    title: 'All commands…',
    menu: 'Help',
    shortcut: 'CommandOrControl+K',
    worksWhileTyping: true,
    inBrowser: true,
  },
  {
    id: 'about',
    title: 'About Peak Atlas',
    menu: 'Help',
    shortcut: null,
    worksWhileTyping: true,
    inBrowser: true,
  },
] as const satisfies readonly CommandSpec[];

export type Command = (typeof COMMANDS)[number];
export type CommandId = Command['id'];
