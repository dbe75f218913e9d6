/** A titled part of a pane that opens and closes, and says what the least evidence grade hides of it. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { HiddenByEvidence } from './HiddenByEvidence.tsx';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many things are in it; shown beside the title. */
  readonly count?: number | undefined;
  /** How many more there are below the least evidence grade shown. With none left, they stand for the children. */
  readonly hidden?: number;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, count, hidden = 0, openAtFirst = true, children }: SectionProps) {
  const [open, setOpen] = useState(openAtFirst);
  const bodyId = useId();
  const isAllHidden = hidden > 0 && count === 0;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden="true" className={open ? styles.turned : undefined} />
          <span>{title}</span>{' '}
          {count === undefined ? null : <span className={styles.count}>{count.toLocaleString('en')}</span>}
        </button>
      </h3>
      {hidden > 0 ? (
        <div className={styles.hidden}>
          <HiddenByEvidence count={hidden} isAll={isAllHidden} />
        </div>
      ) : null}
      <div id={bodyId} hidden={!open} className={styles.body}>
        {open && !isAllHidden ? children : null}
      </div>
    </section>
  );
}
