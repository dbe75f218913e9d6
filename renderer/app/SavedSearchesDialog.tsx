/** The list of saved searches as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { SavedSearchesPanel } from '../features/views/SavedSearchesPanel.tsx';

export function SavedSearchesDialog() {
  return (
    <ModalDialog title="Saved searches" wide>
      <SavedSearchesPanel />
    </ModalDialog>
  );
}
