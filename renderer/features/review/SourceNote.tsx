/** The evidence of a statement on one line: its mark, and where it stands; the address opens after a question. */
import type { Evidence } from '../../../shared/model/evidence.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import styles from './SourceNote.module.css';

export function SourceNote({ evidence }: { readonly evidence: Evidence }) {
  const { grade, source, locator } = evidence;
  return (
    <span className={styles.note}>
      <EvidenceMark grade={grade} named />
      {source === null ? null : <ExternalLink url={source} />}
      {locator ? <span className={styles.locator}>{locator}</span> : null}
    </span>
  );
}
