/** The counts that the manifest states and the integrity check holds it to. */
import type { Corpus, CorpusCounts } from '../model/corpus.ts';

export function countCorpus(corpus: Omit<Corpus, 'manifest'>): CorpusCounts {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    publications: corpus.publications.length,
    techniques: corpus.techniques.length,
    strategies: corpus.strategies.length,
    hardware: corpus.hardware.length,
    frameworks: corpus.frameworks.length,
    results: sum(corpus.publications.map((publication) => publication.results.length)),
    relations: sum(corpus.publications.map((publication) => publication.relations.length)),
  };
}
