/** A short word on something: its class, its membership, its kind. Not a control. */
import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface BadgeProps {
  readonly children: ReactNode;
  readonly title?: string | undefined;
}

export function Badge({ children, title }: BadgeProps) {
  return (
    <span className={styles.badge} title={title}>
      {children}
    </span>
  );
}
