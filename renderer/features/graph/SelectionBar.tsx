/** Over the foot of the drawing while something is selected: how many, and what can be done with them in the graph. */
import { Blend, Eye, EyeOff, Pin, PinOff, SquareDashed, X } from 'lucide-react';
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
      {hidden > 0 && (
        <Button variant="quiet" className={styles.action} onClick={showSelected}>
          <Eye size={14} aria-hidden="true" /> Show in graph
        </Button>
      )}
      <Button
        variant="quiet"
        className={styles.action}
        title="Select everything shown that is not selected"
        onClick={invertSelected}
      >
        <Blend size={14} aria-hidden="true" /> Invert
      </Button>
      <GrowButton disabled={none} />
      <Button
        variant="quiet"
        className={styles.action}
        disabled={none}
        title="Hide everything but the selection"
        onClick={keepSelectedOnly}
      >
        <SquareDashed size={14} aria-hidden="true" /> Keep only
      </Button>
      <Button variant="quiet" className={styles.action} disabled={none} onClick={hideSelected}>
        <EyeOff size={14} aria-hidden="true" /> Hide
      </Button>
      {none || pinned < shown ? (
        <Button
          variant="quiet"
          className={styles.action}
          disabled={none}
          title="Keep it where it stands, in this layout; dragging pins as well"
          onClick={pinSelected}
        >
          <Pin size={14} aria-hidden="true" /> Pin
        </Button>
      ) : (
        <Button
          variant="quiet"
          className={styles.action}
          title="Let the layout place it again"
          onClick={unpinSelected}
        >
          <PinOff size={14} aria-hidden="true" /> Unpin
        </Button>
      )}
      <IconButton
        compact
        label="Clear selection"
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => select()}
      />
    </section>
  );
}

/** "12 selected", and how many of them are on screen where that is not all. */
function countsOf(selected: number, shown: number): string {
  const all = `${selected.toLocaleString('en')} selected`;
  if (shown === selected) return all;
  return shown === 0 ? `${all}, not shown here` : `${all}, ${shown.toLocaleString('en')} shown here`;
}
