/** The user's own notes, tags and mark on a node, at the foot of its details: always in reach, closed at first. */
import { ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Button } from '../../components/Button.tsx';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { openDialog } from '../../state/actions.ts';
import { deleteAnnotation } from '../../state/annotations.ts';
import { useIndex } from '../../state/selectors.ts';
import { useUserData } from '../../state/userData.ts';
import { MarkChooser } from './MarkChooser.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteSummary } from './NoteSummary.tsx';
import styles from './NotesFoot.module.css';
import { toggleNotesPane, useNotesOpen } from './notesPane.ts';
import { TagEditor } from './TagEditor.tsx';

export function NotesFoot({ nodeId }: { readonly nodeId: NodeId }) {
  const annotation = useUserData((state) => state.annotationById.get(nodeId));
  const name = shortNameOf(useIndex(), nodeId);
  const open = useNotesOpen();
  const body = useRef<HTMLDivElement>(null);
  useKeptScroll(body, 'notes', nodeId);
  const bodyId = useId();
  return (
    <section className={styles.foot} aria-label="My notes">
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={toggleNotesPane}
        >
          <ChevronRight size={14} aria-hidden="true" className={open ? styles.turned : undefined} />
          <span>My notes</span>
          {annotation && <NoteSummary annotation={annotation} />}
        </button>
      </h3>
      <div ref={body} id={bodyId} hidden={!open} className={styles.body}>
        {open && (
          <>
            <MarkChooser nodeId={nodeId} mark={annotation?.mark ?? null} />
            <TagEditor nodeId={nodeId} tags={annotation?.tags ?? []} />
            <NoteEditor nodeId={nodeId} note={annotation?.note ?? ''} name={name} />
            <div className={styles.buttons}>
              <Button variant="quiet" onClick={() => openDialog({ name: 'my-notes' })}>
                All my notes…
              </Button>
              {annotation && (
                <Button variant="quiet" onClick={() => deleteAnnotation(nodeId)}>
                  Delete notes
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
