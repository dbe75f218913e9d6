/** Every command in one list, filtered as one types; Enter runs the marked one. Made from the command registry. */
import { useState } from 'react';
import { COMMANDS, type Command } from '../../shared/bridge/commands.ts';
import { ModalDialog } from '../components/ModalDialog.tsx';
import { closeDialog } from '../state/actions.ts';
import { useStore } from '../state/store.ts';
import styles from './CommandPalette.module.css';
import { isCommandEnabled, runCommand, titleOfCommand } from './commandHandlers.ts';
import { shortcutLabel } from './shortcuts.ts';

export function CommandPalette() {
  const state = useStore();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const found = COMMANDS.filter(
    (command) =>
      command.id !== 'palette' && hasWords(`${command.menu} ${titleOfCommand(state, command.id)}`, text),
  );
  const current = Math.min(marked, found.length - 1);

  const run = (command: Command) => {
    closeDialog();
    runCommand(command.id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setMarked((current + step + found.length) % found.length);
    }
    const command = found[current];
    if (event.key === 'Enter' && command && isCommandEnabled(state, command.id)) run(command);
  };

  return (
    <ModalDialog title="All commands">
      <input
        className={styles.box}
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls="palette-commands"
        aria-activedescendant={found[current] ? `palette-${found[current].id}` : undefined}
        placeholder="Type to find a command"
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} id="palette-commands" role="listbox" aria-label="Commands">
        {found.map((command, place) => (
          <button
            key={command.id}
            type="button"
            id={`palette-${command.id}`}
            className={styles.command}
            role="option"
            aria-selected={place === current}
            tabIndex={-1}
            disabled={!isCommandEnabled(state, command.id)}
            onClick={() => run(command)}
          >
            <span className={styles.menu}>{command.menu}</span>
            <span>{titleOfCommand(state, command.id)}</span>
            <kbd className={styles.shortcut}>{shortcutLabel(command)}</kbd>
          </button>
        ))}
        {found.length === 0 && <p className={styles.none}>No command has these words.</p>}
      </div>
    </ModalDialog>
  );
}

function hasWords(text: string, words: string): boolean {
  const searched = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
