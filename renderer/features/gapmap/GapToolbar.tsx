/** What the columns of the gap map are, in which order both axes stand, and how far they are unfolded. */
import { columnGroups, type GapMap, toggledWhenAll } from '../../../shared/gapmap/gapMap.ts';
import { COLUMN_NAMES, toGapMapTable } from '../../../shared/gapmap/gapWords.ts';
import { GAP_COLUMNS, type GapMapView, type GapOrder } from '../../../shared/view/gapMapPart.ts';
import { Button } from '../../components/Button.tsx';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './GapToolbar.module.css';

const COLUMN_OPTIONS = GAP_COLUMNS.map((id) => [id, COLUMN_NAMES[id]] as const);
const ORDER_OPTIONS = [
  ['catalogue', 'By catalogue'],
  ['count', 'By count'],
  ['gap', 'By gaps'],
] as const satisfies readonly (readonly [GapOrder, string])[];

export function setGapMap(fields: Partial<GapMapView>, name: string): void {
  change({ type: 'set-part', part: 'gapMap', change: fields, name });
}

export function GapToolbar({ map }: { readonly map: GapMap }) {
  const index = useIndex();
  const view = useView((state) => state.gapMap);
  const { columns } = view;
  return (
    <div className={styles.toolbar}>
      <LabelledSelect
        className={styles.choice}
        label="Techniques by"
        value={columns}
        options={COLUMN_OPTIONS}
        onChange={(value) =>
          setGapMap(
            { columns: value, openColumns: [], column: null, row: null },
            `show ${COLUMN_NAMES[value].toLowerCase()}`,
          )
        }
      />
      <LabelledSelect
        className={styles.choice}
        label="Rows"
        value={view.rowOrder}
        options={ORDER_OPTIONS}
        onChange={(rowOrder) => setGapMap({ rowOrder }, 'sort rows')}
      />
      <LabelledSelect
        className={styles.choice}
        label="Columns"
        value={view.columnOrder}
        options={ORDER_OPTIONS}
        onChange={(columnOrder) => setGapMap({ columnOrder }, 'sort columns')}
      />
      <Button
        onClick={() =>
          setGapMap(
            { toggledRows: toggledWhenAll(index, true), openColumns: columnGroups(index, columns) },
            'unfold all',
          )
        }
      >
        Unfold all
      </Button>
      <Button
        onClick={() => setGapMap({ toggledRows: toggledWhenAll(index, false), openColumns: [] }, 'fold all')}
      >
        Fold all
      </Button>
      <span className={styles.spacer} />
      <TableExport makeTable={() => toGapMapTable(map, columns)} view="gapmap" />
    </div>
  );
}
