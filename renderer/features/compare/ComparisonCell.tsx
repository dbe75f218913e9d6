/** A cell: what is known, item by item, results with their passports. */
import type { CellItem } from '../../../shared/compare/comparison.ts';
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { CountLink } from '../../components/CountLink.tsx';
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
      {item.nodeId ? <NamedEntity item={item} nodeId={item.nodeId} /> : <Statement item={item} />}
      {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
    </span>
  );
}

/** What a mark stands before reads as a statement. */
function Statement({ item }: { readonly item: CellItem }) {
  return (
    <span className={styles.said}>
      {item.grade ? <EvidenceMark grade={item.grade} /> : null}
      <span>{item.text}</span>
      <PublicationCount item={item} />
    </span>
  );
}

/** Names stand under one another whether or not they have a mark, so the mark follows. */
function NamedEntity({ item, nodeId }: { readonly item: CellItem; readonly nodeId: NodeId }) {
  return (
    <span className={styles.said}>
      <EntityLink nodeId={nodeId} label={item.text} />
      <PublicationCount item={item} />
      {item.grade ? <EvidenceMark grade={item.grade} /> : null}
    </span>
  );
}

function PublicationCount({ item }: { readonly item: CellItem }) {
  if (item.publications === undefined) return null;
  return (
    <span className={styles.note}>
      <CountLink
        nodeIds={item.publications.map((key) => toNodeId('publication', key))}
        what={`publications with ${item.text}`}
      />
    </span>
  );
}
