/** Finds notes by their words, tags and marks. Plain containment: a person's notes are few. */
import type { Annotation, Mark } from './userData.ts';

/** What a mark is called on screen, and found by. */
export const MARK_NAMES: Readonly<Record<Mark, string>> = { 'to-read': 'To read', read: 'Read', key: 'Key' };

/**
 * The annotations that have every word of the query in their note, tags, mark or the name of their node,
 * the last changed first. Case and accents do not count. An empty query finds all.
 */
export function searchNotes(
  annotations: Iterable<Annotation>,
  query: string,
  nameOf: (annotation: Annotation) => string,
): readonly Annotation[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return [...annotations]
    .filter((annotation) => {
      const { note, tags, mark } = annotation;
      const text = fold([nameOf(annotation), note, ...tags, mark ? MARK_NAMES[mark] : ''].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
}

/**
 * The plain words of a query of the corpus's search, for notes, which know no fields: what is excluded, asked
 * of a field, or says how words are joined is left out. Empty where nothing is left.
 */
export function wordsOfQuery(query: string): string {
  return (query.match(/[^\s"()]+/g) ?? [])
    .filter((part) => !/^(?:-|OR$|AND$|NOT$)/.test(part) && !part.includes(':'))
    .map((part) => part.replace(/\*$|~\d*$/, ''))
    .join(' ')
    .trim();
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
