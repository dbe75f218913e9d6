/** One part of the page under its heading; a landmark of its own, so that it can be jumped to. */
import type { ReactNode } from 'react';
import styles from './ReviewSection.module.css';
import { headingIdOf, type ReviewSectionId } from './reviewSections.ts';

interface ReviewSectionProps {
  readonly id: ReviewSectionId;
  readonly title: string;
  readonly children: ReactNode;
}

export function ReviewSection({ id, title, children }: ReviewSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={headingIdOf(id)}>
      <h3 id={headingIdOf(id)} className={styles.heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
