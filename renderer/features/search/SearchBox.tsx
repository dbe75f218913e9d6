/** The search box: what is typed shows at once and becomes the query; a fault is explained under it. */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { change } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { chooseHit } from './chooseHit.ts';
import { FaultHint } from './FaultHint.tsx';
import styles from './SearchBox.module.css';
import { SearchHelp } from './SearchHelp.tsx';
import { focusFirstResult, registerSearchBox } from './searchFocus.ts';

export function SearchBox() {
  const query = useView((view) => view.query);
  const fault = useStore((state) => state.search.fault);
  const answer = useStore((state) => state.search.answer);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const setQuery = (text: string) => change({ type: 'set-query', query: text });

  useEffect(() => registerSearchBox(() => input.current?.focus()), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusFirstResult();
    } else if (event.key === 'Enter') {
      const best = answer?.query === query ? answer.hits[0] : undefined;
      if (best) chooseHit(best.nodeId);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    }
  };

  return (
    <search className={styles.search}>
      <div className={styles.box} data-fault={fault ? '' : undefined}>
        <Search size={15} aria-hidden="true" className={styles.icon} />
        <input
          ref={input}
          type="search"
          className={styles.input}
          aria-label="Search the corpus"
          aria-describedby={fault ? hintId : undefined}
          placeholder="Search the corpus"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <IconButton
            compact
            label="Clear search"
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => {
              setQuery('');
              input.current?.focus();
            }}
          />
        )}
        <SearchHelp
          onTry={(example) => {
            setQuery(example);
            input.current?.focus();
          }}
        />
      </div>
      {fault && <FaultHint id={hintId} fault={fault} query={query} />}
    </search>
  );
}
