/** The stacks row by row, side by side. */
import { toNodeId } from '../../../shared/model/ids.ts';
import type { StackItem, StackRow } from '../../../shared/stack/stackComparison.ts';
import { Badge } from '../../components/Badge.tsx';
import { CountLink } from '../../components/CountLink.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { LongList } from '../../components/LongList.tsx';
import { Passport } from '../../components/Passport.tsx';
import styles from './StackTable.module.css';

interface StackTableProps {
  readonly rows: readonly StackRow[];
  readonly names: readonly string[];
}

export function StackTable({ rows, names }: StackTableProps) {
  return (
    <table className={styles.table} aria-label="Stacks">
      <thead>
        <tr>
          <td className={styles.corner} />
          {names.map((name) => (
            <th key={name} scope="col" className={styles.stack}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells, whenEmpty }) => (
          <tr key={id} data-row={id}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {cells.map((items, place) => (
              <td key={names[place]} className={styles.cell}>
                {items.length === 0 ? (
                  <span className={styles.empty}>{whenEmpty}</span>
                ) : (
                  <LongList items={items} renderItem={(item) => <Item item={item} />} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Item({ item }: { readonly item: StackItem }) {
  if (item.reported) return <Passport reported={item.reported} named />;
  if (item.technique !== undefined) {
    return (
      <span className={styles.item}>
        <EntityLink nodeId={toNodeId('technique', item.technique)} />
        {item.isOwn ? <Badge>only here</Badge> : null}
      </span>
    );
  }
  return (
    <span className={styles.item}>
      <span>{item.text}</span>
      {item.publications && item.publications.length > 0 ? (
        <CountLink
          nodeIds={item.publications.map((key) => toNodeId('publication', key))}
          what="publications"
          text="select"
          name={`select ${item.publications.length} publications: ${item.text}`}
        />
      ) : null}
    </span>
  );
}
