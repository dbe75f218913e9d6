/** A value as a checkbox, with a way to rule it out: its button, Alt and a click, or the minus key. */
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ExcludeButton } from './ExcludeButton.tsx';
import styles from './FacetCheckbox.module.css';
import { FacetValue, valueName } from './FacetValue.tsx';
import { triStateOf } from './triState.ts';

interface FacetCheckboxProps {
  readonly facetId: string;
  readonly value: FacetValueCount;
  readonly largest: number;
}

export function FacetCheckbox({ facetId, value, largest }: FacetCheckboxProps) {
  const { exclude, onChange, onLabelClick, onKeyDown } = triStateOf(facetId, value);
  return (
    <div className={styles.row}>
      <label className={styles.label} title={value.label} onClick={onLabelClick}>
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
