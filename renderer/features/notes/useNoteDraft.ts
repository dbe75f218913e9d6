/**
 * The text of a note while it is typed: kept a moment after the last key, and at once when the field, the
 * node or the page is left. When it is left changed, that is told with an Undo.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import type { Annotation } from '../../../shared/user/userData.ts';
import { annotationOf, dismissNoteChanged, setNote, tellNoteChanged } from '../../state/annotations.ts';

const SETTLE_MS = 500;

export interface NoteDraft {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly begin: () => void;
  readonly finish: () => void;
}

/** @param stored the note as it is kept; shown while nothing is being typed, so that other windows' changes arrive */
export function useNoteDraft(nodeId: NodeId, stored: string, name: string): NoteDraft {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const before = useRef<Annotation | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    setNote(nodeId, unsaved.current);
    unsaved.current = null;
    setDraft(null);
  }, [nodeId]);

  const finish = useCallback(() => {
    flush();
    if (before.current) tellNoteChanged(before.current, name);
    before.current = null;
  }, [flush, name]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      finish();
    };
  }, [flush, finish]);

  return {
    text: draft ?? stored,
    type: (text) => {
      before.current ??= annotationOf(nodeId);
      unsaved.current = text;
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, SETTLE_MS);
    },
    begin: () => {
      dismissNoteChanged();
      before.current = annotationOf(nodeId);
    },
    finish,
  };
}
