/** Undo and redo: the states that were, the state that is, the states that were undone. Pure. */
import { applyChange, nameOfChange, type ViewChange } from './viewChange.ts';
import type { ViewState } from './viewState.ts';

interface Step {
  /** What the step did, in the words undo uses. */
  readonly name: string;
  /** The state before it (in `past`) or after it (in `future`). */
  readonly view: ViewState;
  /** Steps with the same key that follow each other within one gesture merge into one; null never merges. */
  readonly mergeKey: string | null;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[];
  readonly present: ViewState;
  /** The step that redo would take first. */
  readonly future: readonly Step[];
}

export const MAX_STEPS = 200;

export function startHistory(view: ViewState): History {
  return { past: [], present: view, future: [] };
}

/**
 * The history after a change. Going from one view tab to another is no step of its own and never undone.
 * Typing a query is one step however many letters it takes, until something else is done; so is a drag.
 */
export function recordChange(history: History, change: ViewChange): History {
  const present = applyChange(history.present, change);
  if (present === history.present) return history;
  if (change.type === 'show-view') return { ...history, present };
  const mergeKey = mergeKeyOf(change);
  const last = history.past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0;
  const step = { name: nameOfChange(change), view: merges ? last.view : history.present, mergeKey };
  const past = [...(merges ? history.past.slice(0, -1) : history.past), step].slice(-MAX_STEPS);
  return { past, present, future: [] };
}

function mergeKeyOf(change: ViewChange): string | null {
  if (change.type === 'set-query') return 'query';
  return change.type === 'pin-nodes' && change.gesture !== undefined ? `pin ${change.gesture}` : null;
}

/** The history one step back; unchanged at its beginning. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: inView(step.view, history.present),
    future: [{ ...step, view: history.present }, ...history.future],
  };
}

/** The history one step forward; unchanged at its end. */
export function redo(history: History): History {
  const step = history.future[0];
  if (!step) return history;
  return {
    past: [...history.past, { ...step, view: history.present, mergeKey: null }],
    present: inView(step.view, history.present),
    future: history.future.slice(1),
  };
}

/** "Undo filter by hardware", or null when there is nothing to undo. */
export function undoTitle(history: History): string | null {
  const step = history.past.at(-1);
  return step ? `Undo ${step.name}` : null;
}

export function redoTitle(history: History): string | null {
  const step = history.future[0];
  return step ? `Redo ${step.name}` : null;
}

/** The state with the tab that is open now: undo restores what is shown, not where one stands. */
function inView(view: ViewState, now: ViewState): ViewState {
  return view.view === now.view ? view : { ...view, view: now.view };
}
