/** Everything the filters leave as tables: publications or techniques. */
import { useMemo } from 'react';
import { required } from '../../../shared/lib/assert.ts';
import { countText } from '../../components/countText.ts';
import { NarrowToHits } from '../../components/NarrowToHits.tsx';
import { NothingLeft } from '../../components/NothingLeft.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { change } from '../../state/actions.ts';
import { useAtlas, useIndex, useMatched, useView, useVisible } from '../../state/selectors.ts';
import { toExportTable } from './column.ts';
import { DataTable } from './DataTable.tsx';
import { buildPublicationRow, PUBLICATION_COLUMNS } from './publicationColumns.tsx';
import { TableFooter } from './TableFooter.tsx';
import styles from './TablePanel.module.css';
import { buildTechniqueRows, TECHNIQUE_COLUMNS } from './techniqueColumns.tsx';

export function TablePanel() {
  const index = useIndex();
  const { index: whole } = useAtlas();
  const visible = useVisible();
  const matched = useMatched();
  const mode = useView((view) => view.table);
  const sorts = useView((view) => view.tableSorts);
  const publications = useMemo(
    () =>
      visible.publications.map((key) =>
        buildPublicationRow(index, whole, required(index.publicationByKey.get(key), `publication "${key}"`)),
      ),
    [index, whole, visible],
  );
  const techniques = useMemo(() => buildTechniqueRows(index, visible), [index, visible]);
  const hits = (mode === 'publications' ? publications : techniques).filter((row) =>
    matched?.has(row.nodeId),
  );

  return (
    <div className={styles.panel}>
      <div className={styles.toolbar}>
        <SegmentedControl
          label="Rows"
          value={mode}
          options={[
            { value: 'publications', label: `Publications ${publications.length}` },
            { value: 'techniques', label: `Techniques ${techniques.length}` },
          ]}
          onChange={(table) => change({ type: 'show-table', table })}
        />
        {matched ? <span className={styles.hits}>{countText(hits.length, 'search hit')} first</span> : null}
        {matched && mode === 'publications' ? <NarrowToHits /> : null}
        <span className={styles.spacer} />
        {publications.length === 0 ? null : (
          <TableExport
            view="table"
            makeTable={() =>
              mode === 'publications'
                ? toExportTable('Publications', publications, PUBLICATION_COLUMNS, sorts.publications)
                : toExportTable('Techniques', techniques, TECHNIQUE_COLUMNS, sorts.techniques)
            }
          />
        )}
      </div>
      {publications.length === 0 ? (
        <NothingLeft />
      ) : mode === 'publications' ? (
        <DataTable
          label="Publications"
          columns={PUBLICATION_COLUMNS}
          rows={publications}
          sort={sorts.publications}
          onSort={(sort) => change({ type: 'sort-table', table: 'publications', sort })}
        />
      ) : (
        <DataTable
          label="Techniques"
          columns={TECHNIQUE_COLUMNS}
          rows={techniques}
          sort={sorts.techniques}
          onSort={(sort) => change({ type: 'sort-table', table: 'techniques', sort })}
        />
      )}
      {publications.length > 0 ? <TableFooter publications={publications} /> : null}
    </div>
  );
}
