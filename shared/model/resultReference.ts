/** Finds the result that a reference names; see `ResultReference`. */
import type { Publication } from './publication.ts';
import type { Result } from './result.ts';
import type { ResultReference } from './review.ts';

/**
 * The results of the publication that fit the reference. In a checked corpus there is exactly one.
 * @param publication the publication that the reference names
 */
export function resultsFitting(publication: Publication, reference: ResultReference): readonly Result[] {
  return publication.results.filter(
    (result) =>
      result.metric === reference.metric &&
      result.value === reference.value &&
      result.model === reference.model,
  );
}
