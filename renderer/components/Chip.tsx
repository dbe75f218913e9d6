/** Something chosen that one click takes away again: a filter, a column of the comparison. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { IconButton } from './IconButton.tsx';

interface ChipProps {
  readonly children: ReactNode;
  /** Accessible name of the button that removes it, for example "Remove filter Hardware: RTX 3090". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={styles.chip}>
      <span className={styles.text}>{children}</span>
      <IconButton compact label={removeLabel} icon={<X size={13} aria-hidden="true" />} onClick={onRemove} />
    </span>
  );
}
