/** Every change of what the user keeps goes this way: made, written, and a step of undo with a name. */
import type { AppError } from '../../shared/lib/result.ts';
import { changesAnything, joinEdits, type UserEdit } from '../../shared/user/userEdit.ts';
import { recordEdit } from '../../shared/view/history.ts';
import { notify } from './actions.ts';
import { useStore } from './store.ts';
import { applyUserEdit } from './userDataSync.ts';

interface NamedEdit {
  /** What undo calls it: "tag FlashAttention". */
  readonly name: string;
  readonly edit: UserEdit;
  /** Edits with the same key that follow each other are one step. */
  readonly mergeKey?: string;
  /** A message to show. */
  readonly told?: AppError;
  /** The message has an Undo for this edit alone: where something is gone from where one looks. */
  readonly offersUndo?: boolean;
}

/** Makes the edit; nothing where it changes nothing. Resolves when it has been written, or that has failed. */
export async function editUserData({ name, edit, mergeKey, told, offersUndo }: NamedEdit): Promise<void> {
  const changes = edit.filter(changesAnything);
  if (changes.length === 0) return;
  recordUserEdit(name, changes, mergeKey ?? null);
  if (told) notify('info', told, offersUndo ? { type: 'take-back', edit: changes, name } : undefined);
  await applyUserEdit(changes);
}

/** Makes what has already been done to the database a step of undo. */
export function recordUserEdit(name: string, edit: UserEdit, mergeKey: string | null = null): void {
  if (edit.length === 0) return;
  useStore.setState(({ history }) => ({
    history: recordEdit(history, { name, edit, mergeKey }, joinOrNull),
  }));
}

function joinOrNull(first: UserEdit, second: UserEdit): UserEdit | null {
  const joined = joinEdits(first, second);
  return joined.length === 0 ? null : joined;
}
