/** What the search found: how much, any remark, and the hits by kind, worked by pointer or arrow keys. */
import { useEffect, useRef } from 'react';
import { kindOf } from '../../../shared/model/ids.ts';
import type { SearchAnswer } from '../../../shared/search/search.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { change } from '../../state/actions.ts';
import { isVisible, useVisible } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { HitList } from './HitList.tsx';
import { useHiddenRemark } from './hiddenRemark.ts';
import styles from './SearchResults.module.css';
import { focusSearchBox, registerSearchResults } from './searchFocus.ts';

export function SearchResults() {
  const answer = useStore((state) => state.search.answer);
  const area = useRef<HTMLDivElement>(null);

  useEffect(
    () => registerSearchResults(() => area.current?.querySelector<HTMLElement>('li button')?.focus()),
    [],
  );

  if (!answer) return null;
  return (
    <div ref={area} className={styles.area}>
      <Summary answer={answer} />
      {answer.hits.length > 0 ? (
        <HitList label="Search results" hits={answer.hits} />
      ) : (
        <Nothing answer={answer} />
      )}
    </div>
  );
}

function Summary({ answer }: { readonly answer: SearchAnswer }) {
  const visible = useVisible();
  const hiddenRemark = useHiddenRemark();
  const { hits, note, suggestion } = answer;
  const publications = hits.filter((hit) => kindOf(hit.nodeId) === 'publication').length;
  const hidden = hits.filter((hit) => !isVisible(visible, hit.nodeId)).length;
  return (
    <div className={styles.summary} aria-live="polite">
      <p className={styles.line}>
        {countText(hits.length, 'hit')}, {countText(publications, 'publication')}
        {hidden > 0 && ` · ${hidden.toLocaleString('en')} ${hiddenRemark}`}
      </p>
      {note !== null && <p className={styles.line}>{note}.</p>}
      {suggestion !== undefined && (
        <p className={styles.line}>
          Did you mean{' '}
          <button type="button" className={styles.suggestion} onClick={() => setQuery(suggestion)}>
            {suggestion}
          </button>
          ?
        </p>
      )}
    </div>
  );
}

function Nothing({ answer }: { readonly answer: SearchAnswer }) {
  return (
    <div className={styles.nothing}>
      <p className={styles.line}>
        Nothing in the corpus matches <q>{answer.query.trim()}</q>. Fewer words, or the beginning of a word
        with a star, find more.
      </p>
      <Button
        onClick={() => {
          setQuery('');
          focusSearchBox();
        }}
      >
        Clear search
      </Button>
      {answer.nearest && answer.nearest.length > 0 && (
        <>
          <p className={styles.nearest}>Nearest to it</p>
          <HitList label="Nearest hits" hits={answer.nearest} />
        </>
      )}
    </div>
  );
}

function setQuery(query: string): void {
  change({ type: 'set-query', query });
}
