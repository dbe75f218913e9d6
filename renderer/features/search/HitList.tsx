/** A list of hits by kind. One Tab stop; arrows, Home and End move, Escape or ↑ from the top go back to the box. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { groupHits, type HitGroup, type HitKind, SHOWN_AT_FIRST } from '../../../shared/search/groupHits.ts';
import type { HitId, SearchAnswer, SnippetsByHit } from '../../../shared/search/search.ts';
import { Button } from '../../components/Button.tsx';
import styles from './HitList.module.css';
import { HitRow } from './HitRow.tsx';
import { countOfKind } from './hitWords.ts';
import { focusSearchBox } from './searchFocus.ts';
import { useSnippets } from './useSnippets.ts';

/** So many more are shown at once; a screen reader and the browser alike choke on thousands. */
const SHOWN_MORE = 100;

interface HitListProps {
  readonly label: string;
  readonly query: string;
  readonly found: Pick<SearchAnswer, 'hits' | 'results'>;
  readonly snippets: SnippetsByHit;
}

export function HitList({ label, query, found, snippets: known }: HitListProps) {
  const groups = useMemo(() => groupHits(found), [found]);
  // What was opened counts for these hits only: the next answer starts short again.
  const [opened, setOpened] = useState<{ found: object; counts: Partial<Record<HitKind, number>> }>({
    found,
    counts: {},
  });
  const counts = opened.found === found ? opened.counts : NONE;
  const shown = useMemo(
    () =>
      groups.map((group) => ({ ...group, ids: group.ids.slice(0, counts[group.kind] ?? SHOWN_AT_FIRST) })),
    [groups, counts],
  );
  const shownIds = useMemo(() => shown.flatMap((group) => group.ids), [shown]);
  const snippets = useSnippets(query, known, shownIds);
  const list = useRef<HTMLUListElement>(null);
  const revealed = useRef<HitId | null>(null);

  // The button that was pressed is gone: the keyboard goes on at the first hit that it brought.
  useEffect(() => {
    if (revealed.current === null) return;
    rowOf(list.current, revealed.current)?.focus();
    revealed.current = null;
  });

  const showMore = (group: HitGroup, shownNow: number) => {
    revealed.current = group.ids[shownNow] ?? null;
    setOpened({ found, counts: { ...counts, [group.kind]: shownNow + SHOWN_MORE } });
  };

  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={moveFocus}>
      {shown.flatMap(({ kind, ids }, place) => {
        const group = groups[place] ?? { kind, ids };
        const rows = ids.map((id, row) => (
          <HitRow
            key={id}
            id={id}
            snippets={snippets[id]}
            heading={row === 0 ? countOfKind(kind, group.ids.length) : null}
            isTabStop={id === shownIds[0]}
          />
        ));
        const more = Math.min(SHOWN_MORE, group.ids.length - ids.length);
        if (more === 0) return rows;
        return [
          ...rows,
          <li key={kind} className={styles.more}>
            <Button variant="quiet" tabIndex={-1} onClick={() => showMore(group, ids.length)}>
              {ids.length + more === group.ids.length
                ? `Show all ${countOfKind(kind, group.ids.length)}`
                : `Show ${more} more of ${countOfKind(kind, group.ids.length)}`}
            </Button>
          </li>,
        ];
      })}
    </ul>
  );
}

const NONE: Partial<Record<HitKind, number>> = {};

function rowOf(list: HTMLElement | null, id: HitId): HTMLElement | null {
  const rows = [...(list?.querySelectorAll<HTMLElement>('li[data-hit]') ?? [])];
  return rows.find((row) => row.dataset.hit === id)?.querySelector('button') ?? null;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li button')];
  const place = buttons.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape' || (event.key === 'ArrowUp' && place === 0)) {
    event.preventDefault();
    focusSearchBox();
    return;
  }
  const target = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
