/** Joins commands to where they come from: the host's menu, or the keyboard where there is none. */
import { useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { CommandId } from '../../shared/bridge/commands.ts';
import { useStore } from '../state/store.ts';
import { runCommand, toCommandState } from './commandHandlers.ts';
import { commandOfKey, isTyping } from './shortcuts.ts';

export function useCommands(bridge: Bridge): void {
  useEffect(() => bridge.onCommand(runFromMenu), [bridge]);

  useEffect(() => {
    if (!bridge.capabilities.nativeMenu) return;
    let reported = '';
    const report = () => {
      const commandState = toCommandState(useStore.getState());
      const text = JSON.stringify(commandState);
      if (text !== reported) bridge.reportCommands(commandState);
      reported = text;
    };
    report();
    return useStore.subscribe(report);
  }, [bridge]);

  useEffect(() => {
    if (bridge.capabilities.nativeMenu) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOfKey(event, isTyping(document.activeElement));
      if (!command) return;
      event.preventDefault();
      runCommand(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bridge]);
}

/** A menu's Undo means the text while one is typing, as everywhere; the deprecated call is the only one there is for it. */
function runFromMenu(command: CommandId): void {
  if ((command === 'undo' || command === 'redo') && isTyping(document.activeElement))
    document.execCommand(command);
  else runCommand(command);
}
