/** The changes a user can make to what is seen: each has a name for undo, and a pure function applies it. */
import type { EvidenceGrade } from '../model/evidence.ts';
import { kindOf, type NodeId } from '../model/ids.ts';
import { applyGraphChange, countOf, type GraphChange, nameOfGraphChange } from './graphChange.ts';
import { sameList } from './sameList.ts';
import { type Filters, MAX_COMPARED, type ViewId, type ViewState } from './viewState.ts';

export type ViewChange =
  | { readonly type: 'show-view'; readonly view: ViewId }
  | { readonly type: 'set-query'; readonly query: string }
  /** Adds the value to its facet, or takes it out when it is there. */
  | { readonly type: 'toggle-filter'; readonly facet: string; readonly value: string }
  /** Replaces the chosen values of one facet; none clears it. */
  | { readonly type: 'set-filter'; readonly facet: string; readonly values: readonly string[] }
  | { readonly type: 'clear-filters' }
  /** Replaces the filters of all facets at once: what a count opens is exactly what it counted. */
  | { readonly type: 'set-filters'; readonly filters: Filters }
  | { readonly type: 'set-least-grade'; readonly grade: EvidenceGrade }
  | GraphChange
  /** `name` says for undo how the nodes came to be selected, where that is not by choosing them one by one. */
  | { readonly type: 'select'; readonly nodeIds: readonly NodeId[]; readonly name?: string }
  /** Focus on a publication, or none; focusing also selects it. */
  | { readonly type: 'focus'; readonly nodeId: NodeId | null }
  | { readonly type: 'add-to-comparison'; readonly nodeId: NodeId }
  | { readonly type: 'remove-from-comparison'; readonly nodeId: NodeId }
  | { readonly type: 'clear-comparison' }
  | { readonly type: 'toggle-equal-rows' }
  /** A whole state at once: a deep link, a saved view; `name` is what undo calls it, "open link" without. */
  | { readonly type: 'open'; readonly view: ViewState; readonly name?: string };

/** The state after the change; the very same object when nothing changes, so that no empty undo step arises. */
export function applyChange(view: ViewState, change: ViewChange): ViewState {
  switch (change.type) {
    case 'show-view':
      return change.view === view.view ? view : { ...view, view: change.view };
    case 'set-query':
      return change.query === view.query ? view : { ...view, query: change.query };
    case 'toggle-filter': {
      const chosen = view.filters[change.facet] ?? [];
      const values = chosen.includes(change.value)
        ? chosen.filter((value) => value !== change.value)
        : [...chosen, change.value];
      return { ...view, filters: withFilter(view.filters, change.facet, values) };
    }
    case 'set-filter': {
      const filters = withFilter(view.filters, change.facet, change.values);
      return sameList(filters[change.facet] ?? [], view.filters[change.facet] ?? [])
        ? view
        : { ...view, filters };
    }
    case 'clear-filters':
      return Object.keys(view.filters).length === 0 ? view : { ...view, filters: {} };
    case 'set-filters': {
      const filters = normalise(change.filters);
      return sameFilters(filters, view.filters) ? view : { ...view, filters };
    }
    case 'set-least-grade':
      return change.grade === view.leastGrade ? view : { ...view, leastGrade: change.grade };
    case 'select':
      return sameList(change.nodeIds, view.selection) ? view : { ...view, selection: change.nodeIds };
    case 'focus':
      if (change.nodeId === view.focus) return view;
      // A focus and paths say different things with the same means: the one that comes ends the other.
      return change.nodeId === null
        ? { ...view, focus: null }
        : { ...view, focus: change.nodeId, selection: [change.nodeId], path: null };
    case 'add-to-comparison':
      return canCompare(view, change.nodeId)
        ? { ...view, comparison: [...view.comparison, change.nodeId] }
        : view;
    case 'remove-from-comparison':
      return view.comparison.includes(change.nodeId)
        ? { ...view, comparison: view.comparison.filter((nodeId) => nodeId !== change.nodeId) }
        : view;
    case 'clear-comparison':
      return view.comparison.length === 0 ? view : { ...view, comparison: [] };
    case 'toggle-equal-rows':
      return { ...view, hideEqualRows: !view.hideEqualRows };
    case 'open':
      return change.view;
    default:
      return applyGraphChange(view, change);
  }
}

/** Whether the node can join the comparison: of a kind that compares, not there yet, and not the seventh. */
export function canCompare(view: ViewState, nodeId: NodeId): boolean {
  return isComparable(nodeId) && !view.comparison.includes(nodeId) && view.comparison.length < MAX_COMPARED;
}

export function isComparable(nodeId: NodeId): boolean {
  return ['strategy', 'technique', 'publication'].includes(kindOf(nodeId));
}

/** What undo calls the change: "Undo filter by hardware". */
export function nameOfChange(change: ViewChange): string {
  switch (change.type) {
    case 'show-view':
      return `show ${change.view}`;
    case 'set-query':
      return change.query.trim() === '' ? 'clear search' : `search for "${change.query.trim()}"`;
    case 'toggle-filter':
    case 'set-filter':
      return `filter by ${change.facet}`;
    case 'clear-filters':
      return 'clear filters';
    case 'set-filters':
      return `filter by ${Object.keys(change.filters).join(' and ') || 'nothing'}`;
    case 'set-least-grade':
      return {
        primary: 'show primary evidence only',
        secondary: 'show sourced evidence only',
        unsourced: 'show all evidence',
      }[change.grade];
    case 'select':
      return (
        change.name ?? (change.nodeIds.length === 0 ? 'clear selection' : `select ${countOf(change.nodeIds)}`)
      );
    case 'focus':
      return change.nodeId ? 'focus' : 'leave focus';
    case 'add-to-comparison':
      return 'add to comparison';
    case 'remove-from-comparison':
      return 'remove from comparison';
    case 'clear-comparison':
      return 'clear comparison';
    case 'toggle-equal-rows':
      return 'show or hide equal rows';
    case 'open':
      return change.name ?? 'open link';
    default:
      return nameOfGraphChange(change);
  }
}

function withFilter(filters: Filters, facet: string, values: readonly string[]): Filters {
  const { [facet]: _replaced, ...others } = filters;
  return values.length === 0 ? others : { ...others, [facet]: [...new Set(values)].sort() };
}

function normalise(filters: Filters): Filters {
  return Object.entries(filters).reduce<Filters>(
    (normal, [facet, values]) => withFilter(normal, facet, values),
    {},
  );
}

function sameFilters(left: Filters, right: Filters): boolean {
  return (
    sameList(Object.keys(left).sort(), Object.keys(right).sort()) &&
    Object.entries(left).every(([facet, values]) => sameList(values, right[facet] ?? []))
  );
}
