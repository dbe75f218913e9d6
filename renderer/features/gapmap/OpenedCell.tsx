/** What is in the cell that is opened: its publications and results, or why there is none; and ways on from there. */
import { Filter, Network, X } from 'lucide-react';
import type { GapCell, GapHead, GapMap } from '../../../shared/gapmap/gapMap.ts';
import { cellWords } from '../../../shared/gapmap/gapWords.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Button } from '../../components/Button.tsx';
import { CountLink } from '../../components/CountLink.tsx';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { change, select } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { canFilterBy, filterBy, publicationIds } from './cellActions.ts';
import { setGapMap } from './GapToolbar.tsx';
import styles from './OpenedCell.module.css';

export function OpenedCell({ map }: { readonly map: GapMap }) {
  const { row, column } = useView((view) => view.gapMap);
  const rowAt = map.rows.findIndex(({ id }) => id === row);
  const columnAt = map.columns.findIndex(({ id }) => id === column);
  const head = map.rows[rowAt];
  const columnHead = map.columns[columnAt];
  const cell = map.cells[rowAt]?.[columnAt];
  if (!head || !columnHead || !cell) return null;
  return <Opened row={head} column={columnHead} cell={cell} />;
}

interface OpenedProps {
  readonly row: GapHead;
  readonly column: GapHead;
  readonly cell: GapCell;
}

function Opened({ row, column, cell }: OpenedProps) {
  const index = useIndex();
  const ids = publicationIds(index, cell.publications);
  const name = `${row.name} × ${column.name}`;
  return (
    <section className={styles.opened} aria-label={name}>
      <header className={styles.header}>
        <h2 className={styles.title}>{name}</h2>
        <span className={styles.words}>{cellWords(cell)}</span>
        <span className={styles.spacer} />
        <CellActions row={row} column={column} cell={cell} />
        <IconButton
          compact
          label="Close the cell"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => setGapMap({ row: null, column: null }, 'close the cell')}
        />
      </header>
      <div className={styles.body}>
        {cell.blank === null ? (
          <>
            <ul className={styles.publications} aria-label={`Publications of ${name}`}>
              {cell.publications.map((key, at) => {
                const id = ids[at];
                return id ? (
                  <li key={key}>
                    <EntityLink nodeId={id} label={shortNameOf(index, id)} />{' '}
                    <span className={styles.year}>{index.publicationByKey.get(key)?.year}</span>
                  </li>
                ) : null;
              })}
            </ul>
            {cell.results.length > 0 ? (
              <div className={styles.results}>
                <ResultGroups results={cell.results} />
              </div>
            ) : (
              <p className={styles.words}>No result of these publications can be placed here.</p>
            )}
          </>
        ) : (
          <Blank row={row} column={column} cell={cell} />
        )}
      </div>
    </section>
  );
}

function CellActions({ row, column, cell }: OpenedProps) {
  const index = useIndex();
  const columns = useView((view) => view.gapMap.columns);
  const ids = publicationIds(index, cell.publications);
  if (ids.length === 0) return null;
  return (
    <>
      <Button onClick={() => select(...ids)}>Select {countText(ids.length, 'publication')}</Button>
      <Button
        onClick={() => {
          select(...ids);
          change({ type: 'show-view', view: 'graph' });
        }}
      >
        <Network size={14} aria-hidden="true" /> Show in graph
      </Button>
      {canFilterBy(columns, column) ? (
        <Button onClick={() => filterBy(useStore.getState().history.present, row, column)}>
          <Filter size={14} aria-hidden="true" /> Filter by this
        </Button>
      ) : null}
    </>
  );
}

const REASONS = {
  nothing: 'It could be there, and no publication that the filters leave has both.',
  'does-not-apply':
    'What is known of the hardware says that it lacks what the technique needs, so nothing could be measured.',
  'after-period': 'The hardware came after the last year that the review looks at.',
} as const;

function Blank({ row, column, cell }: OpenedProps) {
  const index = useIndex();
  return (
    <p className={styles.words}>
      {cell.blank === null ? null : REASONS[cell.blank]}{' '}
      <CountLink
        nodeIds={publicationIds(index, row.publications)}
        what={`publications on ${row.name}`}
        text={countText(row.publications.length, 'publication')}
      />{' '}
      on {row.name},{' '}
      <CountLink
        nodeIds={publicationIds(index, column.publications)}
        what={`publications on ${column.name}`}
        text={countText(column.publications.length, 'publication')}
      />{' '}
      on {column.name}.
    </p>
  );
}
