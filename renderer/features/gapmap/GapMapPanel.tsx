/** The evidence gap map: what the corpus holds on every technique and place of another axis, and where it has nothing. */
import { useMemo } from 'react';
import { buildGapMap } from '../../../shared/gapmap/gapMap.ts';
import { NothingLeft } from '../../components/NothingLeft.tsx';
import { useIndex, useView, useVisible } from '../../state/selectors.ts';
import { GapGrid } from './GapGrid.tsx';
import { GapLegend } from './GapLegend.tsx';
import styles from './GapMapPanel.module.css';
import { GapToolbar } from './GapToolbar.tsx';
import { OpenedCell } from './OpenedCell.tsx';

export function GapMapPanel() {
  const index = useIndex();
  const { publications } = useVisible();
  const view = useView((state) => state.gapMap);
  const map = useMemo(() => buildGapMap(index, publications, view), [index, publications, view]);
  if (publications.length === 0) return <NothingLeft />;
  return (
    <div className={styles.panel}>
      <GapToolbar map={map} />
      <GapGrid map={map} />
      <GapLegend map={map} />
      <OpenedCell map={map} />
    </div>
  );
}
