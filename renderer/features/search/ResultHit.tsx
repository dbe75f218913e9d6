/** A hit that is a reported number: the number, how sure it is, who reports it, and why it is a hit. */
import { idOf, toNodeId } from '../../../shared/model/ids.ts';
import { type ResultId, readResultId } from '../../../shared/search/search.ts';
import { resultTitle } from '../../../shared/search/smallDocuments.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { hover } from '../../state/actions.ts';
import { isVisible, useAtlas, useView, useVisible } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { chooseHit } from './chooseHit.ts';
import { HitReasons } from './HitReasons.tsx';
import styles from './HitRow.module.css';
import { useHiddenRemark } from './hiddenRemark.ts';
import type { HitRowProps } from './hitKinds.ts';
import { MarkedText } from './MarkedText.tsx';
import { textOfSnippet } from './snippetText.ts';

export function ResultHit({ id, snippets = [], heading, isTabStop }: HitRowProps<ResultId>) {
  const { index } = useAtlas();
  const visible = useVisible();
  const hiddenRemark = useHiddenRemark();
  const { publicationKey, place } = readResultId(id);
  const nodeId = toNodeId('publication', publicationKey);
  const selected = useView((view) => view.selection.includes(nodeId));
  const opened = useStore((state) => state.openedResult);
  const publication = index.publicationByKey.get(publicationKey);
  const result = publication?.results[place];
  if (!publication || !result) return null;
  const hidden = !isVisible(visible, nodeId);
  const title = resultTitle(result);
  const named = snippets.find((snippet) => textOfSnippet(snippet) === title);
  const reporter = snippets.find((snippet) => textOfSnippet(snippet) === publication.shortName);
  return (
    <li
      className={styles.item}
      data-hit={id}
      data-kind="result"
      data-id={`${idOf(nodeId)}#${place}`}
      data-hidden={hidden || undefined}
    >
      {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
      <button
        type="button"
        className={styles.hit}
        aria-current={
          (selected && opened?.publicationKey === publicationKey && opened.place === place) || undefined
        }
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => chooseHit(id)}
        onPointerEnter={() => hover(nodeId)}
        onPointerLeave={() => hover(null)}
      >
        <span className={styles.top}>
          <EvidenceMark grade={result.grade} />
          <span className={styles.name}>{named ? <MarkedText parts={named.parts} /> : title}</span>
          {hidden && <span className={styles.remark}>{hiddenRemark}</span>}
        </span>
        <span className={styles.title}>
          reported by {reporter ? <MarkedText parts={reporter.parts} /> : publication.shortName},{' '}
          {publication.year}
        </span>
        <HitReasons snippets={snippets.filter((snippet) => snippet !== named && snippet !== reporter)} />
      </button>
    </li>
  );
}
