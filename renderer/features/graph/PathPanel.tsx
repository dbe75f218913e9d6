/** Beside the drawing while citation paths are shown: between what, which of them, and what was found. */
import { ArrowUpDown, Route, X } from 'lucide-react';
import { PATH_DESCRIPTIONS, PATH_NAMES } from '../../../shared/graph/pathWords.ts';
import { PATH_KINDS, type PathChoice, type PathKind } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { change } from '../../state/actions.ts';
import { leavePaths, selectedPublications } from '../../state/paths.ts';
import { useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { PathEndChoice } from './PathEndChoice.tsx';
import styles from './PathPanel.module.css';
import { PathResult } from './PathResult.tsx';
import { useEscape } from './useEscape.ts';

const KIND_OPTIONS = PATH_KINDS.map((kind) => ({
  value: kind,
  label: { shortest: 'Shortest', 'all-shortest': 'All shortest', longest: 'Longest', main: 'Main path' }[
    kind
  ],
}));

export function PathPanel() {
  const path = useView((view) => view.path);
  useEscape(leavePaths);
  if (path === null) return null;
  return (
    <section className={styles.panel} aria-label="Citation paths">
      <header className={styles.header}>
        <h2 className={styles.title}>
          <Route size={14} aria-hidden="true" /> Citation paths
        </h2>
        <Button onClick={leavePaths}>
          <X size={14} aria-hidden="true" /> Leave paths
        </Button>
      </header>
      <div className={styles.choices}>
        <SegmentedControl<PathKind>
          label="Which paths"
          value={path.kind}
          options={KIND_OPTIONS}
          onChange={(kind) => setPath({ ...path, kind })}
        />
        <p className={styles.description}>
          <strong>{PATH_NAMES[path.kind]}.</strong> {PATH_DESCRIPTIONS[path.kind]}
        </p>
        {path.kind === 'main' ? <SubsetChoice /> : <EndChoices path={path} />}
      </div>
      <div className={styles.result}>
        <PathResult path={path} />
      </div>
    </section>
  );
}

function EndChoices({ path }: { readonly path: PathChoice }) {
  return (
    <div className={styles.ends}>
      <PathEndChoice
        key={`from ${path.from}`}
        label="From (cites)"
        value={path.from}
        onChoose={(from) => setPath({ ...path, from })}
      />
      <IconButton
        label="Swap the ends"
        icon={<ArrowUpDown size={14} aria-hidden="true" />}
        onClick={() => setPath({ ...path, from: path.to, to: path.from })}
      />
      <PathEndChoice
        key={`to ${path.to}`}
        label="To (is cited)"
        value={path.to}
        onChoose={(to) => setPath({ ...path, to })}
      />
    </div>
  );
}

/** The main path runs through what is shown; a selection becomes that by keeping it only. */
function SubsetChoice() {
  const count = useStore((state) => selectedPublications(state).length);
  const keepSelected = () =>
    change({ type: 'keep-only', nodeIds: selectedPublications(useStore.getState()) });
  return count < 2 ? null : (
    <Button onClick={keepSelected}>Keep only the {countText(count, 'selected publication')} for it</Button>
  );
}

function setPath(path: PathChoice): void {
  change({ type: 'set-path', path });
}
