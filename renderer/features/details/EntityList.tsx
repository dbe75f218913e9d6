/** Names of entities as links, each with what qualifies the relation and its evidence. */
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { LongList } from '../../components/LongList.tsx';
import styles from './EntityList.module.css';

export interface ListedEntity {
  readonly nodeId: NodeId;
  /** Shown instead of the short name. */
  readonly label?: string;
  /** In what way, on what, how many. */
  readonly note?: string | undefined;
  readonly grade?: EvidenceGrade | undefined;
}

interface EntityListProps {
  readonly entities: readonly ListedEntity[];
  readonly label?: string;
  /** Said instead of "not reported" where there are none. */
  readonly whenEmpty?: string | undefined;
}

export function EntityList({ entities, label, whenEmpty }: EntityListProps) {
  if (entities.length === 0 && whenEmpty !== undefined) return <p className={styles.none}>{whenEmpty}</p>;
  return (
    <LongList
      label={label}
      items={entities}
      renderItem={({ nodeId, label: name, note, grade }) => (
        <span className={styles.entity}>
          {grade ? <EvidenceMark grade={grade} /> : null}
          <span className={styles.body}>
            <EntityLink nodeId={nodeId} label={name} />
            {note ? <span className={styles.note}>{note}</span> : null}
          </span>
        </span>
      )}
    />
  );
}
