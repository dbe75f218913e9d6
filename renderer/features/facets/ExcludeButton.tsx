/**
 * Rules a value out, or no longer. Shown while its row is pointed at or has the focus, and as long as the value
 * is ruled out. No tab stop of its own: the row has the minus key for it.
 */
import { Ban } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { FacetValueCount } from '../../../shared/facets/facet.ts';
import { IconButton } from '../../components/IconButton.tsx';
import styles from './ExcludeButton.module.css';

interface ExcludeButtonProps {
  readonly value: FacetValueCount;
  readonly onPress: () => void;
  /** Where its name would become part of that of the row around it. */
  readonly isUnheard?: boolean;
}

export function ExcludeButton({ value, onPress, isUnheard = false }: ExcludeButtonProps) {
  const label = value.excluded ? `No longer exclude ${value.label}` : `Exclude ${value.label}`;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    onPress();
  };
  return (
    <IconButton
      compact
      tabIndex={-1}
      aria-hidden={isUnheard || undefined}
      className={styles.exclude}
      data-excluded={value.excluded || undefined}
      label={label}
      title={`${label} (Alt and click, or the minus key)`}
      icon={<Ban size={13} aria-hidden="true" />}
      onClick={onClick}
    />
  );
}
