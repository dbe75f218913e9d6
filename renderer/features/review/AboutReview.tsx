/** What the review is, where it stands, and what else is known of it, each fact with its evidence. */
import type { ReactNode } from 'react';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { fullName } from '../../../shared/network/corpusIndex.ts';
import { statedFacts } from '../../../shared/review/reviewFacts.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { useIndex } from '../../state/selectors.ts';
import styles from './AboutReview.module.css';
import { ReviewProse } from './ReviewProse.tsx';
import { SourceNote } from './SourceNote.tsx';

export function AboutReview() {
  const index = useIndex();
  const { review } = index.corpus;
  return (
    <>
      <ReviewProse>{review.authors.map(fullName).join(', ')}</ReviewProse>
      <ReviewProse quiet>
        {review.venue} {review.volume} ({review.year}), {review.pages}. {review.extent}. Licence:{' '}
        {review.licence}.
      </ReviewProse>
      <p className={styles.links}>
        <ExternalLink url={`https://arxiv.org/abs/${review.arxiv}`} label="arXiv" />
        <span className={styles.graded}>
          <ExternalLink url={`https://doi.org/${review.doi.value}`} label="DOI" />
          <EvidenceMark grade={review.doi.grade} named />
        </span>
      </p>
      <dl className={styles.facts}>
        {statedFacts(review).map(({ name, texts, note, ...evidence }) => (
          <FactRow key={name} name={name} note={note} evidence={evidence}>
            {texts.map((text, place) => (
              <span key={text} className={styles.text}>
                {place > 0 ? <span className={styles.divider}>; </span> : null}
                {index.publicationByKey.has(text) ? (
                  <EntityLink nodeId={toNodeId('publication', text)} />
                ) : (
                  text
                )}
              </span>
            ))}
          </FactRow>
        ))}
      </dl>
    </>
  );
}

interface FactRowProps {
  readonly name: string;
  readonly note: string | null;
  readonly evidence: Evidence;
  readonly children: ReactNode;
}

function FactRow({ name, note, evidence, children }: FactRowProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        {children}
        {note ? <span className={styles.note}> ({note})</span> : null}
        <SourceNote evidence={evidence} />
      </dd>
    </div>
  );
}
