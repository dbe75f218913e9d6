/**
 * The completions of a query as its box is typed in: open only while someone types, so that they never stand
 * in the way of reading, and none is chosen until an arrow key chooses it.
 */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { acceptCompletion, type Completion, completeQuery } from '../../../shared/search/completeQuery.ts';
import { createCompletionSource } from '../../../shared/search/completionSource.ts';
import { useIndex } from '../../state/selectors.ts';

export interface OpenCompletions {
  /** Empty while there is nothing to complete, or nobody is typing. */
  readonly items: readonly Completion[];
  /** Place of the chosen one; -1 for none. */
  readonly chosen: number;
  /** To be called when the text was changed by typing, with the caret behind the change. */
  readonly typedAt: (caret: number) => void;
  readonly choose: (place: number) => void;
  readonly accept: (completion: Completion) => void;
  readonly close: () => void;
}

const NOTHING: readonly Completion[] = [];

/** @param setQuery what to do with the completed query */
export function useCompletions(
  query: string,
  input: RefObject<HTMLInputElement | null>,
  setQuery: (query: string) => void,
): OpenCompletions {
  const index = useIndex();
  const source = useMemo(() => createCompletionSource(index), [index]);
  /** Where the typing stands; null while nobody types. */
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const caretToSet = useRef<number | null>(null);
  const completions = useMemo(
    () => (caret === null ? null : completeQuery(query, Math.min(caret, query.length), source)),
    [query, caret, source],
  );

  // The browser puts the caret at the end of a text that it is given.
  useLayoutEffect(() => {
    if (caretToSet.current === null) return;
    input.current?.setSelectionRange(caretToSet.current, caretToSet.current);
    caretToSet.current = null;
  });

  const typedAt = (place: number) => {
    setCaret(place);
    setChosen(-1);
  };
  return {
    items: completions?.items ?? NOTHING,
    chosen,
    typedAt,
    choose: setChosen,
    accept: (completion) => {
      if (!completions) return;
      const accepted = acceptCompletion(query, completions, completion);
      caretToSet.current = accepted.caret;
      setQuery(accepted.text);
      typedAt(accepted.caret);
    },
    close: () => setCaret(null),
  };
}
