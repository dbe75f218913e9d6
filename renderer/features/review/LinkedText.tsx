/** Running text in which the names of entities can be followed. */
import { type EntityName, linkNames } from '../../../shared/review/linkNames.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import styles from './LinkedText.module.css';

interface LinkedTextProps {
  readonly text: string;
  readonly names: readonly EntityName[];
}

export function LinkedText({ text, names }: LinkedTextProps) {
  return (
    <span className={styles.text}>
      {linkNames(text, names).map((part) =>
        part.nodeId === null ? (
          part.text
        ) : (
          // Each entity is linked once.
          <EntityLink key={part.nodeId} nodeId={part.nodeId} label={part.text} plain />
        ),
      )}
    </span>
  );
}
