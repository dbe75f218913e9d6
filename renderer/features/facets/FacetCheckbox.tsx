/** A value as a checkbox, with a way to rule it out: its button, Alt and a click, or the minus key. */
import type { ChangeEvent, KeyboardEvent, MouseEvent as ReactMouseEvent } from 'react';
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { change } from '../../state/actions.ts';
import { ExcludeButton } from './ExcludeButton.tsx';
import styles from './FacetCheckbox.module.css';
import { FacetValue, valueName } from './FacetValue.tsx';

interface FacetCheckboxProps {
  readonly facetId: string;
  readonly value: FacetValueCount;
  readonly largest: number;
}

export function FacetCheckbox({ facetId, value, largest }: FacetCheckboxProps) {
  const exclude = () =>
    change({ type: 'toggle-excluded', facet: facetId, value: value.value, label: value.label });
  const onChange = ({ nativeEvent }: ChangeEvent) => {
    if (value.excluded || (nativeEvent as MouseEvent).altKey) exclude();
    else change({ type: 'toggle-filter', facet: facetId, value: value.value });
  };
  // A click beside the box reaches it as one of its own, without the Alt key.
  const onClick = (event: ReactMouseEvent) => {
    if (!event.altKey || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    exclude();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '-' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    exclude();
  };
  return (
    <div className={styles.row} data-excluded={value.excluded || undefined}>
      <label className={styles.label} title={value.label} onClick={onClick}>
        <Checkbox
          aria-label={valueName(value)}
          aria-keyshortcuts="-"
          checked={value.chosen}
          crossed={value.excluded}
          onChange={onChange}
          onKeyDown={onKeyDown}
        />
        <FacetValue value={value} largest={largest} />
      </label>
      <ExcludeButton value={value} onPress={exclude} />
    </div>
  );
}
