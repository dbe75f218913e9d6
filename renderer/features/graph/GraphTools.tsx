/** In the upper corners of the drawing: what dragging does, and what was hidden or pinned by hand with its way back. */
import { Hand, Lasso } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { pinnedIds, unpinAll } from '../../graph/graphWork.ts';
import { change, setGraphTool } from '../../state/actions.ts';
import { useHiddenByHandCount } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './GraphTools.module.css';

export function GraphTools() {
  const tool = useStore((state) => state.graphTool);
  return (
    <div className={styles.tools} role="group" aria-label="What dragging does" data-over-graph="head">
      <IconButton
        label="Pan"
        title="Pan: dragging moves the view; with Shift it draws a lasso"
        icon={<Hand size={16} aria-hidden="true" />}
        aria-pressed={tool === 'pan'}
        onClick={() => setGraphTool('pan')}
      />
      <IconButton
        label="Lasso"
        title="Lasso: dragging draws a line around nodes to select them; Shift adds, Alt removes"
        icon={<Lasso size={16} aria-hidden="true" />}
        aria-pressed={tool === 'lasso'}
        onClick={() => setGraphTool('lasso')}
      />
    </div>
  );
}

export function HandNotes() {
  const hidden = useHiddenByHandCount();
  const pinned = useStore((state) => pinnedIds(state).length);
  return (
    <div className={styles.notes}>
      <Note text={hidden === 0 ? '' : `${hidden.toLocaleString('en')} hidden`}>
        <Button
          variant="quiet"
          className={styles.back}
          aria-label="Show hidden nodes"
          onClick={() => change({ type: 'show-hidden' })}
        >
          Show
        </Button>
      </Note>
      <Note text={pinned === 0 ? '' : `${pinned.toLocaleString('en')} pinned`}>
        <Button variant="quiet" className={styles.back} aria-label="Unpin all nodes" onClick={unpinAll}>
          Unpin all
        </Button>
      </Note>
    </div>
  );
}

/** The text is heard whenever it changes; without any, the note is out of sight. */
function Note({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles.note} data-empty={text === ''} data-over-graph="head">
      <span role="status">{text}</span>
      {text === '' ? null : children}
    </div>
  );
}
