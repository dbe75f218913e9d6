/** What can be done with a cell of the gap map. */
import { SIZE_BANDS } from '../../../shared/gapmap/gapAxis.ts';
import type { GapHead } from '../../../shared/gapmap/gapMap.ts';
import { idOf, kindOf, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import type { GapColumns } from '../../../shared/view/gapMapPart.ts';
import type { Range, ViewState } from '../../../shared/view/viewState.ts';
import { change } from '../../state/actions.ts';

/** Node ids of publications, of those that the corpus holds. */
export function publicationIds(index: CorpusIndex, keys: readonly string[]): readonly NodeId[] {
  return keys.filter((key) => index.publicationByKey.has(key)).map((key) => toNodeId('publication', key));
}

/** Narrows everything to the row and the column, as one step of undo; other filters stay. */
export function filterBy(view: ViewState, row: GapHead, column: GapHead): void {
  const rowFilter = row.nodeId === null ? {} : { [kindOf(row.nodeId)]: [idOf(row.nodeId)] };
  const { columns } = view.gapMap;
  const columnFilter = columns === 'model-size' ? {} : { [columns]: [column.id] };
  const range = columns === 'model-size' ? rangeOf(column.id) : null;
  change({
    type: 'open',
    view: {
      ...view,
      filters: { ...view.filters, ...rowFilter, ...columnFilter },
      ranges: range ? { ...view.ranges, 'model-size': range } : view.ranges,
    },
    name: `filter by ${row.name} × ${column.name}`,
  });
}

/** Whether the column is something that the filters know. */
export function canFilterBy(columns: GapColumns, column: GapHead): boolean {
  return columns !== 'model-size' || rangeOf(column.id) !== null;
}

/** Sizes of models have one decimal at most, so that this is what lies below the next band. */
const LESS = 0.1;

function rangeOf(bandId: string): Range | null {
  const band = SIZE_BANDS.find(({ id }) => id === bandId);
  if (!band) return null;
  return [band.least === 0 ? null : band.least, Number.isFinite(band.below) ? band.below - LESS : null];
}
