/** Messages to the user, each in up to three parts: what happened, what was kept, what to do. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../components/IconButton.tsx';
import { dismissNotice } from '../state/actions.ts';
import { type Notice, useStore } from '../state/store.ts';
import styles from './Notices.module.css';

/** How long a mere confirmation stays; warnings and errors stay until they are dismissed. */
const INFO_MS = 6000;

export function Notices() {
  const notices = useStore((state) => state.notices);
  return (
    <section className={styles.notices} aria-label="Messages" aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  useEffect(() => {
    if (notice.tone !== 'info') return;
    const timer = setTimeout(() => dismissNotice(notice.id), INFO_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={styles.notice} data-tone={notice.tone} data-code={notice.code}>
      <div className={styles.text}>
        <p>{notice.message}</p>
        {notice.kept && <p className={styles.more}>{notice.kept}</p>}
        {notice.hint && <p className={styles.more}>{notice.hint}</p>}
      </div>
      <IconButton
        label="Dismiss message"
        icon={<X size={14} />}
        compact
        onClick={() => dismissNotice(notice.id)}
      />
    </div>
  );
}
