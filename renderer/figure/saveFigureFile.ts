/** Writes a figure that is no graph to a file of the user's choice, and says how it went. */
import { EXPORTERS, type FigureExporter } from '../../shared/export/exporterRegistry.ts';
import { exportFileName } from '../../shared/export/exportFileName.ts';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import { DEFAULT_FIGURE } from '../../shared/figure/figureSettings.ts';
import { required } from '../../shared/lib/assert.ts';
import { selectBridge } from '../bridge/selectBridge.ts';
import { notify } from '../state/actions.ts';
import { today } from '../state/today.ts';
import { encodeFigure } from './encodeFigure.ts';

export const FIGURE_FORMATS = ['svg', 'pdf', 'png'] as const satisfies readonly FigureExporter['id'][];
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Whether it was written. False after an error, and when the user declined. */
export async function saveFigureFile(figure: FigureModel, format: FigureFormat): Promise<boolean> {
  const exporter = required(
    EXPORTERS.find(({ id }) => id === format),
    `exporter "${format}"`,
  );
  const bytes = await encodeFigure(format, figure, DEFAULT_FIGURE, () => {}).result;
  if (!bytes.ok) {
    notify('error', bytes.error);
    return false;
  }
  const stem = figure.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const outcome = await selectBridge(window).saveFile({
    suggestedName: exportFileName(stem, 'visible', today(), exporter.extension),
    mediaType: exporter.mediaType,
    bytes: bytes.value,
  });
  if (!outcome.ok) {
    notify('error', outcome.error);
    return false;
  }
  if (outcome.value.saved) {
    notify('info', { code: 'export/saved', message: `The chart was saved as ${outcome.value.name}.` });
  }
  return outcome.value.saved;
}
