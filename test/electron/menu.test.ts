import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { toMenuTemplate } from '../../electron/main/menu.ts';
import type { CommandState } from '../../shared/bridge/bridge.ts';
import { MENUS } from '../../shared/bridge/commandSpec.ts';
import { COMMANDS } from '../../shared/bridge/commands.ts';

type Item = MenuItemConstructorOptions;

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;
const INITIAL: CommandState = { enabled: {}, titles: {} };

/** What Electron gives the roles that we use, where that is a key. */
const ROLE_ACCELERATORS: Readonly<Record<string, string>> = {
  close: 'CommandOrControl+W',
  quit: 'CommandOrControl+Q',
  cut: 'CommandOrControl+X',
  copy: 'CommandOrControl+C',
  paste: 'CommandOrControl+V',
  selectAll: 'CommandOrControl+A',
  togglefullscreen: 'F11',
};

const itemsOf = (template: readonly Item[]) =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

const build = (platform: NodeJS.Platform, state = INITIAL, choose = vi.fn()) =>
  toMenuTemplate(state, platform, choose);

describe.each(PLATFORMS)('the menu bar on %s', (platform) => {
  it('holds every command once, under the menu it names', () => {
    const template = build(platform);
    for (const menu of MENUS) {
      const ids = itemsOf(template.filter(({ label }) => label === menu)).flatMap(({ id }) => id ?? []);
      expect(ids).toEqual(COMMANDS.filter((command) => command.menu === menu).map(({ id }) => id));
    }
    expect(itemsOf(template).filter(({ id }) => id !== undefined)).toHaveLength(COMMANDS.length);
  });

  it('gives no key to two items', () => {
    const keys = itemsOf(build(platform)).flatMap(
      ({ accelerator, role }) => accelerator ?? (role ? ROLE_ACCELERATORS[role] : undefined) ?? [],
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has the clipboard’s items, which text fields need', () => {
    const roles = itemsOf(build(platform)).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });
});

describe('an item of the menu', () => {
  const find = (id: string, state?: CommandState, choose = vi.fn()) => {
    const item = itemsOf(build('linux', state, choose)).find((candidate) => candidate.id === id);
    if (!item) throw new Error(`no item ${id}`);
    return item;
  };

  it('says what undo would undo, and is grey when there is nothing', () => {
    expect(find('undo', { enabled: { undo: false }, titles: {} })).toMatchObject({
      label: 'Undo',
      enabled: false,
    });
    const titles = { undo: 'Undo filter by R&D' };
    expect(find('undo', { enabled: { undo: true }, titles })).toMatchObject({
      label: 'Undo filter by R&&D',
      enabled: true,
    });
  });

  it('runs its command', () => {
    const choose = vi.fn();
    (find('fit', INITIAL, choose).click as () => void)();
    expect(choose).toHaveBeenCalledExactlyOnceWith('fit');
  });

  it('has the shortcut of its command, where that has one', () => {
    expect(find('undo').accelerator).toBe('CommandOrControl+Z');
    expect(find('about')).not.toHaveProperty('accelerator');
  });
});

describe('the menu bar of macOS', () => {
  it('has the app’s and the windows’ menus in their places', () => {
    const names = build('darwin').map(({ role, label }) => role ?? label);
    expect(names).toEqual(['appMenu', 'File', 'Edit', 'View', 'Go', 'Graph', 'windowMenu', 'help']);
  });
});
