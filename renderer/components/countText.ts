/** Counts in words. */
import { numberText } from '../../shared/compare/resultText.ts';

/** "1 publication", "4 publications"; the plural adds an s unless it is given. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
