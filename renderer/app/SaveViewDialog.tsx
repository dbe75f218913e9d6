/** "Save this view…": the form for it, with a thumbnail of the graph as the export would draw it. */
import { DEFAULT_FIGURE } from '../../shared/figure/figureSettings.ts';
import { toThumbnail } from '../../shared/user/thumbnail.ts';
import { ModalDialog } from '../components/ModalDialog.tsx';
import { useExportFigure } from '../features/export/useExportFigure.ts';
import { SaveViewForm } from '../features/views/SaveViewForm.tsx';

export function SaveViewDialog() {
  const { figure } = useExportFigure('visible', DEFAULT_FIGURE);
  return (
    <ModalDialog title="Save this view">
      <SaveViewForm thumbnail={toThumbnail(figure)} />
    </ModalDialog>
  );
}
