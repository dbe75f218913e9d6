/** The bottom bar: the comparison tray, the evidence shown, and the sentence that never changes: this app is offline. */
import { ComparisonTray } from '../features/compare/ComparisonTray.tsx';
import { EvidenceControl } from '../features/evidence/EvidenceControl.tsx';
import styles from './StatusBar.module.css';

export function StatusBar() {
  return (
    <footer className={styles.bar}>
      <ComparisonTray />
      <EvidenceControl />
      <p
        className={styles.offline}
        title="Nothing is ever sent: the app answers from what is stored on this machine"
      >
        Offline
      </p>
    </footer>
  );
}
