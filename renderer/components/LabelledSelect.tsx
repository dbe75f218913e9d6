/** A choice of one from a list that opens, with its name before it. */
import styles from './LabelledSelect.module.css';

interface LabelledSelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value) => void;
  /** How name and list stand to each other. */
  readonly className?: string | undefined;
}

export function LabelledSelect<Value extends string>(props: LabelledSelectProps<Value>) {
  return (
    <label className={[styles.select, props.className].filter(Boolean).join(' ')}>
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as Value)}>
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
