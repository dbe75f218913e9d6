/** Which way the focus looks, each with the number of publications it reaches. */
import { useMemo } from 'react';
import { buildFocusReach } from '../../../shared/graph/focusRoles.ts';
import { ROLE_NAMES } from '../../../shared/graph/graphStyle.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { FOCUS_DIRECTIONS, type FocusDirection } from '../../../shared/view/viewState.ts';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './FocusTable.module.css';
import { MarkSymbol } from './LegendSymbol.tsx';

const NAMES: Readonly<Record<FocusDirection, string>> = {
  both: 'All',
  citing: 'Cited by',
  cited: 'References',
};

export function FocusDirections({ focus }: { readonly focus: NodeId }) {
  const index = useIndex();
  const depth = useView((view) => view.focusDepth);
  const chosen = useView((view) => view.focusDirection);
  const counts = useMemo(
    () =>
      FOCUS_DIRECTIONS.map((direction) => ({
        direction,
        count: Math.max(0, buildFocusReach(index, focus, depth, direction).roles.size - 1),
      })),
    [index, focus, depth],
  );
  return (
    <fieldset className={styles.roles} aria-label="Which citations">
      {counts.map(({ direction, count }) => (
        <button
          key={direction}
          type="button"
          className={styles.role}
          aria-pressed={direction === chosen}
          title={direction === 'both' ? undefined : ROLE_NAMES[direction]}
          onClick={() => change({ type: 'set-drawing', options: { focusDirection: direction } })}
        >
          {direction === 'both' ? null : <MarkSymbol shape="circle" colour={direction} />}
          {NAMES[direction]} ({count.toLocaleString('en')})
        </button>
      ))}
    </fieldset>
  );
}
