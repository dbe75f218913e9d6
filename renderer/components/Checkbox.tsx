/** A checkbox in the look of the app; the words beside it are the caller's. */
import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';

export function Checkbox(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return (
    <span className={styles.checkbox}>
      <input type="checkbox" {...props} />
      <Check size={12} aria-hidden="true" />
    </span>
  );
}
