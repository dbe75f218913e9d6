/** Takes back what a message told, and the message with it. */
import { inverseOf } from '../../shared/user/userEdit.ts';
import { dismissNotice } from './actions.ts';
import { editUserData } from './editUserData.ts';
import { type Notice, useStore } from './store.ts';
import { undo } from './undo.ts';

/** The last thing done is undone as by the Undo of the window; anything earlier is taken back as a step of its own. */
export function undoNotice({ id, action }: Notice): void {
  dismissNotice(id);
  if (!action) return;
  const last = useStore.getState().history.past.at(-1);
  if (last?.edit === action.edit) {
    undo();
    return;
  }
  const edit = inverseOf(action.edit, new Date().toISOString());
  void editUserData({ name: `taking back: ${action.name}`, edit });
}
