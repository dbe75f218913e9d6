/** A result on one line: the mark of its evidence, the number with what gives it meaning, who reports it. */
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { resultLine } from '../../shared/compare/resultText.ts';
import { toNodeId } from '../../shared/model/ids.ts';
import { shortNameOf } from '../../shared/network/corpusIndex.ts';
import { useAtlas } from '../state/selectors.ts';
import { EvidenceMark } from './EvidenceMark.tsx';
import styles from './ResultLine.module.css';

interface ResultLineProps {
  readonly reported: ReportedResult;
  readonly unit?: string | undefined;
  readonly named: boolean;
}

export function ResultLine({ reported: { result, publicationKey }, unit, named }: ResultLineProps) {
  const { index } = useAtlas();
  return (
    <>
      <EvidenceMark grade={result.grade} />
      <span>
        <span>{resultLine(result, unit)}</span>
        {named ? (
          <span className={styles.by}> in {shortNameOf(index, toNodeId('publication', publicationKey))}</span>
        ) : null}
      </span>
    </>
  );
}
