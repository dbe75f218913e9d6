/** The export dialog: format, part and, for a figure, scale and colours, with a preview of the very file. */
import { useMemo, useState } from 'react';
import { EXPORTERS, type Exporter, type ExporterId } from '../../../shared/export/exporterRegistry.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import { checkRasterSize, type RasterSize, type Scale } from '../../../shared/export/rasterSize.ts';
import { byteText } from '../../../shared/export/textFile.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import type { ColourScheme } from '../../../shared/graph/palette.ts';
import { required } from '../../../shared/lib/assert.ts';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { closeDialog } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import styles from './ExportDialog.module.css';
import { FigureOptions } from './FigureOptions.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { saveFigure, saveText } from './saveExport.ts';
import { TextPreview } from './TextPreview.tsx';
import { useExportFigure } from './useExportFigure.ts';
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
  const [scale, setScale] = useState<Scale>(2);
  const [scheme, setScheme] = useState<ColourScheme>('light');
  const [saving, setSaving] = useState(false);
  const figure = useExportFigure(scope, scheme);
  const file = useTextFile(exporter, scope);
  const byteCount = useMemo(() => (file ? new TextEncoder().encode(file.text).length : 0), [file]);
  const scopes = useScopeOptions(exporter.group);
  const raster = checkRasterSize(figure, scale);
  const refused = exporter.raster && !raster.ok ? raster.error : null;
  const nothing = scopes.find((option) => option.id === scope)?.unavailable ?? null;
  const unplaced = exporter.group === 'figure' && nothing === null && !hasMarks(figure);

  const save = async () => {
    setSaving(true);
    const done =
      exporter.group === 'figure'
        ? await saveFigure(exporter, figure, scale, scope)
        : await saveText(exporter, required(file, 'the text to save'), scope);
    setSaving(false);
    if (done) closeDialog();
  };

  return (
    <>
      <div className={styles.body}>
        <div className={styles.choices}>
          <FormatChoice chosen={exporter} onChoose={setExporter} />
          <ChoiceGroup label="What" options={scopes} chosen={scope} onChoose={setScope} />
          {exporter.group === 'figure' && (
            <FigureOptions
              exporter={exporter}
              scale={scale}
              scheme={scheme}
              onScale={setScale}
              onScheme={setScheme}
            />
          )}
          <p className={styles.size}>
            {file
              ? `${file.count}, ${byteText(byteCount)}`
              : pixelText(exporter.raster && raster.ok ? raster.value : figure)}
          </p>
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
        {file ? <TextPreview file={file} /> : <FigurePreview figure={figure} />}
      </div>
      <div className={styles.buttons}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          variant="primary"
          disabled={saving || refused !== null || nothing !== null || unplaced}
          onClick={() => void save()}
        >
          Export
        </Button>
      </div>
    </>
  );
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
