/** Where a strategy stands in the taxonomy: every step of the way a link. */
import { Fragment } from 'react';
import { toNodeId } from '../../../shared/model/ids.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { useIndex } from '../../state/selectors.ts';
import styles from './StrategyPath.module.css';

interface StrategyPathProps {
  readonly id: string;
  /** Leaves the strategy itself out. */
  readonly onlyAbove?: boolean;
}

export function StrategyPath({ id, onlyAbove = false }: StrategyPathProps) {
  const index = useIndex();
  const above = [...(index.strategyAncestorsById.get(id) ?? [])].reverse();
  const steps = onlyAbove ? above : [...above, id];
  return (
    <span className={styles.path}>
      {steps.map((step, place) => (
        <Fragment key={step}>
          {place > 0 ? (
            <span aria-hidden="true" className={styles.arrow}>
              ›
            </span>
          ) : null}
          <EntityLink nodeId={toNodeId('strategy', step)} plain={place > 0} />
        </Fragment>
      ))}
    </span>
  );
}
