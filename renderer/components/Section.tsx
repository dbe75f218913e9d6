/** A titled part of a pane that opens and closes. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many things are in it; shown beside the title. */
  readonly count?: number | undefined;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, count, openAtFirst = true, children }: SectionProps) {
  const [open, setOpen] = useState(openAtFirst);
  const bodyId = useId();
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
      <div id={bodyId} hidden={!open} className={styles.body}>
        {open ? children : null}
      </div>
    </section>
  );
}
