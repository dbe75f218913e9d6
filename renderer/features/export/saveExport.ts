/** Writes what was chosen to a file of the user's choice and says how it went. */

import type { Exporter, FigureExporter, TextExporter } from '../../../shared/export/exporterRegistry.ts';
import { exportFileName } from '../../../shared/export/exportFileName.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import type { TextFile } from '../../../shared/export/textFile.ts';
import { selectBridge } from '../../bridge/selectBridge.ts';
import { notify } from '../../state/actions.ts';
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

async function saveBytes(
  exporter: Exporter,
  scope: ScopeId,
  bytes: Uint8Array,
  messageFor: (name: string) => string,
): Promise<boolean> {
  const outcome = await selectBridge(window).saveFile({
    suggestedName: exportFileName(exporter.fileStem, scope, today(), exporter.extension),
    mediaType: exporter.mediaType,
    bytes,
  });
  if (!outcome.ok) {
    notify('error', outcome.error);
    return false;
  }
  if (outcome.value.saved) {
    notify('info', { code: 'export/saved', message: messageFor(outcome.value.name) });
  }
  return outcome.value.saved;
}
