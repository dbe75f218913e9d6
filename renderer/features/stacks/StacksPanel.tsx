/** The stack composer: techniques put together, what the corpus knows of their pairs, and two stacks compared. */
import { useMemo } from 'react';
import { stackRows, toStackTable } from '../../../shared/stack/stackComparison.ts';
import { techniquesOf } from '../../../shared/stack/stackPairs.ts';
import { summarizeStack } from '../../../shared/stack/stackSummary.ts';
import { STACK_NAMES } from '../../../shared/stack/stackWords.ts';
import { STACK_IDS } from '../../../shared/view/stacksPart.ts';
import { TableExport } from '../../components/TableExport.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import { OpenedPair } from './OpenedPair.tsx';
import { PairMatrix } from './PairMatrix.tsx';
import { StackEditor } from './StackEditor.tsx';
import styles from './StacksPanel.module.css';
import { StacksWelcome } from './StacksWelcome.tsx';
import { StackTable } from './StackTable.tsx';
import { useStackMemory } from './useStackMemory.ts';

export function StacksPanel() {
  const index = useIndex();
  const view = useView((state) => state.stacks);
  const { first, second } = view;
  const stacks = useMemo(
    () =>
      [first, second]
        .filter((ids) => ids.length > 0)
        .map((ids) => summarizeStack(index, techniquesOf(index, ids))),
    [index, first, second],
  );
  const memory = useStackMemory(stacks);
  const names = STACK_IDS.filter((id) => view[id].length > 0).map((id) => STACK_NAMES[id]);
  const rows = stackRows(index, stacks, memory);
  return (
    <div className={styles.panel}>
      <div className={styles.editors}>
        {STACK_IDS.map((id) => (
          <StackEditor key={id} stack={id} />
        ))}
      </div>
      {stacks.length === 0 ? (
        <StacksWelcome />
      ) : (
        <div className={styles.body}>
          <div className={styles.matrices}>
            {stacks.map((stack, place) =>
              stack.techniques.length > 1 ? (
                <PairMatrix key={names[place]} name={names[place] ?? ''} stack={stack} />
              ) : null,
            )}
          </div>
          {stacks.some(({ pairs }) => pairs.length > 0) ? (
            <p className={styles.legend}>
              Number: publications that combine both. + said to complement each other. ! said to conflict. –
              never seen together.
            </p>
          ) : null}
          <OpenedPair />
          <div className={styles.export}>
            <TableExport makeTable={() => toStackTable(rows, names)} view="stacks" />
          </div>
          <StackTable rows={rows} names={names} />
        </div>
      )}
    </div>
  );
}
