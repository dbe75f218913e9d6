/** Which chart is shown, what belongs to it, and the ways out of the window. */
import type { ReactNode } from 'react';
import { CHART_KINDS, type ChartKind } from '../../../shared/view/chartsPart.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useView } from '../../state/selectors.ts';
import styles from './ChartsToolbar.module.css';
import { setCharts } from './setCharts.ts';

const KIND_NAMES: Readonly<Record<ChartKind, string>> = {
  dots: 'Results of one metric',
  'trade-off': 'Trade-off',
};
const KINDS = CHART_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

interface ChartsToolbarProps {
  readonly children: ReactNode;
  readonly exports: ReactNode;
}

export function ChartsToolbar({ children, exports }: ChartsToolbarProps) {
  const chart = useView((view) => view.charts.chart);
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label="Chart"
        value={chart}
        options={KINDS}
        onChange={(kind) => setCharts({ chart: kind }, `show ${KIND_NAMES[kind].toLowerCase()}`)}
      />
      {children}
      <span className={styles.spacer} />
      <span className={styles.exports}>{exports}</span>
    </div>
  );
}
