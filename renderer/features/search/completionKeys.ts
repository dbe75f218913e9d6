/**
 * The keys of the search box while completions are open. Enter and Tab take one only when it was chosen, so
 * that both keep their meaning for who just types; ↓ from the last leads on to the hits.
 */
import type { KeyboardEvent } from 'react';
import type { OpenCompletions } from './useCompletions.ts';

/** Does what the key means for the completions; false when it means nothing to them. */
export function isHandledByCompletions(
  event: KeyboardEvent<HTMLInputElement>,
  { items, chosen, choose, accept, close, typedAt }: OpenCompletions,
): boolean {
  const isOpen = items.length > 0;
  const act = (action: () => void): boolean => {
    event.preventDefault();
    event.stopPropagation();
    action();
    return true;
  };
  const opensBy = (event.altKey && event.key === 'ArrowDown') || (event.ctrlKey && event.key === ' ');
  if (opensBy) return act(() => typedAt(event.currentTarget.selectionStart ?? 0));
  if (!isOpen || event.nativeEvent.isComposing) return false;
  const completion = items[chosen];
  switch (event.key) {
    case 'ArrowDown':
      if (chosen < items.length - 1) return act(() => choose(chosen + 1));
      close();
      return false;
    case 'ArrowUp':
      return act(() => choose(chosen < 0 ? items.length - 1 : chosen - 1));
    case 'Enter':
    case 'Tab':
      return completion && !event.shiftKey ? act(() => accept(completion)) : false;
    case 'Escape':
      return act(close);
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Home':
    case 'End':
      // The caret leaves the word.
      close();
      return false;
    default:
      return false;
  }
}
