/** The review's three classes and three strategies as cards, each with what the corpus files under it. */
import { toNodeId } from '../../../shared/model/ids.ts';
import { distinctEvidence } from '../../../shared/review/distinctEvidence.ts';
import {
  buildClassCards,
  buildStrategyCards,
  type TopicCard,
  type TopicChild,
} from '../../../shared/review/reviewTopics.ts';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { useIndex } from '../../state/selectors.ts';
import { CountButton } from './CountButton.tsx';
import { ReviewProse } from './ReviewProse.tsx';
import styles from './ReviewTopics.module.css';
import { SourceNote } from './SourceNote.tsx';

export function ReviewTopics() {
  const index = useIndex();
  const classCards = buildClassCards(index);
  const strategyCards = buildStrategyCards(index);
  return (
    <>
      <ReviewProse>
        The review sorts its publications by class and by strategy. Here a publication may stand in several;
        each count opens the publications behind it.
      </ReviewProse>
      <h4 className={styles.subtitle}>Classes</h4>
      <ul className={styles.cards}>
        {classCards.map((card) => (
          <Card key={card.strategy.id} card={card} />
        ))}
      </ul>
      <h4 className={styles.subtitle}>Strategies</h4>
      <ReviewProse quiet>
        Nodes below the three strategies come from summaries of the review; those marked “added” are this
        corpus’s own.
      </ReviewProse>
      <ul className={styles.cards}>
        {strategyCards.map((card) => (
          <Card key={card.strategy.id} card={card} />
        ))}
      </ul>
      <div className={styles.sources}>
        Words in quotation marks are taken from
        {distinctEvidence([...classCards, ...strategyCards].map(({ evidence }) => evidence)).map(
          (evidence) => (
            <SourceNote key={`${evidence.source} ${evidence.locator}`} evidence={evidence} />
          ),
        )}
      </div>
    </>
  );
}

function Card({ card }: { readonly card: TopicCard }) {
  const { strategy, wording, evidence, reviewClass, counted, children } = card;
  return (
    <li className={styles.card}>
      <h5 className={styles.name}>
        {reviewClass === null ? (
          <EntityLink nodeId={toNodeId('strategy', strategy.id)} />
        ) : (
          <>
            <KindIcon kind="publication" reviewClass={reviewClass} />
            {strategy.name}
          </>
        )}
      </h5>
      <p className={styles.count}>
        <CountButton
          counted={counted}
          what={strategy.name}
          text={countText(counted.keys.length, 'publication')}
        />
      </p>
      <p className={styles.description}>{strategy.description}</p>
      {children.length > 0 ? <Children topics={children} /> : null}
      <div className={styles.wording}>
        “{wording}” <EvidenceMark grade={evidence.grade} named />
      </div>
    </li>
  );
}

function Children({ topics }: { readonly topics: readonly TopicChild[] }) {
  return (
    <ul className={styles.children}>
      {topics.map(({ strategy, counted, children }) => (
        <li key={strategy.id}>
          <div className={styles.child}>
            <EntityLink nodeId={toNodeId('strategy', strategy.id)} plain />
            {strategy.origin === 'extension' ? <span className={styles.origin}>added</span> : null}
            <CountButton counted={counted} what={strategy.name} />
          </div>
          {children.length > 0 ? <Children topics={children} /> : null}
        </li>
      ))}
    </ul>
  );
}
