/** The three panes and the bar between them: search and filters, the current view, details. */
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { DetailsPanel } from '../features/details/DetailsPanel.tsx';
import { NotesFoot } from '../features/notes/NotesFoot.tsx';
import { setSession } from '../state/actions.ts';
import { useStore } from '../state/store.ts';
import { FindPane } from './FindPane.tsx';
import styles from './Panes.module.css';
import { ViewTabs } from './ViewTabs.tsx';

export function Panes() {
  const filtersOpen = useStore((state) => state.session.filtersOpen);
  const detailsOpen = useStore((state) => state.session.detailsOpen);
  const sizes = useStore((state) => state.session.paneSizes);
  const rememberSizes = (layout: Layout) => {
    const { paneSizes } = useStore.getState().session;
    if (Object.entries(layout).some(([pane, size]) => paneSizes[pane] !== size)) {
      setSession({ paneSizes: { ...paneSizes, ...layout } });
    }
  };
  const sizeOf = (pane: string, fallback: number) =>
    sizes[pane] === undefined ? fallback : `${sizes[pane]}%`;

  return (
    <Group
      key={`${filtersOpen}-${detailsOpen}`}
      className={styles.panes}
      orientation="horizontal"
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) rememberSizes(layout);
      }}
    >
      {filtersOpen && (
        <>
          <Panel
            id="find"
            className={styles.pane}
            defaultSize={sizeOf('find', 290)}
            minSize={220}
            maxSize="40%"
          >
            <FindPane />
          </Panel>
          <Separator className={styles.separator} aria-label="Width of the filters" />
        </>
      )}
      <Panel id="view" className={styles.pane} minSize={360}>
        <ViewTabs />
      </Panel>
      {detailsOpen && (
        <>
          <Separator className={styles.separator} aria-label="Width of the details" />
          <Panel
            id="details"
            className={styles.pane}
            defaultSize={sizeOf('details', 330)}
            minSize={240}
            maxSize="45%"
          >
            <DetailsPanel footOf={(nodeId) => <NotesFoot key={nodeId} nodeId={nodeId} />} />
          </Panel>
        </>
      )}
    </Group>
  );
}
