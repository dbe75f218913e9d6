/** A value as a checkbox. */
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { change } from '../../state/actions.ts';
import styles from './FacetCheckbox.module.css';
import { FacetValue, valueName } from './FacetValue.tsx';

interface FacetCheckboxProps {
  readonly facetId: string;
  readonly value: FacetValueCount;
  readonly largest: number;
}

export function FacetCheckbox({ facetId, value, largest }: FacetCheckboxProps) {
  return (
    <label className={styles.row} title={value.label}>
      <Checkbox
        aria-label={valueName(value)}
        checked={value.chosen}
        onChange={() => change({ type: 'toggle-filter', facet: facetId, value: value.value })}
      />
      <FacetValue value={value} largest={largest} />
    </label>
  );
}
