/** What clicks and keys do to a value that can be wanted, not wanted, or neither. */
import type { ChangeEvent, KeyboardEvent, MouseEvent as ReactMouseEvent } from 'react';
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { change } from '../../state/actions.ts';

/** For a checkbox inside a label: a click chooses or takes back; Alt and a click, or the minus key, rules out. */
export function triStateOf(facetId: string, value: FacetValueCount) {
  const exclude = () =>
    change({
      type: 'toggle-excluded',
      facet: facetId,
      value: value.value,
      label: value.label,
      isExcluded: value.excluded,
    });
  return {
    exclude,
    onChange({ nativeEvent }: ChangeEvent) {
      if (value.excluded || (nativeEvent as MouseEvent).altKey) exclude();
      else change({ type: 'toggle-filter', facet: facetId, value: value.value });
    },
    /** A click beside the box reaches it as one of its own, without the Alt key. */
    onLabelClick(event: ReactMouseEvent) {
      if (!event.altKey || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      exclude();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== '-' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      exclude();
    },
  };
}
