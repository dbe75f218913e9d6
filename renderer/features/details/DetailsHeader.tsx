/** Head of the details of an entity: kind, name, what stands right under the name, and what can be done. */
import type { ReactNode } from 'react';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { nameOf, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import { KIND_NAMES } from '../../components/kindNames.ts';
import { isVisible, useIndex, useVisible } from '../../state/selectors.ts';
import { DetailsActions } from './DetailsActions.tsx';
import styles from './DetailsHeader.module.css';

interface DetailsHeaderProps {
  readonly nodeId: NodeId;
  readonly children?: ReactNode;
}

export function DetailsHeader({ nodeId, children }: DetailsHeaderProps) {
  const index = useIndex();
  const hidden = !isVisible(useVisible(), nodeId);
  const kind = kindOf(nodeId);
  const name = nameOf(index, nodeId);
  const shortName = shortNameOf(index, nodeId);
  return (
    <header className={styles.header}>
      <p className={styles.kind}>
        <KindIcon kind={kind} reviewClass={index.publicationByKey.get(idOf(nodeId))?.classes[0]} />
        <span>{KIND_NAMES[kind].one}</span>
        {shortName === name ? null : <strong>{shortName}</strong>}
      </p>
      <h2 className={styles.name} data-kind={kind} data-id={idOf(nodeId)}>
        {name}
      </h2>
      {hidden ? (
        <p className={styles.hidden}>The filters leave this out of the graph and the lists.</p>
      ) : null}
      {children}
      <DetailsActions nodeId={nodeId} />
    </header>
  );
}
