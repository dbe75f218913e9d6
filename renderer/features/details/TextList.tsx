/** Statements of the corpus, each with its evidence. */
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { LongList } from '../../components/LongList.tsx';
import styles from './TextList.module.css';

export interface Statement {
  readonly text: string;
  readonly grade?: EvidenceGrade | undefined;
}

export function TextList({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <LongList
      items={statements}
      renderItem={({ text, grade }) => (
        <span className={styles.statement}>
          {grade ? <EvidenceMark grade={grade} /> : <span className={styles.bullet} aria-hidden="true" />}
          <span>{text}</span>
        </span>
      )}
    />
  );
}
