/** The pair that is opened: who combined the two and in which roles, and what is said of them, with its source. */
import { X } from 'lucide-react';
import { toNodeId } from '../../../shared/model/ids.ts';
import { kindOfPair, pairOf, techniquesOf } from '../../../shared/stack/stackPairs.ts';
import { PAIR_KIND_NAMES } from '../../../shared/stack/stackWords.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { select } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './OpenedPair.module.css';
import { setStacks } from './setStacks.ts';

export function OpenedPair() {
  const index = useIndex();
  const [one, other] = techniquesOf(
    index,
    useView((view) => view.stacks.pair),
  );
  if (!one || !other) return null;
  const pair = pairOf(index, one, other);
  const roleIn = (key: string, technique: string) =>
    index.publicationByKey.get(key)?.techniques.find(({ id }) => id === technique)?.role ?? '';
  return (
    <section className={styles.pair} aria-label={`${one.name} + ${other.name}`}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {one.name} + {other.name}
        </h2>
        <span className={styles.words}>{PAIR_KIND_NAMES[kindOfPair(pair)]}</span>
        <span className={styles.spacer} />
        {pair.together.length > 0 ? (
          <Button onClick={() => select(...pair.together.map((key) => toNodeId('publication', key)))}>
            Select {countText(pair.together.length, 'publication')}
          </Button>
        ) : null}
        <IconButton
          compact
          label="Close the pair"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => setStacks({ pair: [] }, 'close the pair')}
        />
      </header>
      {pair.said.map(({ relation, evidence }) => (
        <div key={relation} className={styles.said}>
          <EvidenceMark grade={evidence.grade} named />
          <span>Said to {relation === 'complements' ? 'complement each other' : 'conflict'}.</span>
          {evidence.locator === null ? null : <span className={styles.words}>{evidence.locator}</span>}
          {evidence.sources.map((source) => (
            <ExternalLink key={source} url={source} />
          ))}
        </div>
      ))}
      {pair.together.length === 0 ? (
        <p className={styles.words}>No publication of the corpus has both.</p>
      ) : (
        <ul className={styles.publications} aria-label={`Publications with ${one.name} and ${other.name}`}>
          {pair.together.map((key) => (
            <li key={key}>
              <EntityLink nodeId={toNodeId('publication', key)} />
              <span className={styles.words}>
                {roleIn(key, one.id)} {one.name}, {roleIn(key, other.id)} {other.name}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
