/** The list of backups as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { BackupsPanel } from '../features/views/BackupsPanel.tsx';

export function BackupsDialog() {
  return (
    <ModalDialog title="Backups">
      <BackupsPanel />
    </ModalDialog>
  );
}
