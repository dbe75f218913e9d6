/** What the search found: how much, any remark, and the hits by kind, worked by pointer or arrow keys. */
import { useEffect, useMemo, useRef } from 'react';
import { groupHits, type HitKind } from '../../../shared/search/groupHits.ts';
import type { SearchAnswer } from '../../../shared/search/search.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import { NarrowToHits } from '../../components/NarrowToHits.tsx';
import { change } from '../../state/actions.ts';
import { isVisible, useVisible } from '../../state/selectors.ts';
import { HitList } from './HitList.tsx';
import { useHiddenRemark } from './hiddenRemark.ts';
import { countOfKind } from './hitWords.ts';
import styles from './SearchResults.module.css';
import { focusSearchBox, registerSearchResults } from './searchFocus.ts';
import { useShownAnswer } from './useShownAnswer.ts';

export function SearchResults() {
  const shown = useShownAnswer();
  const area = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      registerSearchResults(() => area.current?.querySelector<HTMLElement>('li[data-hit] button')?.focus()),
    [],
  );

  if (!shown) return null;
  const { answer, hiddenResults } = shown;
  return (
    <div ref={area} className={styles.area} data-query={answer.query}>
      <Summary
        answer={answer}
        hiddenResults={hiddenResults}
        onGoTo={(kind) => focusGroup(area.current, kind)}
      />
      {answer.hits.length + answer.results.length > 0 ? (
        <HitList label="Search results" query={answer.query} found={answer} snippets={answer.snippets} />
      ) : (
        <Nothing answer={answer} />
      )}
    </div>
  );
}

interface SummaryProps {
  readonly answer: SearchAnswer;
  /** Numbers that match and are below the least evidence grade. */
  readonly hiddenResults: number;
  readonly onGoTo: (kind: HitKind) => void;
}

function Summary({ answer, hiddenResults, onGoTo }: SummaryProps) {
  const visible = useVisible();
  const hiddenRemark = useHiddenRemark();
  const { hits, results, note, suggestion } = answer;
  const groups = useMemo(() => groupHits(answer), [answer]);
  const publications = groups.find(({ kind }) => kind === 'publication')?.ids.length ?? 0;
  const hidden = useMemo(() => hits.filter((id) => !isVisible(visible, id)).length, [hits, visible]);
  return (
    <div className={styles.summary}>
      <div className={styles.top}>
        <p className={styles.line} aria-live="polite">
          {countText(hits.length + results.length, 'hit')}
          <span className="visually-hidden">{`, ${countText(publications, 'publication')}`}</span>
        </p>
        <NarrowToHits />
      </div>
      {groups.length > 0 && (
        <ul className={styles.kinds} aria-label="Kinds of hits">
          {groups.map(({ kind, ids }) => (
            <li key={kind}>
              <button type="button" className={styles.kind} onClick={() => onGoTo(kind)}>
                {countOfKind(kind, ids.length)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className={styles.line}>
          {hidden.toLocaleString('en')} {hiddenRemark}
        </p>
      )}
      <HiddenByEvidence
        count={hiddenResults}
        short={`${countText(hiddenResults, 'result')} below the evidence shown`}
      />
      {note !== null && (
        <p className={styles.line} aria-live="polite">
          {note}.
        </p>
      )}
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

function focusGroup(area: HTMLElement | null, kind: HitKind): void {
  area?.querySelector<HTMLElement>(`li[data-kind="${kind}"] button`)?.focus();
}

function Nothing({ answer }: { readonly answer: SearchAnswer }) {
  const nearest = useMemo(() => ({ hits: answer.nearest ?? [], results: [] }), [answer]);
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
      {nearest.hits.length > 0 && (
        <>
          <p className={styles.nearest}>Nearest to it</p>
          <HitList
            label="Nearest hits"
            query={answer.suggestion ?? answer.query}
            found={nearest}
            snippets={answer.snippets}
          />
        </>
      )}
    </div>
  );
}

function setQuery(query: string): void {
  change({ type: 'set-query', query });
}
