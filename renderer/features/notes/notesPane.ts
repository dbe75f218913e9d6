/** Whether the notes under the details are open: the same for every node, so that going on keeps them open. */
import { create } from 'zustand';

export const useNotesPane = create<{ readonly open: boolean; readonly focusRequests: number }>()(() => ({
  open: false,
  focusRequests: 0,
}));

export function toggleNotesPane(): void {
  useNotesPane.setState(({ open }) => ({ open: !open }));
}

/** Opens the notes of whatever the details show, with the cursor in the note. */
export function openNoteEditor(): void {
  useNotesPane.setState(({ focusRequests }) => ({ open: true, focusRequests: focusRequests + 1 }));
}
