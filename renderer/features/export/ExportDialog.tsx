/** The export dialog: format, part of the graph, scale and colours, with a preview of the very figure. */
import { useMemo, useState } from 'react';
import { EXPORTERS, type Exporter } from '../../../shared/export/exporterRegistry.ts';
import { SCOPES, type ScopeId, whyNotScope } from '../../../shared/export/exportScope.ts';
import { checkRasterSize, SCALES, type Scale } from '../../../shared/export/rasterSize.ts';
import type { ColourScheme } from '../../../shared/graph/palette.ts';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { closeDialog } from '../../state/actions.ts';
import { useGraph, useView } from '../../state/selectors.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import styles from './ExportDialog.module.css';
import { FigurePreview } from './FigurePreview.tsx';
import { saveFigure } from './saveFigure.ts';
import { useExportFigure } from './useExportFigure.ts';

const THEMES = [
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
] as const satisfies readonly { id: ColourScheme; name: string }[];

export function ExportDialog() {
  return (
    <ModalDialog title="Export" wide>
      <ExportForm />
    </ModalDialog>
  );
}

function ExportForm() {
  const [exporter, setExporter] = useState<Exporter>(EXPORTERS[0]);
  const [scope, setScope] = useState<ScopeId>('visible');
  const [scale, setScale] = useState<Scale>(2);
  const [scheme, setScheme] = useState<ColourScheme>('light');
  const [saving, setSaving] = useState(false);
  const figure = useExportFigure(scope, scheme);
  const scopes = useScopeOptions();
  const raster = checkRasterSize(figure, scale);
  const refused = exporter.raster && !raster.ok ? raster.error : null;
  const nothing = scopes.find((option) => option.id === scope)?.unavailable ?? null;

  const save = async () => {
    setSaving(true);
    const done = await saveFigure(exporter, figure, scale, scope);
    setSaving(false);
    if (done) closeDialog();
  };

  return (
    <>
      <div className={styles.body}>
        <div className={styles.choices}>
          <ChoiceGroup
            label="Format"
            options={EXPORTERS}
            chosen={exporter.id}
            onChoose={(id) => setExporter(EXPORTERS.find((it) => it.id === id) ?? exporter)}
          />
          <ChoiceGroup label="What" options={scopes} chosen={scope} onChoose={setScope} />
          {exporter.raster && (
            <label className={styles.scale}>
              <span className={styles.legend}>Scale</span>
              <select value={scale} onChange={(event) => setScale(Number(event.target.value) as Scale)}>
                {SCALES.map((value) => (
                  <option key={value} value={value}>
                    {value} ×
                  </option>
                ))}
              </select>
            </label>
          )}
          <ChoiceGroup label="Colours" options={THEMES} chosen={scheme} onChoose={setScheme} />
          <p className={styles.size}>{sizeText(exporter, figure, raster.ok ? raster.value : null)}</p>
          {refused && (
            <p className={styles.refused} role="alert">
              {refused.message} {refused.hint}
            </p>
          )}
        </div>
        <FigurePreview figure={figure} />
      </div>
      <div className={styles.buttons}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          variant="primary"
          disabled={saving || refused !== null || nothing !== null}
          onClick={() => void save()}
        >
          Export
        </Button>
      </div>
    </>
  );
}

function useScopeOptions() {
  const graph = useGraph();
  const selected = useView((view) => view.selection);
  return useMemo(() => {
    const selection = new Set(selected);
    return SCOPES.map((scope) => ({ ...scope, unavailable: whyNotScope(graph, scope.id, selection) }));
  }, [graph, selected]);
}

function sizeText(
  exporter: Exporter,
  figure: { readonly width: number; readonly height: number },
  raster: { readonly width: number; readonly height: number } | null,
): string {
  const { width, height } = exporter.raster && raster ? raster : figure;
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;
}
