/** Whether a publication must stand under all of what is chosen in a facet, or any of it. */
import type { Facet } from '../../../shared/facets/facet.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { change } from '../../state/actions.ts';
import styles from './MatchChoice.module.css';

export function MatchChoice({ facet, isAll }: { readonly facet: Facet; readonly isAll: boolean }) {
  return (
    <div className={styles.match}>
      <SegmentedControl
        label={`Which of the chosen values of ${facet.name} are wanted`}
        value={isAll ? 'all' : 'any'}
        options={[
          { value: 'any', label: 'Any of these' },
          { value: 'all', label: 'All of these' },
        ]}
        onChange={(value) => change({ type: 'set-match-all', facet: facet.id, all: value === 'all' })}
      />
    </div>
  );
}
