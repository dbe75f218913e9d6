/** Running text of the corpus, at a length of line that reads well. */
import type { ReactNode } from 'react';
import styles from './Prose.module.css';

export function Prose({ children }: { readonly children: ReactNode }) {
  return <p className={styles.prose}>{children}</p>;
}
