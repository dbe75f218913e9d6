/** Choosing in a tree facet, where a value stands for everything below it. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet } from './facet.ts';

/**
 * The chosen values after a click on one of them. A chosen value is taken out. Any other replaces what is
 * above and below it: with the vendor chosen, a click on one device narrows to the device, and a click on
 * the vendor widens again. So no value is ever chosen together with one that already implies it.
 */
export function toggleTreeValue(
  index: CorpusIndex,
  facet: Facet,
  chosen: readonly string[],
  value: string,
): readonly string[] {
  if (chosen.includes(value)) return chosen.filter((it) => it !== value);
  const above = ancestorsOf(index, facet, value);
  const unrelated = chosen.filter(
    (it) => !above.includes(it) && !ancestorsOf(index, facet, it).includes(value),
  );
  return [...unrelated, value];
}

/** What is wanted and what is not, of one facet. */
export interface TreeChoice {
  readonly chosen: readonly string[];
  readonly excluded: readonly string[];
}

/** A click on a value, where others are excluded: what would contradict it, itself or above it, is so no longer. */
export function chooseInTree(
  index: CorpusIndex,
  facet: Facet,
  { chosen, excluded }: TreeChoice,
  value: string,
): TreeChoice {
  const contradicting = [value, ...ancestorsOf(index, facet, value)];
  return {
    chosen: toggleTreeValue(index, facet, chosen, value),
    excluded: excluded.filter((it) => !contradicting.includes(it)),
  };
}

/** Excludes a value, or no longer does: what would contradict it, itself or below it, is not chosen any more. */
export function excludeInTree(
  index: CorpusIndex,
  facet: Facet,
  { chosen, excluded }: TreeChoice,
  value: string,
): TreeChoice {
  return {
    chosen: chosen.filter((it) => it !== value && !ancestorsOf(index, facet, it).includes(value)),
    excluded: toggleTreeValue(index, facet, excluded, value),
  };
}

/** What stands above the value, nearest first. */
export function ancestorsOf(index: CorpusIndex, facet: Facet, value: string): readonly string[] {
  const ancestors: string[] = [];
  for (let at = facet.parentOf(value, index); at !== null; at = facet.parentOf(at, index)) ancestors.push(at);
  return ancestors;
}
