/**
 * The text of a note while it is typed: kept a moment after the last key, and at once when the field, the
 * node or the page is left. When it is left changed, that is told with an Undo.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { annotationOf, dismissNoteChanged, setNote, tellNoteChanged } from '../../state/annotations.ts';
import { onLeaving } from '../../state/onLeaving.ts';

const SETTLE_MS = 500;

export interface NoteDraft {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly begin: () => void;
  readonly finish: () => void;
}

/** @param stored the note as it is kept; shown while nothing is being typed, so that other windows' changes arrive */
export function useNoteDraft(nodeId: NodeId, stored: string): NoteDraft {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The note that the unsaved text started from. */
  const from = useRef('');
  /** Names this stretch of writing; null between two. */
  const writing = useRef<string | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current === null || writing.current === null) return;
    setNote(nodeId, unsaved.current, from.current, writing.current);
    unsaved.current = null;
    setDraft(null);
  }, [nodeId]);

  const finish = useCallback(() => {
    flush();
    if (writing.current !== null) tellNoteChanged(nodeId, writing.current);
    writing.current = null;
  }, [flush, nodeId]);

  useEffect(() => {
    const stopLeaving = onLeaving(flush);
    return () => {
      stopLeaving();
      finish();
    };
  }, [flush, finish]);

  return {
    text: draft ?? stored,
    type: (text) => {
      writing.current ??= nextWriting(nodeId);
      if (unsaved.current === null) from.current = annotationOf(nodeId).note;
      unsaved.current = text;
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, SETTLE_MS);
    },
    begin: dismissNoteChanged,
    finish,
  };
}

let writings = 0;

function nextWriting(nodeId: NodeId): string {
  writings += 1;
  return `note on ${nodeId}, ${writings}`;
}
