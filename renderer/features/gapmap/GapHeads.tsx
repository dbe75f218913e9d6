/** The heads of the gap map's rows and columns: their names, how deep they stand, and whether what is under them shows. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { GapHead } from '../../../shared/gapmap/gapMap.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import styles from './GapHeads.module.css';

interface HeadProps {
  readonly head: GapHead;
  /** It is selected, found by the search or chosen in a filter. */
  readonly isLinked: boolean;
  /** What makes it a cell of the grid. */
  readonly cell: { readonly 'data-at': string; readonly tabIndex: 0 | -1 };
  readonly onFold: () => void;
}

export function RowHead({
  head,
  isLinked,
  isTechnique,
  cell,
  onFold,
}: HeadProps & { readonly isTechnique: boolean }) {
  return (
    <th
      scope="row"
      {...cell}
      className={styles.row}
      data-linked={isLinked || undefined}
      style={{ paddingInlineStart: 8 + 14 * (head.level - 1) }}
    >
      <span className={styles.name}>
        <Twisty head={head} onFold={onFold} />
        {isTechnique ? <KindIcon kind="technique" /> : null}
        <span className={styles.text} title={head.name}>
          {head.name}
        </span>
      </span>
    </th>
  );
}

export function ColumnHead({ head, isLinked, cell, onFold }: HeadProps) {
  const count = head.publications.length;
  return (
    <th
      scope="col"
      {...cell}
      className={styles.column}
      data-level={head.level}
      data-linked={isLinked || undefined}
      aria-expanded={head.isOpen ?? undefined}
      aria-label={`${head.name}, ${count} ${count === 1 ? 'publication' : 'publications'}`}
      title={head.name}
      onClick={head.isOpen === null ? undefined : onFold}
    >
      <span className={styles.tall}>
        {head.level > 1 ? <span aria-hidden="true">{'· '.repeat(head.level - 1)}</span> : null}
        {head.name}
      </span>
      <span className={styles.count}>{count}</span>
      <Twisty head={head} onFold={onFold} />
    </th>
  );
}

/** For the pointer; the keyboard folds at the head itself. */
function Twisty({ head, onFold }: Pick<HeadProps, 'head' | 'onFold'>) {
  if (head.isOpen === null) return <span className={styles.twisty} />;
  const Icon = head.isOpen ? ChevronDown : ChevronRight;
  return (
    <span
      aria-hidden="true"
      className={styles.twisty}
      onClick={(event) => {
        event.stopPropagation();
        onFold();
      }}
    >
      <Icon size={14} />
    </span>
  );
}
