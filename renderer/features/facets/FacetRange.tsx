/** A facet of numbers: bars of how they are spread, two handles under them, the same bounds as fields. */
import type { FacetCounts } from '../../../shared/facets/facet.ts';
import { change } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { FacetCheckbox } from './FacetCheckbox.tsx';
import styles from './FacetRange.module.css';
import { RangeField } from './RangeField.tsx';
import { RangeSlider } from './RangeSlider.tsx';

export function FacetRange({ counts }: { readonly counts: FacetCounts }) {
  const { facet, bins, values } = counts;
  const [least, most] = useView((view) => view.ranges[facet.id]) ?? [null, null];
  const unit = facet.range?.unit ?? '';
  const set = (bounds: readonly [number | null, number | null]) =>
    change({ type: 'set-range', facet: facet.id, range: bounds });
  const [first] = bins;
  const last = bins.at(-1);
  return (
    <div role="group" aria-label={facet.name} className={styles.range}>
      {first && last ? (
        <>
          <RangeSlider name={facet.name} unit={unit} bins={bins} range={[least, most]} onChange={set} />
          <div className={styles.fields}>
            <RangeField
              label="At least"
              name={`${facet.name}, at least`}
              unit={unit}
              value={least}
              placeholder={first.from}
              onChange={(value) => set([value, most])}
            />
            <RangeField
              label="At most"
              name={`${facet.name}, at most`}
              unit={unit}
              value={most}
              placeholder={last.to}
              onChange={(value) => set([least, value])}
            />
          </div>
        </>
      ) : (
        <p className={styles.none}>No publication reports one.</p>
      )}
      {values.map((value) => (
        <FacetCheckbox key={value.value} facetId={facet.id} value={value} largest={value.count} />
      ))}
    </div>
  );
}
