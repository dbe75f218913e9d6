/** A number of publications that opens exactly these; zero opens nothing and is no button. */
import type { Counted } from '../../../shared/review/counted.ts';
import { countText } from '../../components/countText.ts';
import styles from './CountButton.module.css';
import { openCounted, verbOf } from './openCounted.ts';

interface CountButtonProps {
  readonly counted: Counted;
  /** What the publications are, for the accessible name. */
  readonly what: string;
  /** Shown instead of the bare number. */
  readonly text?: string;
}

export function CountButton({ counted, what, text }: CountButtonProps) {
  const shown = text ?? counted.keys.length.toLocaleString('en');
  if (counted.keys.length === 0) return <span className={styles.none}>{shown}</span>;
  const name = `${what}: ${countText(counted.keys.length, 'publication')}, ${verbOf(counted)}`;
  return (
    <button
      type="button"
      className={styles.count}
      aria-label={text === undefined ? name : `${text}, ${name}`}
      title={name}
      onClick={() => openCounted(counted)}
    >
      {shown}
    </button>
  );
}
