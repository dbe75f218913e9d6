/** What the question asked of "What fits" gives for stacks: their techniques one after the other. */
import { useMemo } from 'react';
import { estimateWith, loadsOf } from '../../../shared/fit/estimate.ts';
import { verdictOf } from '../../../shared/fit/fitRows.ts';
import { gigabytesText, TASK_NAMES, VERDICT_NAMES } from '../../../shared/fit/fitWords.ts';
import { modelText } from '../../../shared/fit/inputsText.ts';
import { machineOf } from '../../../shared/fit/machine.ts';
import type { StackSummary } from '../../../shared/stack/stackSummary.ts';
import { useIndex, useView } from '../../state/selectors.ts';

/** A line for each stack, null where a technique of it has no formula; null while no machine is chosen there. */
export function useStackMemory(stacks: readonly StackSummary[]): readonly (string | null)[] | null {
  const index = useIndex();
  const view = useView((state) => state.fit);
  return useMemo(() => {
    const machine = machineOf(index, view);
    if (machine === null) return null;
    const asked = `${TASK_NAMES[view.task].toLowerCase()} of ${modelText(view)} on ${machine.name}`;
    return stacks.map(({ techniques }) => {
      const estimate = estimateWith(index, techniques, loadsOf(view, machine.count));
      if (estimate === null) return null;
      const verdict = VERDICT_NAMES[verdictOf(estimate, machine.memoryGB)].toLowerCase();
      return `${gigabytesText(estimate.total)}: ${verdict} (${asked})`;
    });
  }, [index, view, stacks]);
}
