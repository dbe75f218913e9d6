/** "Import my data…" as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { ImportDataPanel } from '../features/views/ImportDataPanel.tsx';

export function ImportDataDialog() {
  return (
    <ModalDialog title="Import my data">
      <ImportDataPanel />
    </ModalDialog>
  );
}
