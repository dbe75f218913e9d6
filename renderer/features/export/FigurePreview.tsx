/** The figure as it will be, small: the very SVG that would be saved, with a legend that can be moved. */
import { useMemo, useRef } from 'react';
import { seeFigure, type VisionId } from '../../../shared/figure/colourVision.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import styles from './FigurePreview.module.css';
import { LegendHandle } from './LegendHandle.tsx';
import { useBlobAddress } from './useBlobAddress.ts';

interface FigurePreviewProps {
  readonly figure: FigureModel;
  /** How its colours are shown here; the file keeps its own. */
  readonly vision: VisionId;
  /** Called with the legend's top left corner as shares of the graph's part. */
  readonly onMoveLegend: (place: { readonly x: number; readonly y: number }) => void;
}

export function FigurePreview({ figure, vision, onMoveLegend }: FigurePreviewProps) {
  const svg = useMemo(() => writeSvg(seeFigure({ ...figure, recipe: null }, vision)), [figure, vision]);
  const address = useBlobAddress(svg, 'image/svg+xml');
  const imageRef = useRef<HTMLImageElement>(null);
  return (
    <div className={styles.preview}>
      {address && (
        <span className={styles.sheet}>
          <img ref={imageRef} src={address} alt={`Preview: ${figure.description}`} />
          <LegendHandle figure={figure} image={imageRef} onMove={onMoveLegend} />
        </span>
      )}
    </div>
  );
}
