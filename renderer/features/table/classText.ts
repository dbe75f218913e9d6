/** Classes in a narrow cell. */
import type { ReviewClass } from '../../../shared/model/publication.ts';

/** "Training, inference"; empty without classes. */
export function classText(classes: readonly ReviewClass[]): string {
  const text = classes.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
