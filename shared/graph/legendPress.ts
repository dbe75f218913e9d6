/**
 * What a press on an entry of the legend does: the first selects exactly its nodes, the second filters to exactly
 * them, the third takes that back. Pure.
 */
import { facetById } from '../facets/facetRegistry.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ViewState } from '../view/viewState.ts';
import type { GraphGroup, GraphModel } from './graphModel.ts';

export interface PressedEntry {
  readonly nodeIds: readonly NodeId[];
  readonly filter?: GraphGroup['filter'];
}

export type LegendPress =
  | { readonly does: 'select' }
  /** By a facet, where that leaves exactly the publications of the entry. */
  | { readonly does: 'filter'; readonly facet: string; readonly values: readonly string[] }
  | { readonly does: 'keep-only' }
  | { readonly does: 'clear-filter'; readonly facet: string }
  | { readonly does: 'show-all' };

type PressedView = Pick<ViewState, 'selection' | 'filters' | 'keptOnly'>;

/** What the next press on the entry does in this view of this graph; an entry without nodes never filters. */
export function nextPress(
  view: PressedView,
  graph: GraphModel,
  index: CorpusIndex,
  { nodeIds, filter }: PressedEntry,
): LegendPress {
  if (nodeIds.length === 0 || !sameSet(view.selection, nodeIds)) return { does: 'select' };
  if (view.keptOnly !== null && sameSet(view.keptOnly, nodeIds)) return { does: 'show-all' };
  if (filter && sameSet(view.filters[filter.facet] ?? [], filter.values)) {
    return { does: 'clear-filter', facet: filter.facet };
  }
  return filter && isExact(view, graph, index, nodeIds, filter)
    ? { does: 'filter', ...filter }
    : { does: 'keep-only' };
}

/**
 * Whether the filter would leave exactly these publications of the graph. A publication may stand under several
 * values; and where the facet is filtered already, a new value in it may bring others back.
 */
function isExact(
  view: PressedView,
  graph: GraphModel,
  index: CorpusIndex,
  nodeIds: readonly NodeId[],
  { facet: id, values }: NonNullable<PressedEntry['filter']>,
): boolean {
  const facet = facetById(id);
  const chosen = view.filters[id] ?? [];
  if (!facet || (chosen.length > 0 && !values.every((value) => chosen.includes(value)))) return false;
  const entry = new Set(nodeIds);
  if (nodeIds.some((nodeId) => kindOf(nodeId) !== 'publication')) return false;
  return graph.nodes.every(({ id: nodeId, kind }) => {
    if (kind !== 'publication' || graph.filteredOut?.has(nodeId)) return true;
    const publication = index.publicationByKey.get(idOf(nodeId));
    const isUnder = publication && facet.valuesOf(publication, index).some((value) => values.includes(value));
    return isUnder === entry.has(nodeId);
  });
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const all = new Set(left);
  return right.every((item) => all.has(item));
}
