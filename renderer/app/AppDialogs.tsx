/** The dialog that is open, if any: which one is state, so that commands and links can open it. */
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { useStore } from '../state/store.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { OpenLinkDialog } from './OpenLinkDialog.tsx';

export function AppDialogs({ bridge }: { bridge: Bridge }) {
  const dialog = useStore((state) => state.dialog);
  switch (dialog?.name) {
    case 'export':
      return <ExportDialog />;
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
