/** Facets of one kind under a heading that opens and closes; closed, it still says how many filters are in it. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { FACET_GROUPS, type FacetGroupId } from '../../../shared/facets/facet.ts';
import { countText } from '../../components/countText.ts';
import styles from './FacetGroup.module.css';
import { useFacetOpen } from './useFacetOpen.ts';

interface FacetGroupProps {
  readonly id: FacetGroupId;
  /** How many filters of its facets are active. */
  readonly active: number;
  readonly children: ReactNode;
}

/** The groups that are open at first: what most questions begin with. */
const OPEN_AT_FIRST: readonly FacetGroupId[] = ['publication', 'hardware'];

export function FacetGroup({ id, active, children }: FacetGroupProps) {
  const [isOpen, setOpen] = useFacetOpen(`group:${id}`, OPEN_AT_FIRST.includes(id) || active > 0);
  const bodyId = useId();
  const name = FACET_GROUPS.find((group) => group.id === id)?.name ?? id;
  return (
    <section className={styles.group} aria-label={`${name} filters`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{name}</span>{' '}
          {active > 0 ? <span className={styles.active}>{countText(active, 'filter')}</span> : null}
          <ChevronDown size={14} aria-hidden="true" className={isOpen ? undefined : styles.turned} />
        </button>
      </h3>
      <div id={bodyId} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
