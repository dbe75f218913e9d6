/** What is selected when it is more than one: counts by kind, every name, and adding them to the comparison. */
import { ENTITY_KINDS, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { isComparable } from '../../../shared/view/viewChange.ts';
import { MAX_COMPARED } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { KIND_NAMES } from '../../components/kindNames.ts';
import { LongList } from '../../components/LongList.tsx';
import { change, select } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import styles from './SelectionList.module.css';

export function SelectionList({ nodeIds }: { readonly nodeIds: readonly NodeId[] }) {
  const comparison = useView((view) => view.comparison);
  const addable = nodeIds.filter((nodeId) => isComparable(nodeId) && !comparison.includes(nodeId));
  const room = MAX_COMPARED - comparison.length;
  const added = addable.slice(0, room);
  return (
    <div className={styles.selection}>
      <h2 className={styles.title}>{nodeIds.length} selected</h2>
      <p className={styles.counts}>{countsByKind(nodeIds)}</p>
      <LongList
        label="Selected"
        items={nodeIds}
        keyOf={(nodeId) => nodeId}
        renderItem={(nodeId) => <EntityLink nodeId={nodeId} />}
      />
      <div className={styles.actions}>
        {addable.length > 0 ? (
          <Button
            disabled={added.length === 0}
            title={added.length < addable.length ? `A comparison holds ${MAX_COMPARED} columns` : undefined}
            onClick={() => {
              for (const nodeId of added) change({ type: 'add-to-comparison', nodeId });
            }}
          >
            {added.length === addable.length
              ? 'Add to comparison'
              : `Add the first ${added.length} to comparison`}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={() => select()}>
          Clear selection
        </Button>
      </div>
    </div>
  );
}

function countsByKind(nodeIds: readonly NodeId[]): string {
  return ENTITY_KINDS.flatMap((kind) => {
    const count = nodeIds.filter((nodeId) => kindOf(nodeId) === kind).length;
    const { one, many } = KIND_NAMES[kind];
    return count === 0 ? [] : [countText(count, one.toLowerCase(), many.toLowerCase())];
  }).join(', ');
}
