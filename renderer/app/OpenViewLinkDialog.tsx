/** "Open a link…" as a dialog. */
import { ModalDialog } from '../components/ModalDialog.tsx';
import { OpenViewLinkForm } from '../features/views/OpenViewLinkForm.tsx';

export function OpenViewLinkDialog() {
  return (
    <ModalDialog title="Open a link">
      <OpenViewLinkForm />
    </ModalDialog>
  );
}
