/** What is asked only of a figure: size, resolution, colours, where the legend stands, whether the caption is in it. */
import type { FigureExporter } from '../../../shared/export/exporterRegistry.ts';
import { SCALES } from '../../../shared/export/rasterSize.ts';
import { type FigureSettings, withSize } from '../../../shared/figure/figureSettings.ts';
import {
  FIGURE_SIZES,
  type FigureSizeId,
  FONT_SIZES_PT,
  RESOLUTIONS_DPI,
  type Resolution,
} from '../../../shared/figure/figureSize.ts';
import { LEGEND_PLACES, type LegendPlaceId } from '../../../shared/figure/legendPlaces.ts';
import type { ColourScheme } from '../../../shared/graph/palette.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import styles from './FigureOptions.module.css';

const THEMES = [
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
] as const satisfies readonly { id: ColourScheme; name: string }[];

interface FigureOptionsProps {
  readonly exporter: FigureExporter;
  readonly settings: FigureSettings;
  readonly onChange: (settings: FigureSettings) => void;
}

export function FigureOptions({ exporter, settings, onChange }: FigureOptionsProps) {
  const inPrint = settings.size !== 'window';
  const place = typeof settings.legendPlace === 'string' ? settings.legendPlace : 'moved';
  return (
    <div className={styles.options}>
      <LabelledSelect
        className={styles.select}
        label="Size"
        value={settings.size}
        options={FIGURE_SIZES.map(({ id, name }) => [id, name])}
        onChange={(id) => onChange(withSize(settings, id as FigureSizeId))}
      />
      {inPrint && (
        <LabelledSelect
          className={styles.select}
          label="Smallest text"
          value={String(settings.minFontPt)}
          options={FONT_SIZES_PT.map((size) => [String(size), `${size} pt`])}
          onChange={(size) => onChange({ ...settings, minFontPt: Number(size) })}
        />
      )}
      {exporter.raster && inPrint && (
        <LabelledSelect
          className={styles.select}
          label="Resolution"
          value={String(settings.dpi)}
          options={RESOLUTIONS_DPI.map((dpi) => [String(dpi), `${dpi} dpi`])}
          onChange={(dpi) => onChange({ ...settings, dpi: Number(dpi) as Resolution })}
        />
      )}
      {exporter.raster && !inPrint && (
        <LabelledSelect
          className={styles.select}
          label="Scale"
          value={String(settings.scale)}
          options={SCALES.map((scale) => [String(scale), `${scale} ×`])}
          onChange={(scale) => onChange({ ...settings, scale: Number(scale) })}
        />
      )}
      <LabelledSelect
        className={styles.select}
        label="Legend"
        value={place}
        options={[
          ...LEGEND_PLACES.map(({ id, name }) => [id, name] as const),
          ...(place === 'moved' ? [['moved', 'Where you moved it'] as const] : []),
        ]}
        onChange={(id) => id !== 'moved' && onChange({ ...settings, legendPlace: id as LegendPlaceId })}
      />
      <label className={styles.check}>
        <Checkbox
          checked={settings.withCaption}
          onChange={() => onChange({ ...settings, withCaption: !settings.withCaption })}
        />
        Caption in the figure
      </label>
      <ChoiceGroup
        label="Colours"
        options={THEMES}
        chosen={settings.scheme}
        onChoose={(scheme) => onChange({ ...settings, scheme })}
        inline
      />
    </div>
  );
}
