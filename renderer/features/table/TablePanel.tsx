/** Everything the filters leave as tables: publications or techniques. */
import { useMemo } from 'react';
import { required } from '../../../shared/lib/assert.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NarrowToHits } from '../../components/NarrowToHits.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { change } from '../../state/actions.ts';
import { useAtlas, useIndex, useMatched, useVisible } from '../../state/selectors.ts';
import { DataTable } from './DataTable.tsx';
import { buildPublicationRow, PUBLICATION_COLUMNS } from './publicationColumns.tsx';
import { TableFooter } from './TableFooter.tsx';
import styles from './TablePanel.module.css';
import { setTableMode, setTableSort, useTableSettings } from './tableSettings.ts';
import { buildTechniqueRows, TECHNIQUE_COLUMNS } from './techniqueColumns.tsx';

export function TablePanel() {
  const index = useIndex();
  const { index: whole } = useAtlas();
  const visible = useVisible();
  const matched = useMatched();
  const { mode, sorts } = useTableSettings();
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
          onChange={setTableMode}
        />
        {matched ? <span className={styles.hits}>{countText(hits.length, 'search hit')} first</span> : null}
        {matched && mode === 'publications' ? <NarrowToHits /> : null}
      </div>
      {publications.length === 0 ? (
        <EmptyState title="The filters leave nothing">
          <p>No publication has all of the chosen values. Take one of them away, or begin again.</p>
          <Button onClick={() => change({ type: 'clear-filters' })}>Clear filters</Button>
        </EmptyState>
      ) : mode === 'publications' ? (
        <DataTable
          label="Publications"
          columns={PUBLICATION_COLUMNS}
          rows={publications}
          sort={sorts.publications}
          onSort={(sort) => setTableSort('publications', sort)}
        />
      ) : (
        <DataTable
          label="Techniques"
          columns={TECHNIQUE_COLUMNS}
          rows={techniques}
          sort={sorts.techniques}
          onSort={(sort) => setTableSort('techniques', sort)}
        />
      )}
      {publications.length > 0 ? <TableFooter publications={publications} /> : null}
    </div>
  );
}
