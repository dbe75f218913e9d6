/** One hit: what it is called, why it is a hit, and whether the filters hide it. Choosing it selects its node. */
import { memo } from 'react';
import { idOf, kindOf } from '../../../shared/model/ids.ts';
import { nameOf, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import type { SearchHit, Snippet } from '../../../shared/search/search.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import { hover } from '../../state/actions.ts';
import { useIndex } from '../../state/selectors.ts';
import { chooseHit } from './chooseHit.ts';
import styles from './HitRow.module.css';
import { useHiddenRemark } from './hiddenRemark.ts';
import { MarkedText } from './MarkedText.tsx';

interface HitRowProps {
  readonly hit: SearchHit;
  /** Put above the first hit of its group. */
  readonly heading: string | null;
  readonly hidden: boolean;
  readonly selected: boolean;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isTabStop: boolean;
}

export const HitRow = memo(function HitRow({ hit, heading, hidden, selected, isTabStop }: HitRowProps) {
  const index = useIndex();
  const hiddenRemark = useHiddenRemark();
  const { nodeId, snippets } = hit;
  const publication = index.publicationByKey.get(idOf(nodeId));
  const kind = kindOf(nodeId);
  const name = shortNameOf(index, nodeId);
  const title = nameOf(index, nodeId);
  const named = snippets.find((snippet) => textOf(snippet) === title);
  const reasons = snippets.filter((snippet) => snippet !== named);
  return (
    <li className={styles.item} data-kind={kind} data-id={idOf(nodeId)} data-hidden={hidden || undefined}>
      {heading !== null && <span className={styles.heading}>{heading}</span>}
      <button
        type="button"
        className={styles.hit}
        aria-current={selected || undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => chooseHit(nodeId)}
        onPointerEnter={() => hover(nodeId)}
        onPointerLeave={() => hover(null)}
      >
        <span className={styles.top}>
          <KindIcon kind={kind} reviewClass={kind === 'publication' ? publication?.classes[0] : null} />
          <span className={styles.name}>
            {named && name === title ? <MarkedText parts={named.parts} /> : name}
          </span>
          {hidden && <span className={styles.remark}>{hiddenRemark}</span>}
          {kind === 'publication' && publication && <span className={styles.year}>{publication.year}</span>}
        </span>
        {name !== title && (
          <span className={styles.title}>{named ? <MarkedText parts={named.parts} /> : title}</span>
        )}
        {reasons.map((snippet) => (
          <span key={snippet.field} className={styles.snippet}>
            <span className={styles.field}>{snippet.field}</span> <MarkedText parts={snippet.parts} />
          </span>
        ))}
      </button>
    </li>
  );
});

function textOf(snippet: Snippet): string {
  return snippet.parts.map((part) => part.text).join('');
}
