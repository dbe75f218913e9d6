/** The tabs of the centre pane, from one array: a view is added here. */
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { VIEW_NAMES, VIEWS, type ViewId } from '../../shared/view/viewState.ts';
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
const ChartsPanel = lazy(async () => ({
  default: (await import('../features/charts/ChartsPanel.tsx')).ChartsPanel,
}));
const GapMapPanel = lazy(async () => ({
  default: (await import('../features/gapmap/GapMapPanel.tsx')).GapMapPanel,
}));
const FitPanel = lazy(async () => ({
  default: (await import('../features/fit/FitPanel.tsx')).FitPanel,
}));
const StacksPanel = lazy(async () => ({
  default: (await import('../features/stacks/StacksPanel.tsx')).StacksPanel,
}));
const ReviewPanel = lazy(async () => ({
  default: (await import('../features/review/ReviewPanel.tsx')).ReviewPanel,
}));

const PANELS: Readonly<Record<ViewId, () => ReactNode>> = {
  graph: () => <GraphPanel />,
  table: () => <TablePanel />,
  compare: () => <ComparePanel />,
  charts: () => <ChartsPanel />,
  gapmap: () => <GapMapPanel />,
  fit: () => <FitPanel />,
  stacks: () => <StacksPanel />,
  review: () => <ReviewPanel />,
};

export function ViewTabs() {
  const view = useView((state) => state.view);
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={view}
      onSelectionChange={(key) => change({ type: 'show-view', view: key as ViewId })}
    >
      <TabList className={styles.list ?? ''} aria-label="Views">
        {VIEWS.map((id) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {VIEW_NAMES[id]}
          </Tab>
        ))}
      </TabList>
      {VIEWS.map((id) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          <Suspense>{PANELS[id]()}</Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
