/** Writes what was chosen to a file of the user's choice and says how it went. */

import type { Exporter, FigureExporter, TextExporter } from '../../../shared/export/exporterRegistry.ts';
import { exportFileName } from '../../../shared/export/exportFileName.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import type { TextFile } from '../../../shared/export/textFile.ts';
import { saveFile } from '../../components/saveFile.ts';
import { today } from '../../state/today.ts';

/** Whether the dialog has done its work: the file is written. False after an error and when the user declined. */
export function saveFigure(exporter: FigureExporter, bytes: Uint8Array, scope: ScopeId): Promise<boolean> {
  return saveBytes(exporter, scope, bytes, (name) => `The graph was saved as ${name}.`);
}

/** The same for a text. */
export function saveText(exporter: TextExporter, file: TextFile, scope: ScopeId): Promise<boolean> {
  return saveBytes(
    exporter,
    scope,
    new TextEncoder().encode(file.text),
    (name) => `Saved ${file.count} as ${name}.`,
  );
}

function saveBytes(
  exporter: Exporter,
  scope: ScopeId,
  bytes: Uint8Array,
  messageOf: (name: string) => string,
): Promise<boolean> {
  return saveFile(
    {
      suggestedName: exportFileName(exporter.fileStem, scope, today(), exporter.extension),
      mediaType: exporter.mediaType,
      bytes,
    },
    { code: 'export/saved', messageOf },
  );
}
