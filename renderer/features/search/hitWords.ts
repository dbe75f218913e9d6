/** What kinds of hit are called, with their counts. */
import type { HitKind } from '../../../shared/search/groupHits.ts';
import { countText } from '../../components/countText.ts';
import { KIND_NAMES } from '../../components/kindNames.ts';

/** "1 publication", "12 results". */
export function countOfKind(kind: HitKind, count: number): string {
  if (kind === 'result') return countText(count, 'result');
  const { one, many } = KIND_NAMES[kind];
  return countText(count, one.toLowerCase(), many.toLowerCase());
}
