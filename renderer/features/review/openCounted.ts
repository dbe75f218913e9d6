/** Opens what a count counts: exactly those publications, and nothing else. */
import { toNodeId } from '../../../shared/model/ids.ts';
import type { Counted } from '../../../shared/review/counted.ts';
import { change, select, setSession } from '../../state/actions.ts';

/**
 * Where filters can tell the publications apart, the table shows what these filters alone leave; otherwise
 * the publications are selected and listed in the details.
 */
export function openCounted({ keys, filters }: Counted): void {
  if (filters === null) {
    select(...keys.map((key) => toNodeId('publication', key)));
    setSession({ detailsOpen: true });
    return;
  }
  change({ type: 'set-filters', filters });
  change({ type: 'show-view', view: 'table' });
}

/** What activating the count does, after what it counts: "show them in the table". */
export function verbOf({ filters }: Counted): string {
  return filters === null ? 'select them' : 'show them in the table';
}
