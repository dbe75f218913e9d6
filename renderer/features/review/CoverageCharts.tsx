/** What the corpus covers and how well it is sourced: in words first, then as charts. */
import { useMemo } from 'react';
import { buildClassChart, buildStrategyChart, buildTierChart } from '../../../shared/review/barCharts.ts';
import { buildYearChart } from '../../../shared/review/yearChart.ts';
import { Button } from '../../components/Button.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import { BarChart } from './BarChart.tsx';
import { CompletenessList } from './CompletenessList.tsx';
import styles from './CoverageCharts.module.css';
import { EvidenceChart } from './EvidenceChart.tsx';
import { YearChart } from './YearChart.tsx';

export function CoverageCharts() {
  const index = useIndex();
  const charts = useMemo(
    () => ({
      years: buildYearChart(index),
      classes: buildClassChart(index),
      tiers: buildTierChart(index),
      strategies: buildStrategyChart(index),
    }),
    [index],
  );
  return (
    <>
      <FloorNote />
      <CompletenessList />
      <div className={styles.charts}>
        <div className={styles.wide}>
          <YearChart chart={charts.years} />
        </div>
        <div className={styles.column}>
          <BarChart chart={charts.classes} />
          <BarChart chart={charts.tiers} />
        </div>
        <BarChart chart={charts.strategies} />
        <div className={styles.wide}>
          <EvidenceChart />
        </div>
      </div>
    </>
  );
}

/** Coverage of what is shown looks better than that of the whole corpus, and must say so. */
function FloorNote() {
  const leastGrade = useView((view) => view.leastGrade);
  if (leastGrade === 'unsourced') return null;
  return (
    <p className={styles.floor}>
      These figures leave out the evidence that is hidden now.
      <Button variant="quiet" onClick={() => change({ type: 'set-least-grade', grade: 'unsourced' })}>
        Show all evidence
      </Button>
    </p>
  );
}
