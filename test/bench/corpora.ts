/** The corpora of the bench: the one that ships, and larger ones made of its sentences. */
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../electron/build/readCorpusFiles.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import type { Publication } from '../../shared/model/publication.ts';
import { pick, seededRandom } from './random.ts';

export function shippedCorpus(): Corpus {
  const corpus = readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
  if (!corpus.ok) throw new Error(corpus.error.message);
  return corpus.value;
}

/**
 * A corpus of `count` publications: each a shipped one whose title, summary and contributions are recombined
 * from all of them, so that texts have their natural length and words their natural frequency.
 */
export function generatedCorpus(shipped: Corpus, count: number): Corpus {
  const random = seededRandom(count);
  const sentences = shipped.publications.flatMap((publication) => publication.summary.split(/(?<=\.) /u));
  const titleWords = shipped.publications.flatMap((publication) => publication.title.split(' '));
  const contributions = shipped.publications.flatMap((publication) => publication.contributions);
  const some = <T>(items: readonly T[], length: number) => Array.from({ length }, () => pick(items, random));
  const publications = Array.from({ length: count }, (_, place): Publication => {
    const model = pick(shipped.publications, random);
    return {
      ...model,
      key: `made-${place}`,
      shortName: `Made ${place}`,
      altTitle: null,
      title: some(titleWords, 8).join(' '),
      summary: some(sentences, 4).join(' '),
      contributions: some(contributions, 4),
      year: 2017 + Math.floor(random() * 7),
      relations: [],
    };
  });
  return { ...shipped, publications };
}
