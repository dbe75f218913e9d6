/** What was measured on a piece of hardware, through the publications that ran on it. */
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface MeasuredTechnique {
  readonly techniqueId: string;
  /** Publications that have the technique and ran on the hardware, or on something below it; corpus order. */
  readonly publicationKeys: readonly string[];
}

/**
 * Techniques of the publications that ran on the hardware (or on something below it), those with the most
 * such publications first, then by name. A publication counts for each of its techniques: the corpus does
 * not say which of them ran on which of its devices.
 */
export function techniquesMeasuredOn(index: CorpusIndex, hardwareId: string): readonly MeasuredTechnique[] {
  const keysByTechnique = new Map<string, string[]>();
  for (const key of index.publicationKeysByHardware.get(hardwareId) ?? []) {
    const ids = new Set(index.publicationByKey.get(key)?.techniques.map((use) => use.id));
    for (const id of ids) keysByTechnique.set(id, [...(keysByTechnique.get(id) ?? []), key]);
  }
  const nameOf = (id: string) => index.techniqueById.get(id)?.name ?? id;
  return [...keysByTechnique]
    .map(([techniqueId, publicationKeys]) => ({ techniqueId, publicationKeys }))
    .sort(
      (left, right) =>
        right.publicationKeys.length - left.publicationKeys.length ||
        nameOf(left.techniqueId).localeCompare(nameOf(right.techniqueId), 'en'),
    );
}
