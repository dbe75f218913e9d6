/** What the keys do while the drawing has the keyboard: they walk along its lines. */
import { type KeyboardEvent, useRef } from 'react';
import { findByLetters, type WalkMove, walk } from '../../shared/graph/walk.ts';
import { kindOf, type NodeId } from '../../shared/model/ids.ts';
import { change, say, setSession } from '../state/actions.ts';
import { selectGraph } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { selectWalkMap, selectWalkOrder, selectWalkPlace, walkBack, walkTo } from '../state/walk.ts';

/** Letters typed within this time belong together. */
const TYPEAHEAD_MS = 600;
/** After so long without another letter the name is gone to. */
const LETTERS_REST_MS = 250;

const MOVES: Readonly<Record<string, WalkMove>> = {
  ArrowLeft: 'out',
  ArrowRight: 'in',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next-type',
  PageUp: 'previous-type',
  Home: 'first',
  End: 'last',
};

const NOTHING_THERE: Readonly<Record<WalkMove, string>> = {
  out: 'Nothing that it cites, uses or belongs to is shown.',
  in: 'Nothing that cites, uses or belongs to it is shown.',
  next: 'There is no other.',
  previous: 'There is no other.',
  'next-type': 'No line leads on from here.',
  'previous-type': 'No line leads on from here.',
  first: 'The graph is empty.',
  last: 'The graph is empty.',
};

export function useGraphKeys(): (event: KeyboardEvent) => void {
  const letters = useRef(createLetters());
  return (event) => {
    if (event.target instanceof Element && event.target.closest('button, input, a')) return;
    const isBack = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowLeft');
    if (!isBack && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const isLetter = event.key.length === 1 && event.key !== ' ';
    const move = MOVES[event.key];
    if (isLetter) letters.current.type(event.key, event.timeStamp);
    else if (isBack || move || event.key === 'Enter') {
      letters.current.goNow();
      if (isBack) goBack();
      else if (move) go(move);
      else openCurrent();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Collects the letters of a name, and goes there once they rest: not to every name on the way. */
function createLetters() {
  let typed = '';
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goNow = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    goToName(typed);
  };
  return {
    goNow,
    type: (letter: string, at: number) => {
      typed = at - last > TYPEAHEAD_MS ? letter : typed + letter;
      last = at;
      clearTimeout(timer);
      timer = setTimeout(goNow, LETTERS_REST_MS);
    },
  };
}

function goToName(letters: string): void {
  const state = useStore.getState();
  const here: NodeId | null = selectWalkPlace(state)?.at ?? null;
  const found = findByLetters(selectGraph(state), selectWalkOrder(state), here, letters);
  if (found === null) say(`No name begins with ${letters}.`);
  else walkTo({ at: found, came: null });
}

function go(move: WalkMove): void {
  const state = useStore.getState();
  const place = selectWalkPlace(state);
  const next = walk(selectWalkMap(state), selectWalkOrder(state), place, move);
  if (next === null || (next.at === place?.at && move !== 'first' && move !== 'last')) {
    say(NOTHING_THERE[move]);
  } else walkTo(next);
}

function goBack(): void {
  if (walkBack() === null) say('The walk began here.');
}

/** A publication is put in focus, which shows what surrounds it; of anything else the details are opened. */
function openCurrent(): void {
  const place = selectWalkPlace(useStore.getState());
  if (place === null) return;
  if (kindOf(place.at) === 'publication') change({ type: 'focus', nodeId: place.at });
  else setSession({ detailsOpen: true });
}
