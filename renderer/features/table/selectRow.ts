/** Selecting rows of a table, which is selecting their entities everywhere. */
import type { NodeId } from '../../../shared/model/ids.ts';
import { select } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

/** Selects the entity alone; `additive` adds it to what is selected, or takes it out when it is there. */
export function selectRow(nodeId: NodeId, additive: boolean): void {
  const { selection } = useStore.getState().history.present;
  if (!additive) select(nodeId);
  else if (selection.includes(nodeId)) select(...selection.filter((it) => it !== nodeId));
  else select(...selection, nodeId);
}
