/** A number that is typed: taken over as soon as it is one within the limits; until then it is said what is asked for. */
import { useId, useState } from 'react';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** The label is for those who hear the page; what stands around the field says it to others. */
  readonly isLabelHidden?: boolean;
  /** Null for an empty field. */
  readonly value: number | null;
  /** After the field: "GB". */
  readonly unit?: string;
  readonly most: number;
  readonly isWhole?: boolean;
  /** An empty field is null then, and otherwise no number. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | null) => void;
}

export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden = false, value, unit, most, isWhole = false, mayBeEmpty = false } = props;
  const { onChange } = props;
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  const faultId = useId();
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return mayBeEmpty ? null : undefined;
    const number = Number(text.replaceAll(',', '').trim());
    return Number.isFinite(number) && number > 0 && number <= most && (!isWhole || Number.isInteger(number))
      ? number
      : undefined;
  };
  const isFault = typed !== null && read(typed) === undefined;
  return (
    <label className={styles.field}>
      <span className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</span>
      <input
        type="text"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        className={styles.input}
        aria-label={unit === undefined ? label : `${label} in ${unit}`}
        style={{ width: `${Math.max(5, (typed ?? shown).length + 2)}ch` }}
        value={typed ?? shown}
        aria-invalid={isFault || undefined}
        aria-describedby={isFault ? faultId : undefined}
        onChange={({ target: { value: text } }) => {
          setTyped(text);
          const number = read(text);
          if (number !== undefined) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
      {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
      {isFault ? (
        <span id={faultId} role="alert" className={styles.fault}>
          {isWhole ? 'A whole number' : 'A number'} above 0, up to {most.toLocaleString('en')}
        </span>
      ) : null}
    </label>
  );
}
