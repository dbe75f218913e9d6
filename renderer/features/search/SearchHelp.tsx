/** The "?" of the search box: what can be typed, as examples that can be tried with a click. */
import { CircleHelp } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { QUERY_FIELD_NAMES } from '../../../shared/search/searchFields.ts';
import styles from './SearchHelp.module.css';
import { SEARCH_EXAMPLES } from './searchExamples.ts';

export function SearchHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  return (
    <DialogTrigger>
      <Button className={styles.open ?? ''} aria-label="Help with searching">
        <CircleHelp size={15} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label="How to search">
          {({ close }) => (
            <>
              <h2 className={styles.title}>What you can type</h2>
              <ul className={styles.examples}>
                {SEARCH_EXAMPLES.map(({ query, meaning }) => (
                  <li key={query}>
                    <button
                      type="button"
                      className={styles.example}
                      onClick={() => {
                        close();
                        onTry(query);
                      }}
                    >
                      <code>{query}</code>
                      <span>{meaning}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <p className={styles.fields}>Fields: {QUERY_FIELD_NAMES.join(', ')}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
