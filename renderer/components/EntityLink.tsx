/**
 * The name of an entity, with the mark of its kind; activating it selects the entity everywhere.
 * What the filters hide stays a link but is dimmed and says so.
 */
import { idOf, kindOf, type NodeId } from '../../shared/model/ids.ts';
import { nameOf, shortNameOf } from '../../shared/network/corpusIndex.ts';
import { hover, select } from '../state/actions.ts';
import { isVisible, useIndex, useVisible } from '../state/selectors.ts';
import styles from './EntityLink.module.css';
import { KindIcon } from './KindIcon.tsx';

interface EntityLinkProps {
  readonly nodeId: NodeId;
  /** Shown instead of the short name. */
  readonly label?: string | undefined;
  /** Leaves the icon out, for lists of one kind. */
  readonly plain?: boolean;
}

export function EntityLink({ nodeId, label, plain = false }: EntityLinkProps) {
  const index = useIndex();
  const hidden = !isVisible(useVisible(), nodeId);
  const kind = kindOf(nodeId);
  const id = idOf(nodeId);
  const fullName = nameOf(index, nodeId);
  return (
    <button
      type="button"
      className={styles.link}
      data-kind={kind}
      data-id={id}
      data-hidden={hidden || undefined}
      title={hidden ? `${fullName} (hidden by the filters)` : fullName}
      onClick={() => select(nodeId)}
      onPointerEnter={() => hover(nodeId)}
      onPointerLeave={() => hover(null)}
    >
      {plain ? null : <KindIcon kind={kind} reviewClass={index.publicationByKey.get(id)?.classes[0]} />}
      <span className={styles.name}>{label ?? shortNameOf(index, nodeId)}</span>
    </button>
  );
}
