/** One choice among a few, as radio buttons; an option that cannot be chosen says why. */
import { useId } from 'react';
import styles from './ExportDialog.module.css';

interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly description?: string | undefined;
  /** Why it cannot be chosen; null or absent when it can. */
  readonly unavailable?: string | null | undefined;
}

interface ChoiceGroupProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Side by side, for a few options of one word. */
  readonly inline?: boolean;
}

export function ChoiceGroup<Id extends string>({
  label,
  options,
  chosen,
  onChoose,
  inline = false,
}: ChoiceGroupProps<Id>) {
  const name = useId();
  return (
    <fieldset className={inline ? styles.inline : styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => {
        const note = option.unavailable ?? option.description;
        const noteId = `${name}-${option.id}`;
        return (
          <label key={option.id} className={styles.option} data-unavailable={Boolean(option.unavailable)}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              disabled={Boolean(option.unavailable)}
              aria-label={option.name}
              aria-describedby={note ? noteId : undefined}
              onChange={() => onChoose(option.id)}
            />
            <span>
              {option.name}
              {note && (
                <span id={noteId} className={styles.note}>
                  {note}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
