/** Asks before a link leaves the app, where the host does not ask itself. Shows the whole address. */
import { useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { Button } from '../components/Button.tsx';
import { ModalDialog } from '../components/ModalDialog.tsx';
import { closeDialog, notify } from '../state/actions.ts';
import styles from './OpenLinkDialog.module.css';

export function OpenLinkDialog({ bridge, url }: { bridge: Bridge; url: string }) {
  const { confirmsLinks } = bridge.capabilities;
  useEffect(() => {
    if (confirmsLinks) void openLink(bridge, url);
  }, [bridge, url, confirmsLinks]);
  if (confirmsLinks) return null;
  return (
    <ModalDialog title="Open this link in your browser?">
      <p className={styles.address}>{url}</p>
      <p className={styles.note}>It is the only thing that leaves Peak Atlas, and only if you open it.</p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => void openLink(bridge, url)}>
          Open link
        </Button>
        <Button onClick={closeDialog}>Cancel</Button>
      </div>
    </ModalDialog>
  );
}

async function openLink(bridge: Bridge, url: string): Promise<void> {
  closeDialog();
  const opened = await bridge.openExternal(url);
  if (!opened.ok) notify('error', opened.error);
}
