/** Before anything is selected: what to do, what the corpus holds, and what it is. */
import { resultsOf } from '../../../shared/compare/columnSource.ts';
import { type EntityKind, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { CountLink } from '../../components/CountLink.tsx';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { KIND_NAMES } from '../../components/kindNames.ts';
import { Passports } from '../../components/Passports.tsx';
import { useHiddenCounts, useIndex } from '../../state/selectors.ts';
import styles from './CorpusOverview.module.css';

const LISTED = ['publication', 'technique', 'strategy', 'hardware', 'framework', 'author'] as const;

export function CorpusOverview() {
  const index = useIndex();
  const { manifest } = index.corpus;
  const results = resultsOf(index.corpus.publications);
  const { results: hidden } = useHiddenCounts();
  return (
    <div className={styles.overview}>
      <h2 className={styles.title}>Nothing selected</h2>
      <p>
        Choose a node in the graph, a row of the table or a search result to read what the corpus says about
        it. Everything named here is a link that selects.
      </p>
      <h3 className={styles.subtitle}>The corpus</h3>
      <dl className={styles.counts}>
        {LISTED.map((kind) => (
          <div key={kind} className={styles.count}>
            <dt>
              <KindIcon kind={kind} />
              {KIND_NAMES[kind].many}
            </dt>
            <dd>
              <CountLink nodeIds={allOf(index, kind)} what={KIND_NAMES[kind].many.toLowerCase()} />
            </dd>
          </div>
        ))}
        <div className={styles.count}>
          <dt>Reported results</dt>
          <dd>
            <HiddenByEvidence count={hidden} short={`${hidden} hidden`} />
            <Passports results={results} text={results.length.toLocaleString('en')} what="of the corpus" />
          </dd>
        </div>
      </dl>
      <p className={styles.statement}>{manifest.statement}</p>
      <p className={styles.date}>
        {manifest.title}, {manifest.date}
      </p>
    </div>
  );
}

function allOf(index: CorpusIndex, kind: EntityKind): readonly NodeId[] {
  const idsByKind: Readonly<Record<EntityKind, () => Iterable<string>>> = {
    publication: () => index.publicationByKey.keys(),
    technique: () => index.techniqueById.keys(),
    strategy: () => index.strategyById.keys(),
    hardware: () => index.hardwareById.keys(),
    framework: () => index.frameworkById.keys(),
    author: () => index.authorById.keys(),
  };
  return [...idsByKind[kind]()].map((id) => toNodeId(kind, id));
}
