/** One bound of a range as a field: taken over on Enter and on leaving it; empty is no bound. */
import { useState } from 'react';
import { formatNumber } from '../../../shared/facets/describeRange.ts';
import styles from './RangeField.module.css';

interface RangeFieldProps {
  readonly label: string;
  /** Accessible name; holds the label. */
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  /** What the bound would be without one. */
  readonly placeholder: number;
  readonly onChange: (value: number | null) => void;
}

export function RangeField({ label, name, unit, value, placeholder, onChange }: RangeFieldProps) {
  /** What is being typed; null while nothing is. */
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    setTyped(null);
    if (typed === null) return;
    const number = typed.trim() === '' ? null : Number(typed.replace(',', '.'));
    if ((number === null || Number.isFinite(number)) && number !== value) onChange(number);
  };
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <input
          type="text"
          inputMode="decimal"
          className={styles.input}
          aria-label={name}
          value={typed ?? value ?? ''}
          placeholder={formatNumber(placeholder)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
        <span className={styles.unit} aria-hidden="true">
          {unit}
        </span>
      </span>
    </label>
  );
}
