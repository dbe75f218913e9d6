/**
 * What was just done and its Undo, inside a dialog: there the messages of the window are out of reach. It
 * takes the focus, because what had it is often gone.
 */
import { useEffect, useRef } from 'react';
import { useStore } from '../state/store.ts';
import { undoNotice } from '../state/undoNotice.ts';
import { Button } from './Button.tsx';
import styles from './UndoLine.module.css';

export function UndoLine({ onUndone }: { readonly onUndone: () => void }) {
  const notice = useStore((state) => state.notices.findLast((it) => it.action !== undefined));
  const button = useRef<HTMLButtonElement>(null);
  const shownAtFirst = useRef(notice?.id);
  const id = notice?.id;
  useEffect(() => {
    if (id !== undefined && id !== shownAtFirst.current) button.current?.focus();
  }, [id]);
  return (
    <div role="status" className={notice ? styles.line : styles.none}>
      {notice && (
        <>
          <span className={styles.message}>{notice.message}</span>
          <Button
            ref={button}
            variant="quiet"
            onClick={() => {
              undoNotice(notice);
              onUndone();
            }}
          >
            Undo
          </Button>
        </>
      )}
    </div>
  );
}
