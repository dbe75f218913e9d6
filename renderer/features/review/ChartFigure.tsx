/** A figure that can also be read as a table: title, the picture or the table, and how to read it. */
import { type ReactNode, useId } from 'react';
import type { ExportTable } from '../../../shared/table/exportTable.ts';
import { Button } from '../../components/Button.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { useRemembered } from '../../components/useRemembered.ts';
import styles from './ChartFigure.module.css';

interface ChartFigureProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly picture: ReactNode;
  /** Holds everything that the picture shows. */
  readonly table: ReactNode;
  /** The table as it leaves the app. */
  readonly makeTable: () => ExportTable;
}

export function ChartFigure({ title, note, picture, table, makeTable }: ChartFigureProps) {
  const [asTable, setAsTable] = useRemembered<boolean>(`as table ${title}`, false);
  const titleId = useId();
  const toggleText = asTable ? 'Show as figure' : 'Show as table';
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h4 id={titleId} className={styles.title}>
          {title}
        </h4>
        {asTable ? <TableExport makeTable={makeTable} view="review" label={`Export “${title}”`} /> : null}
        <Button variant="quiet" aria-label={`${toggleText}: ${title}`} onClick={() => setAsTable(!asTable)}>
          {toggleText}
        </Button>
      </div>
      {asTable ? <div className={styles.table}>{table}</div> : picture}
      <figcaption className={styles.note}>{note}</figcaption>
    </figure>
  );
}
