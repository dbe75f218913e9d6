/** Running text of the page, at a length of line that reads well. */
import type { ReactNode } from 'react';
import styles from './ReviewProse.module.css';

interface ReviewProseProps {
  readonly children: ReactNode;
  /** For remarks on how to read something. */
  readonly quiet?: boolean;
}

export function ReviewProse({ children, quiet = false }: ReviewProseProps) {
  return <p className={[styles.prose, quiet && styles.quiet].filter(Boolean).join(' ')}>{children}</p>;
}
