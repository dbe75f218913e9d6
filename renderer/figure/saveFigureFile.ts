/** Writes a figure that is no graph to a file of the user's choice, and says how it went. */
import { EXPORTERS, type FigureExporter } from '../../shared/export/exporterRegistry.ts';
import { exportFileName, fileStemOf } from '../../shared/export/exportFileName.ts';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import { DEFAULT_FIGURE } from '../../shared/figure/figureSettings.ts';
import { required } from '../../shared/lib/assert.ts';
import { saveFile } from '../components/saveFile.ts';
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
  return saveFile(
    {
      suggestedName: exportFileName(fileStemOf(figure.title), 'visible', today(), exporter.extension),
      mediaType: exporter.mediaType,
      bytes: bytes.value,
    },
    { code: 'export/saved', messageOf: (name) => `The chart was saved as ${name}.` },
  );
}
