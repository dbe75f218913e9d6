/** Letters lead to the next row whose name begins with them; any other key ends a word. */
import { type KeyboardEvent, useRef } from 'react';
import type { GapHead } from '../../../shared/gapmap/gapMap.ts';

/** Letters typed within this time belong together. */
const TYPEAHEAD_MS = 600;

export function useTypedRow(
  rows: readonly GapHead[],
  goTo: (at: number) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: 0 });
  return (event) => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) {
      typed.current = { text: '', at: 0 };
      return;
    }
    const isMore = event.timeStamp - typed.current.at < TYPEAHEAD_MS;
    const text = (isMore ? typed.current.text : '') + event.key.toLowerCase();
    typed.current = { text, at: event.timeStamp };
    const from =
      event.target instanceof Element ? Number(event.target.getAttribute('data-at')?.split(',')[0]) : 0;
    const found = nextNamed(rows, text, isMore ? from - 1 : from);
    if (found === null) return;
    event.preventDefault();
    goTo(found);
  };
}

/** The first row from `from` on whose name begins with the text, from the top again after the last; null for none. */
export function nextNamed(rows: readonly GapHead[], text: string, from: number): number | null {
  for (let step = 0; step < rows.length; step += 1) {
    const at = (Math.max(0, from) + step) % rows.length;
    if (rows[at]?.name.toLowerCase().startsWith(text)) return at;
  }
  return null;
}
