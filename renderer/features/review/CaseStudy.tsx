/** One case study step by step, each figure with the passport of the corpus's own result. */

import { metricName } from '../../../shared/compare/resultRows.ts';
import { CLASS_LABELS } from '../../../shared/facets/publicationLabels.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { ToldCaseStudy, ToldStep } from '../../../shared/review/caseStudies.ts';
import type { EntityName } from '../../../shared/review/linkNames.ts';
import { namesAround } from '../../../shared/review/namesAround.ts';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { Passport } from '../../components/Passport.tsx';
import { useIndex } from '../../state/selectors.ts';
import styles from './CaseStudy.module.css';
import { LinkedText } from './LinkedText.tsx';
import { ReviewProse } from './ReviewProse.tsx';
import { SourceNote } from './SourceNote.tsx';

export function CaseStudy({ told }: { readonly told: ToldCaseStudy }) {
  const names = namesAround(useIndex(), told.publication);
  const { study, publication, steps } = told;
  return (
    <article className={styles.study} aria-label={`Case study: ${publication.shortName}`}>
      <h4 className={styles.title}>
        <EntityLink nodeId={toNodeId('publication', publication.key)} />
        <span className={styles.side}>filed by the review under {CLASS_LABELS[study.side]}</span>
      </h4>
      <p className={styles.question}>{study.question}</p>
      <div className={styles.filing}>
        <ReviewProse quiet>{study.filing.note}</ReviewProse>
        <SourceNote evidence={study.filing} />
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.title} step={step} names={names} />
        ))}
      </ol>
      <p className={styles.more}>
        Techniques:{' '}
        {publication.techniques.map(({ id }) => (
          <EntityLink key={id} nodeId={toNodeId('technique', id)} />
        ))}
      </p>
    </article>
  );
}

function Step({ step, names }: { readonly step: ToldStep; readonly names: readonly EntityName[] }) {
  return (
    <li className={styles.step}>
      <h5 className={styles.stepTitle}>{step.title}</h5>
      <ReviewProse>
        <LinkedText text={step.text} names={names} />
      </ReviewProse>
      {step.results.length > 0 ? (
        <ul className={styles.figures} aria-label={`Figures: ${step.title}`}>
          {step.results.map((reported) => (
            <li key={JSON.stringify(reported.result)} className={styles.figure}>
              <span className={styles.metric}>{metricName(reported.result.metric)}</span>
              <Passport reported={reported} />
            </li>
          ))}
        </ul>
      ) : null}
      {step.hidden > 0 ? (
        <ReviewProse quiet>
          {countText(step.hidden, 'figure')} of this step {step.hidden === 1 ? 'is' : 'are'} hidden by the
          choice of evidence.
        </ReviewProse>
      ) : null}
    </li>
  );
}
