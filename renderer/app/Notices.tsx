/** Messages to the user, each in up to three parts: what happened, what was kept, what to do. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { dismissNotice } from '../state/actions.ts';
import { type Notice, useStore } from '../state/store.ts';
import { undoNotice } from '../state/undoNotice.ts';
import styles from './Notices.module.css';

/** How long a mere confirmation stays; warnings and errors stay until they are dismissed. */
const INFO_MS = 6000;

/** One with an Undo stays longer: it has to be read, decided on and reached. */
const UNDO_MS = 12_000;

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
  // While it is pointed at or has the focus, it does not go.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice.tone !== 'info' || held) return;
    const timer = setTimeout(() => dismissNotice(notice.id), notice.action ? UNDO_MS : INFO_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    <div
      className={styles.notice}
      data-tone={notice.tone}
      data-code={notice.code}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.text}>
        <p>{notice.message}</p>
        {notice.kept && <p className={styles.more}>{notice.kept}</p>}
        {notice.hint && <p className={styles.more}>{notice.hint}</p>}
      </div>
      {notice.action && (
        <Button variant="quiet" onClick={() => undoNotice(notice)}>
          Undo
        </Button>
      )}
      <IconButton
        label="Dismiss message"
        icon={<X size={14} />}
        compact
        onClick={() => dismissNotice(notice.id)}
      />
    </div>
  );
}
