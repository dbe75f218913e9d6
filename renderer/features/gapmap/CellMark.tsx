/** The sign in a cell of the gap map, and in its legend. */
import type { BlankReason } from '../../../shared/gapmap/blankReason.ts';
import type { GapDirection } from '../../../shared/gapmap/gapMap.ts';
import styles from './CellMark.module.css';

interface CellMarkProps {
  readonly blank: BlankReason | null;
  readonly count: number | null;
  readonly direction: GapDirection;
  readonly sourcedShare: number | null;
}

/** The second cue beside the colour. */
const SIGNS: Readonly<Record<GapDirection, string>> = { better: '▲', mixed: '◆', worse: '▼', none: '' };
const RADIUS = 13.5;
const AROUND = 2 * Math.PI * RADIUS;

export function CellMark({ blank, count, direction, sourcedShare }: CellMarkProps) {
  if (blank !== null) {
    return (
      <span className={styles.blank} aria-hidden="true">
        {{ nothing: '○', 'does-not-apply': '', 'after-period': '⇥' }[blank]}
      </span>
    );
  }
  return (
    <span className={styles.mark} data-direction={direction} aria-hidden="true">
      <svg className={styles.ring} viewBox="0 0 30 30" width="30" height="30" aria-hidden="true">
        <circle className={styles.track} cx="15" cy="15" r={RADIUS} />
        {sourcedShare === null ? null : (
          <circle
            className={styles.share}
            cx="15"
            cy="15"
            r={RADIUS}
            strokeDasharray={`${sourcedShare * AROUND} ${AROUND}`}
            transform="rotate(-90 15 15)"
          />
        )}
      </svg>
      <span className={styles.count}>{count}</span>
      <span className={styles.sign}>{SIGNS[direction]}</span>
    </span>
  );
}
