/** Why something is a hit: the fields that matched, with the words marked. */
import type { Snippet } from '../../../shared/search/search.ts';
import styles from './HitRow.module.css';
import { MarkedText } from './MarkedText.tsx';

export function HitReasons({ snippets }: { readonly snippets: readonly Snippet[] }) {
  return snippets.map((snippet) => (
    <span key={snippet.field} className={styles.snippet}>
      <span className={styles.field}>{snippet.field}</span> <MarkedText parts={snippet.parts} />
    </span>
  ));
}
