/** Facts by name: what is missing says so, what is graded carries its mark, what is below the evidence shown is not blank. */
import type { ReactNode } from 'react';
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import { meetsFloor } from '../../../shared/network/evidenceFloor.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { useView } from '../../state/selectors.ts';
import styles from './Facts.module.css';

export interface Fact {
  readonly name: string;
  /** Null where it is not reported. */
  readonly text: ReactNode;
  readonly grade?: EvidenceGrade | undefined;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const least = useView((view) => view.leastGrade);
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, text, grade }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            {text === null ? (
              <NotReported />
            ) : grade && !meetsFloor(grade, least) ? (
              <span className={styles.hidden}>hidden by the evidence shown</span>
            ) : (
              <>
                {grade ? <EvidenceMark grade={grade} /> : null}
                <span>{text}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
