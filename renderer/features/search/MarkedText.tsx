/** Text of a snippet with the matched parts marked. The parts are text, whatever they contain. */
import type { SnippetPart } from '../../../shared/search/search.ts';
import styles from './MarkedText.module.css';

export function MarkedText({ parts }: { readonly parts: readonly SnippetPart[] }) {
  let offset = 0;
  return parts.map((part) => {
    const key = offset;
    offset += part.text.length;
    return part.marked ? (
      <mark key={key} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
