/**
 * An ordered facet: a column a value, as tall as its count, each a checkbox. With more values than fit as
 * columns it is a list in the same order.
 */
import type { FacetCounts, FacetValueCount } from '../../../shared/facets/facet.ts';
import { FacetCheckbox } from './FacetCheckbox.tsx';
import styles from './FacetHistogram.module.css';
import { valueName } from './FacetValue.tsx';
import { triStateOf } from './triState.ts';

const MOST_COLUMNS = 8;

export function FacetHistogram({ counts }: { readonly counts: FacetCounts }) {
  const { facet, values } = counts;
  const largest = Math.max(...values.map((value) => value.count), 0);
  if (values.length > MOST_COLUMNS) {
    return values.map((value) => (
      <FacetCheckbox key={value.value} facetId={facet.id} value={value} largest={largest} />
    ));
  }
  return (
    <div role="group" aria-label={facet.name} className={styles.histogram}>
      {values.map((value) => (
        <Column key={value.value} facetId={facet.id} value={value} largest={largest} />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly facetId: string;
  readonly value: FacetValueCount;
  readonly largest: number;
}

function Column({ facetId, value, largest }: ColumnProps) {
  const share = largest === 0 ? 0 : value.count / largest;
  const { onChange, onLabelClick, onKeyDown } = triStateOf(facetId, value);
  return (
    <label
      className={styles.column}
      data-empty={value.count === 0 || undefined}
      data-excluded={value.excluded || undefined}
      title={`${valueName(value)} (Alt and click, or the minus key, to exclude)`}
      onClick={onLabelClick}
    >
      <input
        type="checkbox"
        className={styles.input}
        aria-label={valueName(value)}
        aria-keyshortcuts="-"
        checked={value.chosen}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} aria-hidden="true">
        {value.count}
      </span>
      <span className={styles.bar} aria-hidden="true" style={{ '--share': share } as React.CSSProperties} />
      <span className={styles.label} aria-hidden="true">
        {value.label}
      </span>
    </label>
  );
}
