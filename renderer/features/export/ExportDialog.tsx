/** The export dialog: format, part and, for a figure, scale and colours, with a preview of the very file. */
import { useMemo, useState } from 'react';
import { EXPORTERS, type Exporter, type ExporterId } from '../../../shared/export/exporterRegistry.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import { checkRasterSize, type RasterSize } from '../../../shared/export/rasterSize.ts';
import { byteText, type TextFile } from '../../../shared/export/textFile.ts';
import type { VisionId } from '../../../shared/figure/colourVision.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import {
  DEFAULT_FIGURE,
  type FigureSettings,
  printSizeText,
  rasterOf,
} from '../../../shared/figure/figureSettings.ts';
import { required } from '../../../shared/lib/assert.ts';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { closeDialog } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { ColourCheck } from './ColourCheck.tsx';
import styles from './ExportDialog.module.css';
import { FigureOptions } from './FigureOptions.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { FigureTexts } from './FigureTexts.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { TextPreview } from './TextPreview.tsx';
import { useExportFigure } from './useExportFigure.ts';
import { useSaving } from './useSaving.ts';
import { useScopeOptions } from './useScopeOptions.ts';
import { useTextFile } from './useTextFile.ts';

export function ExportDialog() {
  return (
    <ModalDialog title="Export" wide>
      <ExportForm />
    </ModalDialog>
  );
}

function ExportForm() {
  const onGraph = useView((view) => view.view === 'graph');
  const [exporter, setExporter] = useState<Exporter>(() => exporterOf(onGraph ? 'svg' : 'bibtex'));
  const [scope, setScope] = useState<ScopeId>('visible');
  const [settings, setSettings] = useState<FigureSettings>(DEFAULT_FIGURE);
  const [vision, setVision] = useState<VisionId>('full');
  const { figure, caption, methods } = useExportFigure(scope, settings);
  const file = useTextFile(exporter, scope);
  const { saving, progress, save, stop } = useSaving();
  const scopes = useScopeOptions(exporter.group);
  const raster = checkRasterSize(figure, rasterOf(settings).scale);
  const refused = exporter.raster && !raster.ok ? raster.error : null;
  const nothing = scopes.find((option) => option.id === scope)?.unavailable ?? null;
  const unplaced = exporter.group === 'figure' && nothing === null && !hasMarks(figure);

  return (
    <>
      <div className={styles.body}>
        <div className={styles.choices}>
          <FormatChoice chosen={exporter} onChoose={setExporter} />
          <ChoiceGroup label="What" options={scopes} chosen={scope} onChoose={setScope} />
          <SizeText file={file} figure={figure} pixels={exporter.raster && raster.ok ? raster.value : null} />
          {refused && (
            <p className={styles.refused} role="alert">
              {refused.message} {refused.hint}
            </p>
          )}
          {unplaced && (
            <p className={styles.refused} role="alert">
              This graph has no places yet. Open the graph once, then export it.
            </p>
          )}
        </div>
        {exporter.group === 'figure' && (
          <FigureOptions exporter={exporter} settings={settings} onChange={setSettings} />
        )}
        <div className={styles.result}>
          {file ? (
            <TextPreview file={file} />
          ) : (
            <>
              <FigurePreview
                figure={figure}
                vision={vision}
                onMoveLegend={(legendPlace) => setSettings({ ...settings, legendPlace })}
              />
              <ColourCheck figure={figure} vision={vision} onVision={setVision} />
              <FigureTexts caption={caption} alternative={figure.description} methods={methods} />
            </>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        {progress && (
          <progress
            aria-label={progress.phase}
            value={progress.done}
            max={progress.total}
            className={styles.progress}
          />
        )}
        <Button onClick={saving ? stop : closeDialog}>{saving ? 'Stop' : 'Cancel'}</Button>
        <Button
          variant="primary"
          disabled={saving || refused !== null || nothing !== null || unplaced}
          onClick={() =>
            void save(
              exporter.group === 'figure'
                ? { exporter, figure, settings, scope }
                : { exporter, file: required(file, 'the text to save'), scope },
            )
          }
        >
          Export
        </Button>
      </div>
    </>
  );
}

interface SizeTextProps {
  readonly file: TextFile | null;
  readonly figure: FigureModel;
  readonly pixels: RasterSize | null;
}

/** How large the file's content will be: entries and bytes, or the size in px and in print. */
function SizeText({ file, figure, pixels }: SizeTextProps) {
  const byteCount = useMemo(() => (file ? new TextEncoder().encode(file.text).length : 0), [file]);
  const parts = file
    ? [file.count, byteText(byteCount)]
    : [printSizeText(figure), pixels || figure.minFontPt === null ? pixelText(pixels ?? figure) : null];
  return <p className={styles.size}>{parts.filter((part) => part !== null).join(', ')}</p>;
}

function exporterOf(id: ExporterId): Exporter {
  return required(
    EXPORTERS.find((exporter) => exporter.id === id),
    `the format "${id}"`,
  );
}

/** A graph that was never on screen may not have been arranged. */
function hasMarks(figure: FigureModel): boolean {
  return figure.groups.some((group) => group.id === 'nodes' && group.marks.length > 0);
}

function pixelText({ width, height }: RasterSize): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;
}
