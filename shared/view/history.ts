/**
 * Undo and redo in one order of everything: changes of what is seen, and edits of what is kept, whose shape
 * is none of this file's business. The states that were, the state that is, the states that were undone. Pure.
 */
import { applyChange, nameOfChange, type ViewChange } from './viewChange.ts';
import type { ViewState } from './viewState.ts';

interface Step<Edit> {
  /** What the step did, in the words undo uses. */
  readonly name: string;
  /** The state before it (in `past`) or after it (in `future`). */
  readonly view: ViewState;
  /** Steps with the same key that follow each other within one gesture merge into one; null never merges. */
  readonly mergeKey: string | null;
  /** What of the user's own data the step changed, to be taken back or made again by whoever holds them. */
  readonly edit: Edit | null;
}

export interface History<Edit = unknown> {
  /** Oldest first. */
  readonly past: readonly Step<Edit>[];
  readonly present: ViewState;
  /** The step that redo would take first. */
  readonly future: readonly Step<Edit>[];
}

/** An edit that has been made, as a step. */
export interface EditStep<Edit> {
  readonly name: string;
  readonly edit: Edit;
  /** See `Step`; null for an edit of its own. */
  readonly mergeKey: string | null;
}

export const MAX_STEPS = 200;

export function startHistory<Edit>(view: ViewState): History<Edit> {
  return { past: [], present: view, future: [] };
}

/**
 * The history after a change. Going from one view tab to another is no step of its own and never undone.
 * Typing a query is one step however many letters it takes, until something else is done; so is a drag,
 * and so is every move of the same range.
 */
export function recordChange<Edit>(history: History<Edit>, change: ViewChange): History<Edit> {
  const present = applyChange(history.present, change);
  if (present === history.present) return history;
  if (change.type === 'show-view') return { ...history, present };
  const mergeKey = mergeKeyOf(change);
  const last = history.past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0;
  const view = merges ? last.view : history.present;
  const step = { name: nameOfChange(change), view, mergeKey, edit: null };
  const past = [...(merges ? history.past.slice(0, -1) : history.past), step].slice(-MAX_STEPS);
  return { past, present, future: [] };
}

/**
 * The history after an edit of what the user keeps.
 * @param join two edits that follow each other as one; null when together they change nothing
 */
export function recordEdit<Edit>(
  history: History<Edit>,
  { name, edit, mergeKey }: EditStep<Edit>,
  join: (first: Edit, second: Edit) => Edit | null,
): History<Edit> {
  const last = history.past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0;
  const joined = merges && last.edit !== null ? join(last.edit, edit) : edit;
  const before = merges ? history.past.slice(0, -1) : history.past;
  const step = { name, view: history.present, mergeKey };
  const past = joined === null ? before : [...before, { ...step, edit: joined }].slice(-MAX_STEPS);
  return { ...history, past, future: [] };
}

function mergeKeyOf(change: ViewChange): string | null {
  if (change.type === 'set-query') return 'query';
  if (change.type === 'set-part')
    return change.mergeKey === undefined ? null : `${change.part} ${change.mergeKey}`;
  if (change.type === 'set-range') return `range ${change.facet}`;
  return change.type === 'pin-nodes' && change.gesture !== undefined ? `pin ${change.gesture}` : null;
}

/** The history one step back; unchanged at its beginning. */
export function undo<Edit>(history: History<Edit>): History<Edit> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: inView(step.view, history.present),
    future: [{ ...step, view: history.present }, ...history.future],
  };
}

/** The history one step forward; unchanged at its end. */
export function redo<Edit>(history: History<Edit>): History<Edit> {
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
