/** What is being gathered for the comparison, always in sight at the foot of the window. */
import { kindOf } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './ComparisonTray.module.css';

export function ComparisonTray() {
  const index = useIndex();
  const comparison = useView((view) => view.comparison);
  const missing = 2 - comparison.length;
  return (
    <div role="group" aria-label="Comparison tray" className={styles.tray}>
      {comparison.length === 0 ? (
        <span className={styles.hint}>Nothing to compare yet</span>
      ) : (
        <ul className={styles.chips}>
          {comparison.map((nodeId) => {
            const name = shortNameOf(index, nodeId);
            return (
              <li key={nodeId}>
                <Chip
                  removeLabel={`Remove ${name} from comparison tray`}
                  onRemove={() => change({ type: 'remove-from-comparison', nodeId })}
                >
                  <KindIcon kind={kindOf(nodeId)} />
                  {name}
                </Chip>
              </li>
            );
          })}
        </ul>
      )}
      <Button
        variant={missing > 0 ? 'plain' : 'primary'}
        disabled={missing > 0}
        title={
          missing > 0 ? `Add ${missing === 2 ? 'two' : 'one more'} to compare` : 'Show them side by side'
        }
        onClick={() => change({ type: 'show-view', view: 'compare' })}
      >
        Compare
      </Button>
      {missing > 0 ? (
        <span className={styles.hint}>{missing === 2 ? 'add two' : 'add one more'} to compare</span>
      ) : null}
    </div>
  );
}
