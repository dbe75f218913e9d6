/** Charts of the reported results: the results of one metric as dots, or one metric against another. */
import { NothingLeft } from '../../components/NothingLeft.tsx';
import { useView, useVisible } from '../../state/selectors.ts';
import styles from './ChartsPanel.module.css';
import { DotPlot } from './DotPlot.tsx';
import { TradeOffPlot } from './TradeOffPlot.tsx';

export function ChartsPanel() {
  const { publications } = useVisible();
  const chart = useView((view) => view.charts.chart);
  if (publications.length === 0) return <NothingLeft />;
  return <div className={styles.panel}>{chart === 'dots' ? <DotPlot /> : <TradeOffPlot />}</div>;
}
