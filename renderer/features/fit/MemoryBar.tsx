/** An amount of memory beside that of the device: solid up to the least, hatched up to the most, a line where the device ends. */
import type { ByteRange } from '../../../shared/fit/estimate.ts';
import type { Verdict } from '../../../shared/fit/fitRows.ts';
import { VERDICT_NAMES } from '../../../shared/fit/fitWords.ts';
import styles from './MemoryBar.module.css';

/** The bar is so many times the memory of the device wide; what is larger runs out of it. */
const WIDTH_IN_DEVICES = 2;

interface MemoryBarProps {
  readonly verdict: Verdict;
  readonly total: ByteRange;
  readonly memoryGB: number | null;
  readonly text: string;
}

export function MemoryBar({ verdict, total, memoryGB, text }: MemoryBarProps) {
  const share = (bytes: number) =>
    memoryGB === null ? 0 : Math.min(100, (bytes / (memoryGB * 1e9 * WIDTH_IN_DEVICES)) * 100);
  return (
    <div className={styles.memory} data-verdict={verdict}>
      <p className={styles.text}>
        <span className={styles.verdict}>{VERDICT_NAMES[verdict]}</span> {text}
      </p>
      {memoryGB === null ? null : (
        <div className={styles.bar} aria-hidden="true">
          <span className={styles.most} style={{ width: `${share(total.most)}%` }} />
          <span className={styles.least} style={{ width: `${share(total.least)}%` }} />
          <span className={styles.device} />
        </div>
      )}
    </div>
  );
}
