/** What is asked only of a figure: scale and colours. */
import type { FigureExporter } from '../../../shared/export/exporterRegistry.ts';
import { SCALES, type Scale } from '../../../shared/export/rasterSize.ts';
import type { ColourScheme } from '../../../shared/graph/palette.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import styles from './ExportDialog.module.css';

const THEMES = [
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
] as const satisfies readonly { id: ColourScheme; name: string }[];

interface FigureOptionsProps {
  readonly exporter: FigureExporter;
  readonly scale: Scale;
  readonly scheme: ColourScheme;
  readonly onScale: (scale: Scale) => void;
  readonly onScheme: (scheme: ColourScheme) => void;
}

export function FigureOptions({ exporter, scale, scheme, onScale, onScheme }: FigureOptionsProps) {
  return (
    <>
      {exporter.raster && (
        <label className={styles.scale}>
          <span className={styles.legend}>Scale</span>
          <select value={scale} onChange={(event) => onScale(Number(event.target.value) as Scale)}>
            {SCALES.map((value) => (
              <option key={value} value={value}>
                {value} ×
              </option>
            ))}
          </select>
        </label>
      )}
      <ChoiceGroup label="Colours" options={THEMES} chosen={scheme} onChoose={onScheme} inline />
    </>
  );
}
