/**
 * How a value looks: label, bar in proportion to its count, the count. Zero counts are dimmed. Hidden from
 * those who hear the page: the checkbox or row around it carries `valueName`.
 */
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { countText } from '../../components/countText.ts';
import styles from './FacetValue.module.css';

interface FacetValueProps {
  readonly value: FacetValueCount;
  /** The largest count of the facet, which fills the bar. */
  readonly largest: number;
}

export function FacetValue({ value, largest }: FacetValueProps) {
  const share = largest === 0 ? 0 : value.count / largest;
  return (
    <span
      className={styles.value}
      aria-hidden="true"
      data-empty={value.count === 0 || undefined}
      data-excluded={value.excluded || undefined}
    >
      <span className={styles.label}>{value.label}</span>
      <span className={styles.count}>{value.count}</span>
      <span className={styles.bar} style={{ '--share': share } as React.CSSProperties} />
    </span>
  );
}

/** "RTX 3090, 4 publications", "A100, 40 publications, excluded": what a value is called by those who hear the page. */
export function valueName(value: FacetValueCount): string {
  const counted = `${value.label}, ${countText(value.count, 'publication')}`;
  return value.excluded ? `${counted}, excluded` : counted;
}
