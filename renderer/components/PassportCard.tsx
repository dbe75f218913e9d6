/** The passport of a result: everything that makes the number mean something, where it stands, and a copy of it all. */
import { Copy } from 'lucide-react';
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { metricName } from '../../shared/compare/resultRows.ts';
import { passportEntries } from '../../shared/compare/resultText.ts';
import { required } from '../../shared/lib/assert.ts';
import { toNodeId } from '../../shared/model/ids.ts';
import { metricById } from '../../shared/model/metric.ts';
import { useAtlas } from '../state/selectors.ts';
import { Button } from './Button.tsx';
import { copyPassports } from './copyPassports.ts';
import { EntityLink } from './EntityLink.tsx';
import { EVIDENCE_TEXTS, EvidenceMark } from './EvidenceMark.tsx';
import { ExternalLink } from './ExternalLink.tsx';
import { NotReported } from './NotReported.tsx';
import styles from './PassportCard.module.css';

export function PassportCard({ reported }: { readonly reported: ReportedResult }) {
  const { index } = useAtlas();
  const { result, publicationKey } = reported;
  const publication = required(index.publicationByKey.get(publicationKey), `publication "${publicationKey}"`);
  const metric = metricById(result.metric);
  return (
    <div className={styles.card}>
      <dl className={styles.entries}>
        {passportEntries(result, metricName(result.metric)).map(({ name, text }) => (
          <div key={name} className={styles.entry}>
            <dt>{name}</dt>
            <dd>{text ?? <NotReported />}</dd>
          </div>
        ))}
        <div className={styles.entry}>
          <dt>Reported by</dt>
          <dd>
            <EntityLink nodeId={toNodeId('publication', publicationKey)} />
          </dd>
        </div>
        <div className={styles.entry}>
          <dt>Evidence</dt>
          <dd>
            <EvidenceMark grade={result.grade} named />
            <span className={styles.meaning}>{EVIDENCE_TEXTS[result.grade].meaning}</span>
          </dd>
        </div>
        <div className={styles.entry}>
          <dt>Source</dt>
          <dd>{result.source === null ? 'none' : <ExternalLink url={result.source} />}</dd>
        </div>
        <div className={styles.entry}>
          <dt>Where in it</dt>
          <dd>{result.locator ?? <NotReported />}</dd>
        </div>
      </dl>
      {metric ? <p className={styles.what}>{metric.what}</p> : null}
      <Button
        className={styles.copy}
        title="Copy the number with its whole passport"
        onClick={() => copyPassports([{ result, publication }])}
      >
        <Copy size={13} aria-hidden="true" />
        Copy
      </Button>
    </div>
  );
}
