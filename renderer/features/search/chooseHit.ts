/** What choosing a hit does, by pointer or by keyboard: it is selected everywhere, and the graph turns to it. */
import type { NodeId } from '../../../shared/model/ids.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { select } from '../../state/actions.ts';

export function chooseHit(nodeId: NodeId): void {
  select(nodeId);
  graphPort()?.centre(nodeId);
}
