/** A box that narrows a long facet to the values whose label contains what is typed. */
import styles from './FindInFacet.module.css';

interface FindInFacetProps {
  /** Name of the facet. */
  readonly name: string;
  readonly text: string;
  /** How many values are left. */
  readonly found: number;
  readonly onChange: (text: string) => void;
}

export function FindInFacet({ name, text, found, onChange }: FindInFacetProps) {
  return (
    <div className={styles.find}>
      <input
        type="text"
        className={styles.box}
        aria-label={`Find in ${name}`}
        placeholder={`Find in ${name.toLowerCase()}`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {found === 0 ? <p className={styles.none}>No value contains “{text}”.</p> : null}
    </div>
  );
}

/** Whether the label contains the text, letter case and surrounding spaces aside. */
export function matchesText(label: string, text: string): boolean {
  return label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
}
