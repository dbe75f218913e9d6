/** A cell: what is known, item by item, results with their passports; long lists open on request. */
import { useState } from 'react';
import type { CellItem } from '../../../shared/compare/comparison.ts';
import { Button } from '../../components/Button.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { Passport } from '../../components/Passport.tsx';
import styles from './ComparisonCell.module.css';

const SHOWN_AT_FIRST = 8;

export function ComparisonCell({ items }: { readonly items: readonly CellItem[] }) {
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) return <NotReported />;
  const isLong = items.length > SHOWN_AT_FIRST + 2;
  const shown = isLong && !showsAll ? items.slice(0, SHOWN_AT_FIRST) : items;
  return (
    <>
      <ul className={styles.items} data-single={items.length === 1 || undefined}>
        {shown.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity and never change places
          <li key={place}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {isLong ? (
        <Button variant="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      ) : null}
    </>
  );
}

function Item({ item }: { readonly item: CellItem }) {
  if (item.reported) return <Passport reported={item.reported} />;
  if (item.isRange) return <strong className={styles.range}>{item.text}</strong>;
  return (
    <span className={styles.item}>
      {item.grade ? <EvidenceMark grade={item.grade} /> : null}
      {item.nodeId ? <EntityLink nodeId={item.nodeId} label={item.text} /> : <span>{item.text}</span>}
      {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
      {item.publications === undefined ? null : (
        <span className={styles.note} title="Publications behind this column that say so">
          {item.publications}
        </span>
      )}
    </span>
  );
}
