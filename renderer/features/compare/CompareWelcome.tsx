/** What the comparison shows before there are two columns: what it is for, and pairs to begin with. */

import { suggestPairs } from '../../../shared/compare/suggestPairs.ts';
import { kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './CompareWelcome.module.css';

export function CompareWelcome() {
  const index = useIndex();
  const comparison = useView((view) => view.comparison);
  const [first] = comparison;
  return (
    <div className={styles.welcome}>
      <EmptyState
        title={first ? `What to compare ${shortNameOf(index, first)} with?` : 'Compare side by side'}
      >
        <p>
          Put two to eight strategies, techniques, frameworks or publications beside each other: what they are
          and need, where they ran, what was reported of their effect on speed, memory, accuracy and cost,
          with which evidence. Strategies, techniques and frameworks sum up the publications behind them and
          say how many these are.
        </p>
        <p>Add them with the box above, from the details pane, or begin with a pair:</p>
        <ul className={styles.pairs}>
          {suggestPairs(index, comparison).map((pair) => (
            <li key={pair.join()}>
              <Button onClick={() => addAll(pair)}>
                {pair.map((nodeId, place) => (
                  <span key={nodeId} className={styles.name}>
                    {place > 0 ? <span className={styles.versus}>vs</span> : null}
                    <KindIcon kind={kindOf(nodeId)} />
                    {shortNameOf(index, nodeId)}
                  </span>
                ))}
              </Button>
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}

function addAll(nodeIds: readonly NodeId[]): void {
  for (const nodeId of nodeIds) change({ type: 'add-to-comparison', nodeId });
}
