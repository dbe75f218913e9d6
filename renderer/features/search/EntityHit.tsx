/** A hit that is an entity: what it is called, why it is a hit, and whether the filters hide it. */
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { type CorpusIndex, nameOf, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { countText } from '../../components/countText.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import { hover } from '../../state/actions.ts';
import { isVisible, useIndex, useView, useVisible } from '../../state/selectors.ts';
import { chooseHit } from './chooseHit.ts';
import { HitReasons } from './HitReasons.tsx';
import styles from './HitRow.module.css';
import { useHiddenRemark } from './hiddenRemark.ts';
import type { HitRowProps } from './hitKinds.ts';
import { MarkedText } from './MarkedText.tsx';
import { textOfSnippet } from './snippetText.ts';

/** Names alone tell little: how much an author wrote, and what. */
function authorWorks(index: CorpusIndex, id: string): string {
  const keys = index.authorById.get(id)?.publicationKeys ?? [];
  const names = keys.slice(0, NAMED_WORKS).map((key) => shortNameOf(index, `publication:${key}`));
  const more = keys.length - names.length;
  return `${countText(keys.length, 'publication')}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const NAMED_WORKS = 3;

export function EntityHit({ id, snippets = [], heading, isTabStop }: HitRowProps<NodeId>) {
  const index = useIndex();
  const visible = useVisible();
  const hiddenRemark = useHiddenRemark();
  const selected = useView((view) => view.selection.includes(id));
  const kind = kindOf(id);
  const hidden = !isVisible(visible, id);
  const publication = kind === 'publication' ? index.publicationByKey.get(idOf(id)) : undefined;
  const name = shortNameOf(index, id);
  const title = nameOf(index, id);
  const named = snippets.find((snippet) => textOfSnippet(snippet) === title);
  return (
    <li
      className={styles.item}
      data-hit={id}
      data-kind={kind}
      data-id={idOf(id)}
      data-hidden={hidden || undefined}
    >
      {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
      <button
        type="button"
        className={styles.hit}
        aria-current={selected || undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => chooseHit(id)}
        onPointerEnter={() => hover(id)}
        onPointerLeave={() => hover(null)}
      >
        <span className={styles.top}>
          <KindIcon kind={kind} reviewClass={publication?.classes[0] ?? null} />
          <span className={styles.name}>
            {named && name === title ? <MarkedText parts={named.parts} /> : name}
          </span>
          {hidden && <span className={styles.remark}>{hiddenRemark}</span>}
          {publication && <span className={styles.year}>{publication.year}</span>}
        </span>
        {name !== title && (
          <span className={styles.title}>{named ? <MarkedText parts={named.parts} /> : title}</span>
        )}
        {kind === 'author' && index.authorById.has(idOf(id)) && (
          <span className={styles.title}>{authorWorks(index, idOf(id))}</span>
        )}
        <HitReasons snippets={snippets.filter((snippet) => snippet !== named)} />
      </button>
    </li>
  );
}
