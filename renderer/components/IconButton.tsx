/** A button with only an icon on it; its label is its accessible name and its tooltip. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** Smaller, for use inside chips and rows; still 24 px to hit. */
  readonly compact?: boolean;
}

export function IconButton({ label, icon, compact = false, className, title, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      title={title ?? label}
      className={[styles.button, compact && styles.compact, className].filter(Boolean).join(' ')}
    >
      {icon}
    </button>
  );
}
