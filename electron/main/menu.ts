/**
 * The menu bar, made from the commands of the app and the system's own items. Pure; index.ts shows it.
 * It is also where the desktop app's shortcuts come from; the page decides what undo means while one types.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { CommandState } from '../../shared/bridge/bridge.ts';
import { MENUS, type MenuName } from '../../shared/bridge/commandSpec.ts';
import { COMMANDS, type Command, type CommandId } from '../../shared/bridge/commands.ts';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The system's own items under each menu, after the commands. */
function systemItems(menu: MenuName, platform: NodeJS.Platform): readonly Item[] {
  switch (menu) {
    case 'File':
      return [{ role: platform === 'darwin' ? 'close' : 'quit' }];
    case 'Edit':
      return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [{ role: 'togglefullscreen' }];
    default:
      return [];
  }
}

/**
 * @param state which commands can run now, and their titles where these say more than usual
 * @param choose called with the command that was chosen
 */
export function toMenuTemplate(
  state: CommandState,
  platform: NodeJS.Platform,
  choose: (command: CommandId) => void,
): Item[] {
  const menus = MENUS.map((menu): Item => {
    const commands = COMMANDS.filter((command) => command.menu === menu);
    const items = commands.map((command) => toItem(command, state, choose));
    const ours = systemItems(menu, platform);
    return {
      label: menu,
      ...(menu === 'Help' ? { role: 'help' as const } : {}),
      submenu: [...items, ...(ours.length > 0 ? [SEPARATOR, ...ours] : [])],
    };
  });
  if (platform !== 'darwin') return menus;
  return [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)];
}

function toItem(command: Command, state: CommandState, choose: (command: CommandId) => void): Item {
  return {
    id: command.id,
    label: (state.titles[command.id] ?? command.title).replaceAll('&', '&&'),
    enabled: state.enabled[command.id] ?? true,
    ...(command.shortcut === null ? {} : { accelerator: command.shortcut }),
    click: () => choose(command.id),
  };
}
