/** The window: header, the three panes, the tray; while loading or after a failure, what stands in their place. */
import { useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { FigureOpener } from '../features/export/FigureOpener.tsx';
import { ArrangementController } from '../features/graph/ArrangementController.tsx';
import { SearchController, type SearchPort } from '../features/search/SearchController.tsx';
import { useStore } from '../state/store.ts';
import styles from './App.module.css';
import { AppDialogs } from './AppDialogs.tsx';
import { applyTheme, watchSystemTheme } from './applyTheme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { LoadingWindow } from './LoadingWindow.tsx';
import { Notices } from './Notices.tsx';
import { Panes } from './Panes.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useCommands } from './useCommands.ts';

export function App({ bridge, searchPort }: { bridge: Bridge; searchPort: SearchPort }) {
  const load = useStore((state) => state.load);
  const theme = useStore((state) => state.session.theme);
  useCommands(bridge);
  useEffect(() => {
    applyTheme(theme);
    return watchSystemTheme(() => applyTheme(theme));
  }, [theme]);

  return (
    <ErrorBoundary>
      <div className={styles.window}>
        <Header />
        {load.phase === 'loading' && <LoadingWindow progress={load.progress} />}
        {load.phase === 'failed' && <LoadFailure error={load.error} />}
        {load.phase === 'ready' && (
          <>
            <SearchController port={searchPort} />
            <ArrangementController />
            <main className={styles.main}>
              <Panes />
            </main>
            <StatusBar />
            <AppDialogs bridge={bridge} />
            <FigureOpener />
          </>
        )}
        <Notices />
      </div>
    </ErrorBoundary>
  );
}
