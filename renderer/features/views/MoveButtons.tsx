/** Moves an entry of a list one place up or down; at its ends the button stays in reach and does nothing. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import styles from './SavedRow.module.css';

interface MoveButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
}

export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  return (
    <>
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp size={15} />}
        className={styles.action}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown size={15} />}
        className={styles.action}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      />
    </>
  );
}
