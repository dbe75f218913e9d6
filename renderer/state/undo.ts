/** Undo and redo of everything that changes what is seen or kept, in the order in which it was done. */
import { inverseOf, type UserEdit } from '../../shared/user/userEdit.ts';
import { redo as redoHistory, undo as undoHistory } from '../../shared/view/history.ts';
import { dismissNotice, notify } from './actions.ts';
import { useStore } from './store.ts';
import { applyUserEdit } from './userDataSync.ts';

export function undo(): void {
  const step = useStore.getState().history.past.at(-1);
  useStore.setState((state) => ({ history: undoHistory(state.history) }));
  if (!step?.edit) return;
  dropOffersOf(step.edit);
  void applyUserEdit(inverseOf(step.edit, now()));
  tell(`Undone: ${step.name}.`);
}

export function redo(): void {
  const step = useStore.getState().history.future[0];
  useStore.setState((state) => ({ history: redoHistory(state.history) }));
  if (!step?.edit) return;
  // Twice the other way round is the edit as it was, dated now.
  void applyUserEdit(inverseOf(inverseOf(step.edit, now()), now()));
  tell(`Done again: ${step.name}.`);
}

/** A message that still offers to take the edit back has nothing left to offer. */
function dropOffersOf(edit: UserEdit): void {
  for (const { id, action } of useStore.getState().notices) if (action?.edit === edit) dismissNotice(id);
}

/** What was kept may not be on screen, so that its coming and going is said. */
function tell(message: string): void {
  notify('info', { code: 'app/undone', message });
}

function now(): string {
  return new Date().toISOString();
}
