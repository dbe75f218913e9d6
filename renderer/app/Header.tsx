/** The top bar: whose corpus this is, how much of it is shown, and the commands one always needs. */
import { Bookmark, Command, Download, Moon, PanelLeft, PanelRight, Redo2, Sun, Undo2 } from 'lucide-react';
import type { CommandId } from '../../shared/bridge/commands.ts';
import { COMMANDS } from '../../shared/bridge/commands.ts';
import { IconButton } from '../components/IconButton.tsx';
import { selectAtlas, selectVisible } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useColourScheme } from '../state/useColourScheme.ts';
import { isCommandEnabled, runCommand, titleOfCommand } from './commandHandlers.ts';
import styles from './Header.module.css';
import { shortcutLabel } from './shortcuts.ts';

export function Header() {
  const title = useStore((state) => selectAtlas(state)?.index.corpus.manifest.title);
  const dark = useColourScheme() === 'dark';
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>Peak Atlas</h1>
      <p className={styles.corpus} title={title}>
        {title}
      </p>
      <PublicationCount />
      <div className={styles.commands} role="toolbar" aria-label="Commands">
        <CommandButton id="undo" name="Undo" icon={<Undo2 size={16} />} />
        <CommandButton id="redo" name="Redo" icon={<Redo2 size={16} />} />
        <span className={styles.gap} />
        <CommandButton id="saved-views" name="Saved views" icon={<Bookmark size={16} />} />
        <CommandButton id="export" name="Export" icon={<Download size={16} />} />
        <CommandButton id="palette" name="All commands" icon={<Command size={16} />} />
        <CommandButton
          id="toggle-theme"
          name={dark ? 'Switch to light' : 'Switch to dark'}
          icon={dark ? <Sun size={16} /> : <Moon size={16} />}
        />
        <span className={styles.gap} />
        <CommandButton id="toggle-filters" name="Show or hide filters" icon={<PanelLeft size={16} />} />
        <CommandButton id="toggle-details" name="Show or hide details" icon={<PanelRight size={16} />} />
      </div>
    </header>
  );
}

/** "N of M publications": how much the filters leave. */
function PublicationCount() {
  const text = useStore((state) => {
    const atlas = selectAtlas(state);
    if (!atlas) return '';
    return `${selectVisible(state).publications.length} of ${atlas.index.corpus.publications.length} publications`;
  });
  return (
    <p className={styles.count} role="status">
      {text}
    </p>
  );
}

function CommandButton({ id, name, icon }: { id: CommandId; name: string; icon: React.ReactNode }) {
  const enabled = useStore((state) => isCommandEnabled(state, id));
  const title = useStore((state) => titleOfCommand(state, id));
  const command = COMMANDS.find((it) => it.id === id);
  const shortcut = command ? shortcutLabel(command) : null;
  return (
    <IconButton
      label={name}
      title={shortcut ? `${title} (${shortcut})` : title}
      icon={icon}
      disabled={!enabled}
      onClick={() => runCommand(id)}
    />
  );
}
