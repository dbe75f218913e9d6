/** The tabs of the centre pane, from one array: a view is added here. */
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ViewId } from '../../shared/view/viewState.ts';
import { GraphPanel } from '../features/graph/GraphPanel.tsx';
import { change } from '../state/actions.ts';
import { useView } from '../state/selectors.ts';
import styles from './ViewTabs.module.css';

// The graph opens first; the code of the other views is read when one of them is.
const TablePanel = lazy(async () => ({
  default: (await import('../features/table/TablePanel.tsx')).TablePanel,
}));
const ComparePanel = lazy(async () => ({
  default: (await import('../features/compare/ComparePanel.tsx')).ComparePanel,
}));
const ReviewPanel = lazy(async () => ({
  default: (await import('../features/review/ReviewPanel.tsx')).ReviewPanel,
}));

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
          <Suspense>{render()}</Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
