/** Writes the figure to a file of the user's choice and says how it went. */

import type { Exporter } from '../../../shared/export/exporterRegistry.ts';
import { exportFileName } from '../../../shared/export/exportFileName.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { selectBridge } from '../../bridge/selectBridge.ts';
import { notify } from '../../state/actions.ts';
import { encodeFigure } from './encodeFigure.ts';
import { today } from './useExportFigure.ts';

/** Whether the dialog has done its work: the file is written. False after an error and when the user declined. */
export async function saveFigure(
  exporter: Exporter,
  figure: FigureModel,
  scale: number,
  scope: ScopeId,
): Promise<boolean> {
  const bytes = await encodeFigure(exporter.id, figure, scale);
  if (!bytes.ok) {
    notify('error', bytes.error);
    return false;
  }
  const outcome = await selectBridge(window).saveFile({
    suggestedName: exportFileName(scope, today(), exporter.extension),
    mediaType: exporter.mediaType,
    bytes: bytes.value,
  });
  if (!outcome.ok) {
    notify('error', outcome.error);
    return false;
  }
  if (outcome.value.saved) {
    notify('info', { code: 'export/saved', message: `The graph was saved as ${outcome.value.name}.` });
  }
  return outcome.value.saved;
}
