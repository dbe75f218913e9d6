/** How the box and the results hand the keyboard to each other, without knowing each other's elements. */

type Focus = () => void;

let focusBox: Focus | null = null;
let focusResults: Focus | null = null;

/** Called by the box when it mounts; returns what to call when it unmounts. */
export function registerSearchBox(focus: Focus): () => void {
  focusBox = focus;
  return () => {
    if (focusBox === focus) focusBox = null;
  };
}

/** Called by the results when they mount; returns what to call when they unmount. */
export function registerSearchResults(focus: Focus): () => void {
  focusResults = focus;
  return () => {
    if (focusResults === focus) focusResults = null;
  };
}

export function focusSearchBox(): void {
  focusBox?.();
}

/** Puts the keyboard on the first result; nothing happens while there are no results. */
export function focusFirstResult(): void {
  focusResults?.();
}
