/** The list of saved views as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { SavedViewsPanel } from '../features/views/SavedViewsPanel.tsx';

export function SavedViewsDialog() {
  return (
    <ModalDialog title="Saved views" wide>
      <SavedViewsPanel />
    </ModalDialog>
  );
}
