/** What the stack composer shows before there is a stack: what it is for, and stacks to begin with. */

import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './StacksWelcome.module.css';
import { addToStack } from './setStacks.ts';

const MOST_OFFERED = 3;
const LEAST_TECHNIQUES = 4;

export function StacksWelcome() {
  const index = useIndex();
  const view = useView((state) => state.stacks);
  const offered = [...index.corpus.publications]
    .filter(({ techniques }) => techniques.length >= LEAST_TECHNIQUES)
    .sort(
      (one, other) =>
        (index.citingKeysByKey.get(other.key)?.length ?? 0) -
        (index.citingKeysByKey.get(one.key)?.length ?? 0),
    )
    .slice(0, MOST_OFFERED);
  return (
    <EmptyState title="Put techniques together">
      <p>
        See which techniques were combined in one publication, which are said to complement each other or to
        conflict, and which were never seen together; then put a second stack beside the first. Add techniques
        above, or begin with those of a publication:
      </p>
      <ul className={styles.offers}>
        {offered.map(({ key, shortName, techniques }) => (
          <li key={key}>
            <Button
              onClick={() =>
                addToStack(
                  view,
                  'first',
                  techniques.map(({ id }) => id),
                  `begin with ${shortName}`,
                )
              }
            >
              {shortName}, {countText(techniques.length, 'technique')}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
