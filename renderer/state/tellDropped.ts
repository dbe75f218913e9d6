/** Says what of a view could not be shown, because this corpus does not hold it. */
import { countText } from '../components/countText.ts';
import { notify } from './actions.ts';

/** @param whose at the start of the sentence: "The link", "“Pruning”" */
export function tellDropped(dropped: readonly string[], whose: string): void {
  if (dropped.length === 0) return;
  notify('warning', {
    code: 'view/unknown-ids',
    message: `${whose} names ${countText(dropped.length, 'item')} that this corpus does not hold: ${firstOf(dropped)}.`,
    kept: 'Everything else in it is shown.',
  });
}

/** So many of them are named. */
const NAMED = 5;

/** "publication:a, technique:b", the rest as an ellipsis. */
export function firstOf(dropped: readonly string[]): string {
  return `${dropped.slice(0, NAMED).join(', ')}${dropped.length > NAMED ? ', …' : ''}`;
}
