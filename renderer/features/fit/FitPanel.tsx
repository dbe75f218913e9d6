/** What fits: the techniques for a task on a machine, with what they leave of its memory, computed and measured. */
import { useMemo } from 'react';
import { buildFit } from '../../../shared/fit/fitRows.ts';
import { toFitTable } from '../../../shared/fit/fitTable.ts';
import { machineOf } from '../../../shared/fit/machine.ts';
import { TableExport } from '../../components/TableExport.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './FitPanel.module.css';
import { FitTable } from './FitTable.tsx';
import { FitToolbar } from './FitToolbar.tsx';
import { FitWelcome } from './FitWelcome.tsx';
import { MachineChooser } from './MachineChooser.tsx';

export function FitPanel() {
  const index = useIndex();
  const view = useView((state) => state.fit);
  const machine = useMemo(() => machineOf(index, view), [index, view]);
  const { opened: _opened, ...asked } = view;
  const question = JSON.stringify(asked);
  // What is opened changes nothing of the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for all of the view that counts
  const result = useMemo(() => machine && buildFit(index, machine, view), [index, question]);
  return (
    <div className={styles.panel}>
      <MachineChooser>
        {machine && result ? (
          <TableExport makeTable={() => toFitTable(index, machine, view, result)} view="fit" />
        ) : null}
      </MachineChooser>
      <FitToolbar unmet={result?.unmet.length ?? 0} />
      {machine && result ? <FitTable machine={machine} result={result} /> : <FitWelcome />}
    </div>
  );
}
