/** The tabs of the centre pane, from one array: a view is added here. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ViewId } from '../../shared/view/viewState.ts';
import { ComparePanel } from '../features/compare/ComparePanel.tsx';
import { GraphPanel } from '../features/graph/GraphPanel.tsx';
import { ReviewPanel } from '../features/review/ReviewPanel.tsx';
import { TablePanel } from '../features/table/TablePanel.tsx';
import { change } from '../state/actions.ts';
import { useView } from '../state/selectors.ts';
import styles from './ViewTabs.module.css';

const PANELS = {
  graph: { name: 'Graph', render: () => <GraphPanel /> },
  table: { name: 'Table', render: () => <TablePanel /> },
  compare: { name: 'Compare', render: () => <ComparePanel /> },
  review: { name: 'Review', render: () => <ReviewPanel /> },
} satisfies Record<ViewId, { name: string; render: () => ReactNode }>;

const PANEL_ENTRIES = Object.entries(PANELS) as [ViewId, (typeof PANELS)[ViewId]][];

export function ViewTabs() {
  const view = useView((state) => state.view);
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={view}
      onSelectionChange={(key) => change({ type: 'show-view', view: key as ViewId })}
    >
      <TabList className={styles.list ?? ''} aria-label="Views">
        {PANEL_ENTRIES.map(([id, { name }]) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {name}
          </Tab>
        ))}
      </TabList>
      {PANEL_ENTRIES.map(([id, { render }]) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {render()}
        </TabPanel>
      ))}
    </Tabs>
  );
}
