/** What a click in the graph does to the selection. */
import type { NodeId } from '../../shared/model/ids.ts';
import { select } from '../state/actions.ts';
import { useStore } from '../state/store.ts';

/** Selects the node alone, or, additively, takes it into the selection or out of it. */
export function chooseNode(id: NodeId, additive: boolean): void {
  const { selection } = useStore.getState().history.present;
  if (!additive) select(id);
  else if (selection.includes(id)) select(...selection.filter((other) => other !== id));
  else select(...selection, id);
}
