/** Changes what is asked of "What fits". */
import type { FitView } from '../../../shared/view/fitPart.ts';
import { change } from '../../state/actions.ts';

/** @param mergeKey given while typing: what follows with the same key is one step of undo */
export function setFit(fields: Partial<FitView>, name: string, mergeKey?: string): void {
  change({
    type: 'set-part',
    part: 'fit',
    change: fields,
    name,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  });
}
