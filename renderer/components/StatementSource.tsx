/** The mark of a statement's evidence, which opens where the statement comes from. Without a source it is the mark alone. */
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { StatementSources } from '../../shared/compare/comparison.ts';
import { EVIDENCE_MEANINGS } from '../../shared/compare/passportText.ts';
import type { EvidenceGrade } from '../../shared/model/evidence.ts';
import { EvidenceMark } from './EvidenceMark.tsx';
import { ExternalLink } from './ExternalLink.tsx';
import popover from './Popover.module.css';
import styles from './StatementSource.module.css';

interface StatementSourceProps {
  readonly grade: EvidenceGrade;
  readonly sources: StatementSources | undefined;
  /** What is said. */
  readonly text: string;
}

export function StatementSource({ grade, sources, text }: StatementSourceProps) {
  if (!sources) return <EvidenceMark grade={grade} />;
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} aria-label={`${grade} evidence: open the sources of “${text}”`}>
        <EvidenceMark grade={grade} />
      </Button>
      <Popover className={popover.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.card ?? ''} aria-label="Sources of the statement">
          <p className={styles.said}>{text}</p>
          <p className={styles.meaning}>
            <EvidenceMark grade={grade} named /> {EVIDENCE_MEANINGS[grade]}
          </p>
          <ul className={styles.sources}>
            {sources.addresses.map((address) => (
              <li key={address}>
                <ExternalLink url={address} />
              </li>
            ))}
          </ul>
          {sources.locator === null ? null : <p className={styles.meaning}>{sources.locator}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
