/** The results that were measured on a piece of hardware. */
import type { ReportedResult } from '../compare/comparison.ts';
import { type CorpusIndex, hardwareWithAncestors } from '../network/corpusIndex.ts';

/**
 * Results whose hardware is the entry or something below it, in corpus order, each once. A result whose
 * hardware the corpus could not place is on none.
 */
export function resultsOn(index: CorpusIndex, hardwareId: string): readonly ReportedResult[] {
  return index.corpus.publications.flatMap(({ key: publicationKey, results }) =>
    results
      .filter(({ hardwareIds }) =>
        hardwareIds.some((id) => hardwareWithAncestors(index, id).includes(hardwareId)),
      )
      .map((result) => ({ publicationKey, result })),
  );
}
