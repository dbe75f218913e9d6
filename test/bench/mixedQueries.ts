/** A hundred queries of every kind, as people type them, made from the texts of a corpus; the same in every run. */
import type { Corpus } from '../../shared/model/corpus.ts';
import { pick, seededRandom } from './random.ts';

const COUNT = 100;

export function mixedQueries(corpus: Corpus): readonly string[] {
  const random = seededRandom(7);
  const texts = corpus.publications.flatMap(({ title, summary }) => [title, summary]);
  const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
  const word = () => pick(wordsOf(pick(texts, random)), random);
  const neighbours = (length: number) => {
    const words = wordsOf(pick(texts, random));
    const start = Math.floor(random() * Math.max(1, words.length - length));
    return words.slice(start, start + length).join(' ');
  };
  const author = () => pick(pick(corpus.publications, random).authors, random).family.split(' ').at(-1) ?? '';
  const kinds: readonly (() => string)[] = [
    word,
    () => `${word()} `,
    () => neighbours(2),
    () => `${neighbours(3)} `,
    () => word().slice(0, 1 + Math.floor(random() * 5)),
    () => `${word().slice(0, 4)}*`,
    () => `author:${author()}`,
    () => `${word()} -${word()}`,
    () => `${word()} OR ${word()}`,
    () => `${word()} year:2021..2023`,
  ];
  return Array.from({ length: COUNT }, (_, place) => (kinds[place % kinds.length] ?? word)());
}
