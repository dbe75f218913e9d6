/** Facts by name: what is missing says so, what is graded carries its mark. */
import type { ReactNode } from 'react';
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import styles from './Facts.module.css';

export interface Fact {
  readonly name: string;
  /** Null where it is not reported. */
  readonly text: ReactNode;
  readonly grade?: EvidenceGrade | undefined;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, text, grade }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            {text === null ? (
              <NotReported />
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
