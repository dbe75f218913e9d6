/** Strategies, techniques, frameworks and publications side by side. */
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import { withoutEqualRows } from '../../../shared/compare/comparison.ts';
import { markHidden } from '../../../shared/compare/hiddenStatements.ts';
import { memoizeLast } from '../../state/memoizeLast.ts';
import { useAtlas, useIndex, useView } from '../../state/selectors.ts';
import styles from './ComparePanel.module.css';
import { CompareToolbar } from './CompareToolbar.tsx';
import { CompareWelcome } from './CompareWelcome.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';

const comparisonOf = memoizeLast(buildComparison);
const wholeOf = memoizeLast(buildComparison);
const markedOf = memoizeLast(markHidden);
const shownOf = memoizeLast(withoutEqualRows);

export function ComparePanel() {
  const index = useIndex();
  const nodeIds = useView((view) => view.comparison);
  const hideEqualRows = useView((view) => view.hideEqualRows);
  const leastGrade = useView((view) => view.leastGrade);
  const atlas = useAtlas();
  const comparison = comparisonOf(index, nodeIds);
  const whole =
    index === atlas.index ? comparison : markedOf(comparison, wholeOf(atlas.index, nodeIds), leastGrade);
  const shown = hideEqualRows ? shownOf(whole) : whole;
  return (
    <div className={styles.panel}>
      <CompareToolbar whole={whole} shown={shown} />
      {whole.columns.length < 2 ? <CompareWelcome /> : <ComparisonTable comparison={shown} />}
    </div>
  );
}
