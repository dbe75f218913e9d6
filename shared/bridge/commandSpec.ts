/** What a command is, before anything is said of what it does. */

export const MENUS = ['File', 'Edit', 'View', 'Go', 'Graph', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

export interface CommandSpec {
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
