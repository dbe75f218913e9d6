/** One path, publication by publication, with what each citation says and how well it is founded. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { relationWords } from '../../../shared/graph/lineWords.ts';
import { citationOf } from '../../../shared/graph/pathMarks.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { PathsFound } from '../../../shared/network/paths.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { graphPort } from '../../graph/graphPort.ts';
import { hover, select } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './PathPanel.module.css';

interface PathStepsProps {
  readonly found: PathsFound;
  /** Keys of publications; one of the paths that were found. */
  readonly path: readonly string[];
  readonly label: string;
}

export function PathSteps({ found, path, label }: PathStepsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path begins at its beginning.
  useEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [path]);
  return (
    <div ref={scroller} className={styles.scroll}>
      <ol className={styles.steps} aria-label={label}>
        {path.map((key, at) => (
          <Step key={key} publicationKey={key}>
            {at < path.length - 1 && (
              <StepCitation found={found} fromKey={key} toKey={path[at + 1] ?? ''} at={at} />
            )}
          </Step>
        ))}
      </ol>
    </div>
  );
}

interface StepProps {
  readonly publicationKey: string;
  readonly children: ReactNode;
}

function Step({ publicationKey, children }: StepProps) {
  const id = toNodeId('publication', publicationKey);
  const publication = useIndex().publicationByKey.get(publicationKey);
  const isSelected = useView((view) => view.selection.includes(id));
  const open = () => {
    select(id);
    graphPort()?.centre(id);
  };
  return (
    <li
      className={styles.step}
      data-kind="publication"
      data-id={publicationKey}
      data-selected={isSelected || undefined}
      onPointerEnter={() => hover(id)}
      onPointerLeave={() => hover(null)}
    >
      <button type="button" className={styles.publication} onClick={open}>
        <span className={styles.name}>{publication?.shortName ?? publicationKey}</span>
        <span className={styles.year}>{publication?.year}</span>
        <span className={styles.full}>{publication?.title}</span>
      </button>
      {children}
    </li>
  );
}

interface StepCitationProps {
  readonly found: PathsFound;
  readonly fromKey: string;
  readonly toKey: string;
  readonly at: number;
}

/** The citation between one publication and the next; it points up only where direction is disregarded. */
function StepCitation({ found, fromKey, toKey, at }: StepCitationProps) {
  const index = useIndex();
  const cites = found.citations.some(
    ({ citingKey, citedKey }) => citingKey === fromKey && citedKey === toKey,
  );
  const { grade, relation } = cites ? citationOf(index, fromKey, toKey) : citationOf(index, toKey, fromKey);
  const share = found.shares[at];
  return (
    <span className={styles.citation}>
      {cites ? <ArrowDown size={14} aria-hidden="true" /> : <ArrowUp size={14} aria-hidden="true" />}
      {relationWords(relation, cites)}
      <EvidenceMark grade={grade} named />
      {share !== null && share !== undefined && (
        <span
          className={styles.share}
          title="Share of all ways from the newest to the oldest that take this citation"
        >
          {Math.round(share * 1000) / 10} % of ways
        </span>
      )}
    </span>
  );
}
