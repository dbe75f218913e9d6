/** Over the foot of the drawing while something is selected: how many, and what can be done with them in the graph. */
import { Blend, Eye, EyeOff, type LucideIcon, Pin, PinOff, SquareDashed, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import {
  hideSelected,
  invertSelected,
  keepSelectedOnly,
  pinSelected,
  selectedAndPinned,
  selectedButHidden,
  selectedOnScreen,
  showSelected,
  unpinSelected,
} from '../../graph/graphWork.ts';
import { select } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { GrowButton } from './GrowButton.tsx';
import styles from './SelectionBar.module.css';

export function SelectionBar() {
  const placeRef = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const selected = useView((view) => view.selection.length);
  const empty = selected === 0;
  useEffect(() => {
    // The button that took the selection away went with it: the keyboard goes on from where it was.
    if (empty && hadFocus.current) placeRef.current?.focus();
  }, [empty]);
  return (
    <div
      ref={placeRef}
      className={styles.place}
      tabIndex={-1}
      onFocus={() => {
        hadFocus.current = !empty;
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
    >
      {empty ? null : <Bar selected={selected} />}
    </div>
  );
}

function Bar({ selected }: { readonly selected: number }) {
  const shown = useStore((state) => selectedOnScreen(state).length);
  const hidden = useStore((state) => selectedButHidden(state).length);
  const pinned = useStore((state) => selectedAndPinned(state).length);
  const none = shown === 0;
  return (
    <section className={styles.bar} aria-label="Selection" data-over-graph="foot">
      <span className={styles.count}>{countsOf(selected, shown)}</span>
      <IconButton
        compact
        label="Clear selection"
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => select()}
      />
      {hidden > 0 && (
        <Action icon={Eye} word="Show in graph" title="it was hidden by hand" onClick={showSelected} />
      )}
      <Action
        icon={Blend}
        word="Invert"
        title="select everything shown that is not selected"
        onClick={invertSelected}
      />
      <GrowButton disabled={none} />
      <Action
        icon={SquareDashed}
        word="Keep only"
        title="hide everything but the selection"
        disabled={none}
        onClick={keepSelectedOnly}
      />
      <Action
        icon={EyeOff}
        word="Hide"
        title="take the selection out of the graph"
        disabled={none}
        onClick={hideSelected}
      />
      {none || pinned < shown ? (
        <Action
          icon={Pin}
          word="Pin"
          title="keep it where it stands, in this layout; dragging pins as well"
          disabled={none}
          onClick={pinSelected}
        />
      ) : (
        <Action icon={PinOff} word="Unpin" title="let the layout place it again" onClick={unpinSelected} />
      )}
    </section>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  /** Out of sight where the graph is narrow. */
  readonly word: string;
  /** What it does, said under the pointer after the word. */
  readonly title: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Action({ icon: Icon, word, title, disabled = false, onClick }: ActionProps) {
  return (
    <Button
      variant="quiet"
      className={styles.action}
      title={`${word}: ${title}`}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={14} aria-hidden="true" /> <span className={styles.word}>{word}</span>
    </Button>
  );
}

/** "12 selected", and how many of them are on screen where that is not all. */
function countsOf(selected: number, shown: number): string {
  const all = `${selected.toLocaleString('en')} selected`;
  if (shown === selected) return all;
  return shown === 0 ? `${all}, not shown here` : `${all}, ${shown.toLocaleString('en')} shown here`;
}
