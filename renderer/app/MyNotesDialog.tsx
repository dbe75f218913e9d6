/** The list of notes as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { MyNotesPanel } from '../features/notes/MyNotesPanel.tsx';

export function MyNotesDialog() {
  return (
    <ModalDialog title="My notes" wide>
      <MyNotesPanel />
    </ModalDialog>
  );
}
