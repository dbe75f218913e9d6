/** An address outside the app: shown in full, opened only in the system's browser and only when asked. */
import { ArrowUpRight } from 'lucide-react';
import { openDialog } from '../state/actions.ts';
import styles from './ExternalLink.module.css';

interface ExternalLinkProps {
  readonly url: string;
  /** Shown before the address: "arXiv", "Code". */
  readonly label?: string;
}

export function ExternalLink({ url, label }: ExternalLinkProps) {
  if (!/^https?:\/\//.test(url)) return <span className={styles.address}>{url}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      title={`Open ${url} in the browser`}
      onClick={() => openDialog({ name: 'open-link', url })}
    >
      {label ? <span className={styles.label}>{label}</span> : null}
      <span className={styles.address}>{url.replace(/^https?:\/\//, '')}</span>
      <ArrowUpRight size={12} aria-hidden="true" />
    </button>
  );
}
