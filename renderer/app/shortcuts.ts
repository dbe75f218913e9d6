/** Shortcuts for hosts without a menu bar of their own, from the command registry. */
import { COMMANDS, type Command, type CommandId } from '../../shared/bridge/commands.ts';

const isMac = /mac/i.test(globalThis.navigator?.platform ?? '');

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command whose shortcut was pressed, or null; browsers keep some shortcuts for themselves. */
export function commandOfKey(pressed: Pressed, typing: boolean, mac: boolean = isMac): CommandId | null {
  const command = COMMANDS.find(
    (it) =>
      it.inBrowser && it.shortcut !== null && (it.worksWhileTyping || !typing) && matches(it, pressed, mac),
  );
  return command?.id ?? null;
}

/** The shortcut for people: "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac; null where there is none in a browser. */
export function shortcutLabel(command: Command, mac: boolean = isMac): string | null {
  if (command.shortcut === null || !command.inBrowser) return null;
  if (!mac) return command.shortcut.replace('CommandOrControl', 'Ctrl').replace('Enter', '↵');
  const keys = command.shortcut.split('+').filter((part) => part !== 'CommandOrControl' && part !== 'Shift');
  return `${command.shortcut.includes('Shift+') ? '⇧' : ''}⌘${keys.join('').replace('Enter', '↵')}`;
}

/** Whether the keyboard is in a text field, where letters and undo belong to the text. */
export function isTyping(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(element.type)
  );
}

function matches(command: Command, pressed: Pressed, mac: boolean): boolean {
  const parts = (command.shortcut ?? '').split('+');
  const key = parts.at(-1) ?? '';
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (mac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey) &&
    pressed.shiftKey === parts.includes('Shift') &&
    !pressed.altKey
  );
}
