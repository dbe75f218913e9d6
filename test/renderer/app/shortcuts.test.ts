import { describe, expect, it } from 'vitest';
import { commandOfKey, isTyping, shortcutLabel } from '../../../renderer/app/shortcuts.ts';
import { COMMANDS } from '../../../shared/bridge/commands.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('run the command they belong to, with Ctrl or with ⌘ by system', () => {
    expect(commandOfKey(press('z', { ctrlKey: true }), false, false)).toBe('undo');
    expect(commandOfKey(press('Z', { ctrlKey: true, shiftKey: true }), false, false)).toBe('redo');
    expect(commandOfKey(press('z', { metaKey: true }), false, true)).toBe('undo');
    expect(commandOfKey(press('z', { ctrlKey: true }), false, true)).toBeNull();
  });

  it('leave undo to the text while one types, but not search', () => {
    expect(commandOfKey(press('z', { ctrlKey: true }), true, false)).toBeNull();
    expect(commandOfKey(press('f', { ctrlKey: true }), true, false)).toBe('find');
  });

  it('leave the browser what it uses itself', () => {
    expect(commandOfKey(press('1', { ctrlKey: true }), false, false)).toBeNull();
    expect(commandOfKey(press('0', { ctrlKey: true }), false, false)).toBeNull();
  });

  it('mean one command each', () => {
    const shortcuts = COMMANDS.flatMap((command) => command.shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('are told in the words of the system', () => {
    const redo = COMMANDS.find((command) => command.id === 'redo');
    const zoom = COMMANDS.find((command) => command.id === 'zoom-in');
    expect(redo && shortcutLabel(redo, false)).toBe('Ctrl+Shift+Z');
    expect(redo && shortcutLabel(redo, true)).toBe('⇧⌘Z');
    expect(zoom && shortcutLabel(zoom, false)).toBeNull();
  });

  it('know a text field from a checkbox', () => {
    const input = document.createElement('input');
    expect(isTyping(input)).toBe(true);
    input.type = 'checkbox';
    expect(isTyping(input)).toBe(false);
    expect(isTyping(document.createElement('textarea'))).toBe(true);
    expect(isTyping(null)).toBe(false);
  });
});
