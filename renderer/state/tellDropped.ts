/** Says what of a view could not be shown, because this corpus does not hold it. */
import { notify } from './actions.ts';

/** @param whose at the start of the sentence: "The link", "“Pruning”" */
export function tellDropped(dropped: readonly string[], whose: string): void {
  if (dropped.length === 0) return;
  const things = dropped.length === 1 ? '1 item' : `${dropped.length} items`;
  notify('warning', {
    code: 'view/unknown-ids',
    message: `${whose} names ${things} that this corpus does not hold: ${dropped.slice(0, 5).join(', ')}${dropped.length > 5 ? ', …' : ''}.`,
    kept: 'Everything else in it is shown.',
  });
}
