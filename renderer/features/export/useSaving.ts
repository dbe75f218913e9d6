/** The saving of what was chosen: how far it is, a way to stop it, and closing the dialog once the file is written. */
import { useRef, useState } from 'react';
import type { FigureExporter, TextExporter } from '../../../shared/export/exporterRegistry.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import type { TextFile } from '../../../shared/export/textFile.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import type { FigureSettings } from '../../../shared/figure/figureSettings.ts';
import type { Progress } from '../../../shared/worker/workerProtocol.ts';
import { encodeFigure } from '../../figure/encodeFigure.ts';
import { closeDialog, notify } from '../../state/actions.ts';
import { saveFigure, saveText } from './saveExport.ts';

export type SaveWhat =
  | {
      readonly exporter: FigureExporter;
      readonly figure: FigureModel;
      readonly settings: FigureSettings;
      readonly scope: ScopeId;
    }
  | { readonly exporter: TextExporter; readonly file: TextFile; readonly scope: ScopeId };

export function useSaving() {
  const [saving, setSaving] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const cancel = useRef(() => {});

  const write = async (what: SaveWhat): Promise<boolean> => {
    if ('file' in what) return saveText(what.exporter, what.file, what.scope);
    const running = encodeFigure(what.exporter.id, what.figure, what.settings, setProgress);
    cancel.current = running.cancel;
    const bytes = await running.result;
    if (bytes.ok) return saveFigure(what.exporter, bytes.value, what.scope);
    notify(bytes.error.code === 'worker/cancelled' ? 'info' : 'error', bytes.error);
    return false;
  };
  const save = async (what: SaveWhat) => {
    setSaving(true);
    const done = await write(what);
    setSaving(false);
    setProgress(null);
    if (done) closeDialog();
  };
  return { saving, progress, save, stop: () => cancel.current() };
}
