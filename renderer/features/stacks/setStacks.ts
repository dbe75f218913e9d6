/** Changes what the stack composer shows. */
import { MAX_STACKED, type StackId, type StacksView } from '../../../shared/view/stacksPart.ts';
import { change, notify } from '../../state/actions.ts';

export function setStacks(fields: Partial<StacksView>, name: string): void {
  change({ type: 'set-part', part: 'stacks', change: fields, name });
}

/** Adds techniques to a stack, each once, as far as there is room; says which had none. */
export function addToStack(view: StacksView, stack: StackId, ids: readonly string[], name: string): void {
  const all = [...new Set([...view[stack], ...ids])];
  setStacks({ [stack]: all.slice(0, MAX_STACKED) }, name);
  const left = all.length - MAX_STACKED;
  if (left <= 0) return;
  notify('warning', {
    code: 'stacks/full',
    message: `A stack holds ${MAX_STACKED} techniques at most: ${left} more had no room.`,
    kept: `The first ${MAX_STACKED} are in the stack.`,
    hint: 'Remove some that do not matter to you, and add the others then.',
  });
}
