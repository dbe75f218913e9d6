/**
 * What choosing a hit does, by pointer or by keyboard: it is selected everywhere, and the graph turns to it. A
 * reported number selects its publication and opens its passport in the details.
 */
import { toNodeId } from '../../../shared/model/ids.ts';
import { type HitId, readResultId } from '../../../shared/search/search.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { openResult, select } from '../../state/actions.ts';
import { isResultId } from './hitKinds.ts';

export function chooseHit(id: HitId): void {
  if (isResultId(id)) {
    const result = readResultId(id);
    openResult(result);
    graphPort()?.centre(toNodeId('publication', result.publicationKey));
  } else {
    select(id);
    graphPort()?.centre(id);
  }
}
