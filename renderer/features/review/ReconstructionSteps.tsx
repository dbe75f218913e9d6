/** How this corpus was made in place of the review's own list: steps, what each membership claims, what is not known. */
import { buildMembershipLevels } from '../../../shared/review/membershipLevels.ts';
import { useIndex } from '../../state/selectors.ts';
import { CountButton } from './CountButton.tsx';
import styles from './ReconstructionSteps.module.css';
import { ReviewProse } from './ReviewProse.tsx';

export function ReconstructionSteps() {
  const index = useIndex();
  const { review, manifest } = index.corpus;
  return (
    <>
      <ReviewProse>{review.reconstruction?.statement ?? manifest.statement}</ReviewProse>
      {review.reconstruction ? (
        <ol className={styles.steps}>
          {review.reconstruction.steps.map(({ title, text }) => (
            <li key={title}>
              <h4 className={styles.title}>{title}</h4>
              <ReviewProse>{text}</ReviewProse>
            </li>
          ))}
        </ol>
      ) : null}
      <h4 className={styles.subtitle}>How sure each membership is</h4>
      <dl className={styles.levels}>
        {buildMembershipLevels(index).map((level) => (
          <div key={level.id} className={styles.level}>
            <dt>{level.name}</dt>
            <dd className={styles.count}>
              <CountButton counted={level} what={level.name} />
            </dd>
            <dd className={styles.meaning}>{level.meaning}</dd>
          </div>
        ))}
      </dl>
      {review.notKnown.length > 0 ? (
        <>
          <h4 className={styles.subtitle}>What is not known of the review</h4>
          <ul className={styles.unknown}>
            {review.notKnown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
