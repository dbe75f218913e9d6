/** A checkbox in the look of the app; the words beside it are the caller's. */
import { Check, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  /** Whether what it stands for is ruled out: a cross instead of a tick. Its name has to say so. */
  readonly crossed?: boolean;
}

export function Checkbox({ crossed = false, ...props }: CheckboxProps) {
  return (
    <span className={styles.checkbox} data-crossed={crossed || undefined}>
      <input type="checkbox" {...props} />
      {crossed ? <X size={12} aria-hidden="true" /> : <Check size={12} aria-hidden="true" />}
    </span>
  );
}
