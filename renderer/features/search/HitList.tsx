/** A list of hits by kind. One Tab stop; arrows, Home and End move, Escape or ↑ from the top go back to the box. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { EntityKind } from '../../../shared/model/ids.ts';
import type { SearchHit } from '../../../shared/search/search.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { KIND_NAMES } from '../../components/kindNames.ts';
import { isVisible, useView, useVisible } from '../../state/selectors.ts';
import { groupHits, type HitGroup } from './groupHits.ts';
import styles from './HitList.module.css';
import { HitRow } from './HitRow.tsx';
import { focusSearchBox } from './searchFocus.ts';

/** Hits shown of each kind before the rest is asked for. */
const SHOWN_AT_FIRST = 20;

interface HitListProps {
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

export function HitList({ label, hits }: HitListProps) {
  const visible = useVisible();
  const selection = useView((view) => view.selection);
  const groups = useMemo(() => groupHits(hits), [hits]);
  // What was opened counts for these hits only: the next answer starts short again.
  const [opened, setOpened] = useState<{ hits: readonly SearchHit[]; kinds: readonly EntityKind[] } | null>(
    null,
  );
  const openKinds = opened?.hits === hits ? opened.kinds : [];
  const shownOf = (group: HitGroup) =>
    openKinds.includes(group.kind) ? group.hits : group.hits.slice(0, SHOWN_AT_FIRST);
  const first = groups[0]?.hits[0];
  const cut = groups.filter((group) => shownOf(group).length < group.hits.length);
  return (
    <>
      <ul className={styles.list} aria-label={label} onKeyDown={moveFocus}>
        {groups.flatMap((group) =>
          shownOf(group).map((hit, place) => (
            <HitRow
              key={hit.nodeId}
              hit={hit}
              heading={place === 0 ? headingOf(group) : null}
              hidden={!isVisible(visible, hit.nodeId)}
              selected={selection.includes(hit.nodeId)}
              isTabStop={hit === first}
            />
          )),
        )}
      </ul>
      {cut.map((group) => (
        <Button
          key={group.kind}
          variant="quiet"
          onClick={() => setOpened({ hits, kinds: [...openKinds, group.kind] })}
        >
          Show all {headingOf(group)}
        </Button>
      ))}
    </>
  );
}

function headingOf({ kind, hits }: HitGroup): string {
  const { one, many } = KIND_NAMES[kind];
  return countText(hits.length, one.toLowerCase(), many.toLowerCase());
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
