/** What the signs of the gap map mean, how many cells in sight have each; a click selects their publications. */
import { BLANK_NAMES, BLANK_REASONS } from '../../../shared/gapmap/blankReason.ts';
import {
  GAP_DIRECTIONS,
  type GapCell,
  type GapDirection,
  type GapMap,
} from '../../../shared/gapmap/gapMap.ts';
import { DIRECTION_NAMES } from '../../../shared/gapmap/gapWords.ts';
import { select } from '../../state/actions.ts';
import { useIndex } from '../../state/selectors.ts';
import { CellMark } from './CellMark.tsx';
import { publicationIds } from './cellActions.ts';
import styles from './GapLegend.module.css';

const SHORT_NAMES: Readonly<Record<GapDirection, string>> = {
  better: 'better',
  mixed: 'better and worse',
  worse: 'worse',
  none: 'no direction',
};

export function GapLegend({ map }: { readonly map: GapMap }) {
  const index = useIndex();
  const cells = map.cells.flat();
  const selectAll = (of: readonly GapCell[]) =>
    select(...publicationIds(index, [...new Set(of.flatMap(({ publications }) => publications))]));
  return (
    <section className={styles.legend} aria-label="Legend of the gap map">
      {GAP_DIRECTIONS.map((direction) => {
        const own = cells.filter((cell) => cell.blank === null && cell.direction === direction);
        return (
          <button
            key={direction}
            type="button"
            className={styles.entry}
            disabled={own.length === 0}
            title={`${DIRECTION_NAMES[direction]}: select the publications of these cells`}
            onClick={() => selectAll(own)}
          >
            <CellMark blank={null} count={null} direction={direction} sourcedShare={null} />
            {SHORT_NAMES[direction]} <span className={styles.count}>{own.length}</span>
          </button>
        );
      })}
      {BLANK_REASONS.map((reason) => (
        <span key={reason} className={styles.entry}>
          <span className={styles.blank} data-blank={reason}>
            <CellMark blank={reason} count={null} direction="none" sourcedShare={null} />
          </span>
          {BLANK_NAMES[reason]}{' '}
          <span className={styles.count}>{cells.filter(({ blank }) => blank === reason).length}</span>
        </span>
      ))}
      <span className={styles.entry}>Number: publications. Ring: share of results that are sourced.</span>
    </section>
  );
}
