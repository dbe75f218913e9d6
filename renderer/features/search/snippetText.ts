/** The text of a snippet without its marks. */
import type { Snippet } from '../../../shared/search/search.ts';

export function textOfSnippet(snippet: Snippet): string {
  return snippet.parts.map((part) => part.text).join('');
}
