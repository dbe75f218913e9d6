/**
 * The view of the review itself: what it is, how its publications were chosen as far as that is known, how
 * this corpus was made in its place, how complete that is, and its two case studies.
 */
import { useRef } from 'react';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { RememberScope } from '../../components/useRemembered.ts';
import { useIndex } from '../../state/selectors.ts';
import { AboutReview } from './AboutReview.tsx';
import { CaseStudies } from './CaseStudies.tsx';
import { CoverageCharts } from './CoverageCharts.tsx';
import { PrismaFlow } from './PrismaFlow.tsx';
import { ReconstructionSteps } from './ReconstructionSteps.tsx';
import { ReviewContents } from './ReviewContents.tsx';
import styles from './ReviewPanel.module.css';
import { ReviewSection } from './ReviewSection.tsx';
import { ReviewTopics } from './ReviewTopics.tsx';
import { REVIEW_SECTIONS, type ReviewSectionId } from './reviewSections.ts';

const BODIES: Readonly<Record<ReviewSectionId, () => React.ReactNode>> = {
  about: () => <AboutReview />,
  flow: () => <PrismaFlow />,
  topics: () => <ReviewTopics />,
  reconstruction: () => <ReconstructionSteps />,
  coverage: () => <CoverageCharts />,
  'case-studies': () => <CaseStudies />,
};

export function ReviewPanel() {
  const { review } = useIndex().corpus;
  const page = useRef<HTMLDivElement>(null);
  useKeptScroll(page, 'review');
  return (
    <div ref={page} className={styles.page} data-page>
      <div className={styles.columns}>
        <ReviewContents />
        <article className={styles.article}>
          <h2 className={styles.title}>{review.title}</h2>
          {REVIEW_SECTIONS.map(({ id, title }) => (
            <ReviewSection key={id} id={id} title={title}>
              <RememberScope value={`review ${id}`}>{BODIES[id]()}</RememberScope>
            </ReviewSection>
          ))}
        </article>
      </div>
    </div>
  );
}
