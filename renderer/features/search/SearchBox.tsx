/**
 * The search box: what is typed shows at once and becomes the query, the word at the caret can be completed,
 * and a fault is explained under it.
 */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { SearchAnswer } from '../../../shared/search/search.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { change } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { CompletionList, completionId } from './CompletionList.tsx';
import { chooseHit } from './chooseHit.ts';
import { isHandledByCompletions } from './completionKeys.ts';
import { FaultHint } from './FaultHint.tsx';
import { IndexProgress } from './IndexProgress.tsx';
import styles from './SearchBox.module.css';
import { SearchHelp } from './SearchHelp.tsx';
import { focusFirstResult, registerSearchBox } from './searchFocus.ts';
import { useCompletions } from './useCompletions.ts';
import { useShownAnswer } from './useShownAnswer.ts';

export function SearchBox() {
  const query = useView((view) => view.query);
  const fault = useStore((state) => state.search.fault);
  const answer = useShownAnswer()?.answer ?? null;
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const listId = useId();
  // What was asked for before the answer was there: it is done when the answer comes.
  const awaited = useRef<{ readonly query: string; readonly act: (answer: SearchAnswer) => void } | null>(
    null,
  );
  const setQuery = (text: string) => {
    awaited.current = null;
    change({ type: 'set-query', query: text });
  };
  const completions = useCompletions(query, input, setQuery);
  const isOpen = completions.items.length > 0;

  useEffect(() => registerSearchBox(() => input.current?.focus()), []);

  useEffect(() => {
    if (!answer || answer.query !== awaited.current?.query) return;
    const { act } = awaited.current;
    awaited.current = null;
    act(answer);
  }, [answer]);

  const withAnswer = (act: (answer: SearchAnswer) => void) => {
    if (answer?.query === query) act(answer);
    else awaited.current = { query, act };
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isHandledByCompletions(event, completions)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      // What cannot be read has no answer: the last good hits are still shown.
      if (fault) focusFirstResult();
      else withAnswer(focusFirstResult);
    } else if (event.key === 'Enter') {
      completions.close();
      withAnswer(chooseBest);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
    }
  };

  return (
    <div role="search">
      <div className={styles.box} data-fault={fault ? '' : undefined}>
        <Search size={15} aria-hidden="true" className={styles.icon} />
        <input
          ref={input}
          type="text"
          role="combobox"
          enterKeyHint="search"
          className={styles.input}
          aria-label="Search the corpus"
          aria-describedby={fault ? hintId : undefined}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={
            isOpen && completions.chosen >= 0 ? completionId(listId, completions.chosen) : undefined
          }
          placeholder="Search the corpus"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            completions.typedAt(event.target.selectionStart ?? event.target.value.length);
          }}
          onKeyDown={onKeyDown}
          onClick={completions.close}
          onBlur={completions.close}
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
        {isOpen && (
          <CompletionList
            id={listId}
            items={completions.items}
            chosen={completions.chosen}
            onAccept={completions.accept}
          />
        )}
      </div>
      {fault && <FaultHint id={hintId} fault={fault} query={query} />}
      <IndexProgress />
    </div>
  );
}

function chooseBest(answer: SearchAnswer): void {
  const best = answer.hits[0] ?? answer.results[0];
  if (best) chooseHit(best);
}
