/** Changes what the charts show. */
import type { ChartsView } from '../../../shared/view/chartsPart.ts';
import { change } from '../../state/actions.ts';

export function setCharts(fields: Partial<ChartsView>, name: string): void {
  change({ type: 'set-part', part: 'charts', change: fields, name });
}
