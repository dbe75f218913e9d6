/** The dialog that is open, if any: which one is state, so that commands and links can open it. */
import { lazy, Suspense } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useStore } from '../state/store.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { OpenLinkDialog } from './OpenLinkDialog.tsx';

/** Brings the figure code along, which nothing else at the start needs. */
const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));

/** Brings the figure code along too, for the thumbnail. */
const SaveViewDialog = lazy(async () => ({
  default: (await import('./SaveViewDialog.tsx')).SaveViewDialog,
}));

const SavedViewsDialog = lazy(async () => ({
  default: (await import('./SavedViewsDialog.tsx')).SavedViewsDialog,
}));

const SavedSearchesDialog = lazy(async () => ({
  default: (await import('./SavedSearchesDialog.tsx')).SavedSearchesDialog,
}));

const MyNotesDialog = lazy(async () => ({
  default: (await import('./MyNotesDialog.tsx')).MyNotesDialog,
}));

const ImportDataDialog = lazy(async () => ({
  default: (await import('./ImportDataDialog.tsx')).ImportDataDialog,
}));

const BackupsDialog = lazy(async () => ({
  default: (await import('./BackupsDialog.tsx')).BackupsDialog,
}));

const OpenViewLinkDialog = lazy(async () => ({
  default: (await import('./OpenViewLinkDialog.tsx')).OpenViewLinkDialog,
}));

export function AppDialogs({ bridge }: { bridge: Bridge }) {
  const dialog = useStore((state) => state.dialog);
  switch (dialog?.name) {
    case 'export':
      return (
        <Suspense>
          <ExportDialog />
        </Suspense>
      );
    case 'save-view':
      return (
        <Suspense>
          <SaveViewDialog />
        </Suspense>
      );
    case 'saved-views':
      return (
        <Suspense>
          <SavedViewsDialog />
        </Suspense>
      );
    case 'saved-searches':
      return (
        <Suspense>
          <SavedSearchesDialog />
        </Suspense>
      );
    case 'my-notes':
      return (
        <Suspense>
          <MyNotesDialog />
        </Suspense>
      );
    case 'import-data':
      return (
        <Suspense>
          <ImportDataDialog />
        </Suspense>
      );
    case 'backups':
      return (
        <Suspense>
          <BackupsDialog />
        </Suspense>
      );
    case 'open-view-link':
      return (
        <Suspense>
          <OpenViewLinkDialog />
        </Suspense>
      );
    case 'about':
      return <AboutDialog />;
    case 'palette':
      return <CommandPalette />;
    case 'open-link':
      return <OpenLinkDialog bridge={bridge} url={dialog.url} />;
    default:
      return null;
  }
}
