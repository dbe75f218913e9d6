/** Whether the notes under the details are open: the same for every node, so that going on keeps them open. */
import { create } from 'zustand';
import { setSession } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

/** How often the cursor was asked into the note. */
export const useNoteFocus = create<{ readonly requests: number }>()(() => ({ requests: 0 }));

export function useNotesOpen(): boolean {
  return useStore((state) => state.session.notesOpen);
}

export function toggleNotesPane(): void {
  setSession({ notesOpen: !useStore.getState().session.notesOpen });
}

/** Opens the notes of whatever the details show, with the cursor in the note. */
export function openNoteEditor(): void {
  setSession({ notesOpen: true });
  useNoteFocus.setState(({ requests }) => ({ requests: requests + 1 }));
}
