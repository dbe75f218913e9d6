/** A button with words on it. */
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing to do here, `quiet` for what stands among text; `plain` otherwise. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
}

export function Button({ variant = 'plain', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={[styles.button, styles[variant], className].filter(Boolean).join(' ')}
    />
  );
}
