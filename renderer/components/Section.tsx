/** A titled part of a pane that opens and closes, and says what the least evidence grade hides of it. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { HiddenByEvidence } from './HiddenByEvidence.tsx';
import styles from './Section.module.css';
import { RememberScope, useRemembered, useScopeWithin } from './useRemembered.ts';

interface SectionProps {
  readonly title: string;
  /** How many things are in it; shown beside the title. */
  readonly count?: number | undefined;
  /** How many more there are below the least evidence grade shown. With none left, they stand for the children. */
  readonly hidden?: number;
  readonly openAtFirst?: boolean;
  /** Given together with `onToggle`, whether it is open is the caller's to know. */
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  /** Level of the heading. */
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}

export function Section({
  title,
  count,
  hidden = 0,
  openAtFirst = true,
  isOpen,
  onToggle,
  level = 3,
  children,
}: SectionProps) {
  const [ownOpen, setOwnOpen] = useRemembered<boolean>(`open ${title}`, openAtFirst);
  const scope = useScopeWithin(title);
  const open = isOpen ?? ownOpen;
  const Heading = `h${level}` as const;
  const bodyId = useId();
  const isAllHidden = hidden > 0 && count === 0;
  return (
    <section className={styles.section}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => (onToggle ?? setOwnOpen)(!open)}
        >
          <ChevronRight size={14} aria-hidden="true" className={open ? styles.turned : undefined} />
          <span>{title}</span>{' '}
          {count === undefined ? null : <span className={styles.count}>{count.toLocaleString('en')}</span>}
        </button>
      </Heading>
      {hidden > 0 ? (
        <div className={styles.hidden}>
          <HiddenByEvidence count={hidden} isAll={isAllHidden} />
        </div>
      ) : null}
      <div id={bodyId} hidden={!open} className={styles.body}>
        <RememberScope value={scope}>{open && !isAllHidden ? children : null}</RememberScope>
      </div>
    </section>
  );
}
