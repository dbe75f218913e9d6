/** A cell: what is known, item by item, results with their passports. */
import { Trophy } from 'lucide-react';
import type { CellItem, ComparisonColumn, ReportedResult } from '../../../shared/compare/comparison.ts';
import { bestText } from '../../../shared/compare/itemText.ts';
import { kindOf, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { CountLink } from '../../components/CountLink.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import { LongList } from '../../components/LongList.tsx';
import { Passport } from '../../components/Passport.tsx';
import { Passports } from '../../components/Passports.tsx';
import { StatementSource } from '../../components/StatementSource.tsx';
import styles from './ComparisonCell.module.css';

interface ComparisonCellProps {
  readonly items: readonly CellItem[];
  readonly column: ComparisonColumn;
}

export function ComparisonCell({ items, column }: ComparisonCellProps) {
  const completeness = items.filter(({ summary }) => summary === 'completeness');
  const hidden = items.filter(({ summary }) => summary === 'hidden');
  const said = items.filter((item) => !completeness.includes(item) && !hidden.includes(item));
  return (
    <>
      {completeness.map((item) => (
        <CompletenessLine key={item.text} item={item} column={column} />
      ))}
      {said.length === 0 && hidden.length > 0 ? null : (
        <LongList items={said} renderItem={(item) => <Item item={item} column={column} />} />
      )}
      {hidden.map(({ text, hidden: count = 0 }) => (
        <HiddenByEvidence key={text} count={count} isAll={said.length === 0} />
      ))}
    </>
  );
}

function CompletenessLine({ item, column }: ItemProps) {
  return (
    <p className={styles.completeness}>
      <CountLink
        nodeIds={(item.publications ?? []).map((key) => toNodeId('publication', key))}
        what={`publications behind ${column.label}`}
        text={item.text}
        name={`${item.text} behind ${column.label} ${item.note}: select them`}
      />{' '}
      {item.note}
    </p>
  );
}

interface ItemProps {
  readonly item: CellItem;
  readonly column: ComparisonColumn;
}

function Item({ item, column }: ItemProps) {
  if (item.reported) return <ReportedItem item={item} column={column} reported={item.reported} />;
  if (item.summary === 'inapplicable') return <span className={styles.inapplicable}>{item.text}</span>;
  if (item.range) {
    return (
      <strong className={styles.range}>
        <Passports results={item.range} text={item.text} what={`of ${column.label}`} />
      </strong>
    );
  }
  return (
    <span className={styles.item}>
      {item.nodeId ? <NamedEntity item={item} nodeId={item.nodeId} /> : <Statement item={item} />}
      {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
    </span>
  );
}

interface ReportedItemProps extends ItemProps {
  readonly reported: ReportedResult;
}

/** A result, with what it is the best of; named where it is not the column's own. */
function ReportedItem({ item, column, reported }: ReportedItemProps) {
  const isOwn = kindOf(column.nodeId) === 'publication' && item.note === undefined;
  return (
    <span className={styles.item}>
      {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
      <Passport reported={reported} unit={item.unit} named={!isOwn} />
      {item.best ? (
        <span className={styles.best}>
          <Trophy size={12} aria-hidden="true" /> {bestText(item.best)}
        </span>
      ) : null}
    </span>
  );
}

/** What a mark stands before reads as a statement. */
function Statement({ item }: { readonly item: CellItem }) {
  return (
    <span className={styles.said}>
      {item.grade ? <StatementSource grade={item.grade} sources={item.sources} text={item.text} /> : null}
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
      {item.grade ? <StatementSource grade={item.grade} sources={item.sources} text={item.text} /> : null}
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
