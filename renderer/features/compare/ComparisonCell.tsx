/** A cell: what is known, item by item, results with their passports. */
import type { CellItem } from '../../../shared/compare/comparison.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { LongList } from '../../components/LongList.tsx';
import { Passport } from '../../components/Passport.tsx';
import styles from './ComparisonCell.module.css';

export function ComparisonCell({ items }: { readonly items: readonly CellItem[] }) {
  return <LongList items={items} renderItem={(item) => <Item item={item} />} />;
}

function Item({ item }: { readonly item: CellItem }) {
  if (item.reported) return <Passport reported={item.reported} />;
  if (item.isRange) return <strong className={styles.range}>{item.text}</strong>;
  return (
    <span className={styles.item}>
      <span className={styles.said}>
        {item.grade ? <EvidenceMark grade={item.grade} /> : null}
        {item.nodeId ? <EntityLink nodeId={item.nodeId} label={item.text} /> : <span>{item.text}</span>}
        {item.publications === undefined ? null : (
          <span className={styles.note} title="Publications behind this column that say so">
            {item.publications}
          </span>
        )}
      </span>
      {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
    </span>
  );
}
