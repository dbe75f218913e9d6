/** The list under the search box of what the word at the caret could become. The box keeps the focus. */
import type { Completion } from '../../../shared/search/completeQuery.ts';
import { countText } from '../../components/countText.ts';
import styles from './CompletionList.module.css';

interface CompletionListProps {
  readonly id: string;
  readonly items: readonly Completion[];
  readonly chosen: number;
  readonly onAccept: (completion: Completion) => void;
}

/** The id of an option, for the box to name the chosen one. */
export function completionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

export function CompletionList({ id, items, chosen, onAccept }: CompletionListProps) {
  return (
    <div className={styles.popup}>
      <div id={id} role="listbox" aria-label="Completions" className={styles.list}>
        {items.map((item, place) => (
          // Keys go to the box, which keeps the focus and names the chosen option.
          <div
            key={item.label}
            id={completionId(id, place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className={styles.item}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAccept(item)}
          >
            <span className={styles.label} data-field={item.type === 'field' || undefined}>
              {item.label}
              {item.alias !== null && <span className={styles.alias}> {item.alias}</span>}
            </span>
            {item.count !== null && (
              <span className={styles.count} title={countText(item.count, 'publication')}>
                {item.count.toLocaleString('en')}
              </span>
            )}
          </div>
        ))}
      </div>
      <p className={styles.hint} aria-hidden="true">
        ↓ to choose, Enter or Tab to take
      </p>
    </div>
  );
}
