/** Reported results under the metric that they are numbers of, best first in one unit, each with its passport. */
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { groupByMetric, groupComparable, metricName } from '../../shared/compare/resultRows.ts';
import { LongList } from './LongList.tsx';
import { NotReported } from './NotReported.tsx';
import { Passport } from './Passport.tsx';
import styles from './ResultGroups.module.css';

export function ResultGroups({ results }: { readonly results: readonly ReportedResult[] }) {
  if (results.length === 0) return <NotReported />;
  const named = new Set(results.map(({ publicationKey }) => publicationKey)).size > 1;
  return groupByMetric(results).map(({ metric, results: ofMetric }) => (
    <div key={metric} className={styles.group}>
      <h4 className={styles.metric}>{metricName(metric)}</h4>
      <LongList
        items={groupComparable(ofMetric).flat()}
        renderItem={({ reported, unit }) => <Passport reported={reported} unit={unit} named={named} />}
      />
    </div>
  ));
}
