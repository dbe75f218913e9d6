/** The note itself: plain text to write, Markdown to read. Opens to read where there is a note. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/user/userData.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useRemembered } from '../../components/useRemembered.ts';
import styles from './NoteEditor.module.css';
import { useNoteFocus } from './notesPane.ts';
import { useNoteDraft } from './useNoteDraft.ts';

/** Brings the Markdown parser along, which nothing else needs. */
const MarkdownView = lazy(async () => ({ default: (await import('./MarkdownView.tsx')).MarkdownView }));

const MODES = [
  { value: 'write', label: 'Write' },
  { value: 'read', label: 'Preview' },
] as const;
type Mode = (typeof MODES)[number]['value'];

interface NoteEditorProps {
  readonly nodeId: NodeId;
  readonly note: string;
  readonly name: string;
}

export function NoteEditor({ nodeId, note, name }: NoteEditorProps) {
  const draft = useNoteDraft(nodeId, note);
  const focusRequests = useNoteFocus((state) => state.requests);
  const handledRequests = useRef(0);
  const [kept, setMode] = useRemembered<string>('note', note === '' ? 'write' : 'read');
  const mode: Mode = kept === 'write' ? 'write' : 'read';
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (handledRequests.current === focusRequests) return;
    handledRequests.current = focusRequests;
    setMode('write');
    requestAnimationFrame(() => box.current?.focus());
  }, [focusRequests, setMode]);

  return (
    <div className={styles.editor}>
      <div>
        <SegmentedControl label="Note" value={mode} options={MODES} onChange={setMode} />
      </div>
      {mode === 'write' ? (
        <textarea
          ref={box}
          className={styles.box}
          aria-label={`Note on ${name}`}
          placeholder="Markdown: **bold**, *italic*, - list, > quote, [link](https://…)"
          rows={6}
          maxLength={MAX_NOTE_LENGTH}
          value={draft.text}
          onFocus={draft.begin}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.finish}
        />
      ) : (
        <div className={styles.read}>
          {draft.text.trim() === '' ? (
            <p className={styles.empty}>Nothing written yet.</p>
          ) : (
            <Suspense>
              <MarkdownView text={draft.text} />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}
