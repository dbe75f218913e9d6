/** The figure as it will be, small: the very SVG that would be saved. */
import { useEffect, useState } from 'react';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import styles from './ExportDialog.module.css';

export function FigurePreview({ figure }: { readonly figure: FigureModel }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([writeSvg(figure)], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [figure]);
  return (
    <div className={styles.preview}>
      {address && <img src={address} alt={`Preview: ${figure.description}`} />}
    </div>
  );
}
