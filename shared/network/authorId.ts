/** The identity of an author: nothing but the name, so namesakes share one. */
import type { AuthorName } from '../model/publication.ts';

/**
 * A slug of given and family name without diacritics: "Christopher Ré" → `christopher-re`.
 * Letters outside Latin stay as they are, so that no name ends up empty.
 */
export function authorId(name: AuthorName): string {
  return `${name.given} ${name.family}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
