/** The changes a user can make to what is seen: each has a name for undo, and a pure function applies it. */
import { sameValue } from '../lib/sameValue.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import { kindOf, type NodeId } from '../model/ids.ts';
import { applyGraphChange, countOf, type GraphChange, nameOfGraphChange } from './graphChange.ts';
import {
  applyNarrowingChange,
  isNarrowingChange,
  type NarrowingChange,
  nameOfNarrowingChange,
} from './narrowingChange.ts';
import { sameList } from './sameList.ts';
import { applyPartChange, type PartChange } from './viewParts.ts';
import {
  MAX_COMPARED,
  type TableId,
  type TableSort,
  VIEW_NAMES,
  type ViewId,
  type ViewState,
} from './viewState.ts';

export type ViewChange =
  | { readonly type: 'show-view'; readonly view: ViewId }
  | { readonly type: 'set-query'; readonly query: string }
  | NarrowingChange
  | { readonly type: 'set-least-grade'; readonly grade: EvidenceGrade }
  | GraphChange
  /** `name` says for undo how the nodes came to be selected, where that is not by choosing them one by one. */
  | { readonly type: 'select'; readonly nodeIds: readonly NodeId[]; readonly name?: string }
  /** Focus on a publication, or none; focusing also selects it. */
  | { readonly type: 'focus'; readonly nodeId: NodeId | null }
  | { readonly type: 'add-to-comparison'; readonly nodeId: NodeId }
  | { readonly type: 'remove-from-comparison'; readonly nodeId: NodeId }
  /** One column further to the left (-1) or right (1); at the edge nothing changes. */
  | { readonly type: 'move-in-comparison'; readonly nodeId: NodeId; readonly by: -1 | 1 }
  | { readonly type: 'clear-comparison' }
  | { readonly type: 'toggle-equal-rows' }
  | { readonly type: 'show-table'; readonly table: TableId }
  | { readonly type: 'sort-table'; readonly table: TableId; readonly sort: TableSort }
  | PartChange
  /** A whole state at once: a deep link, a saved view; `name` is what undo calls it, "open link" without. */
  | { readonly type: 'open'; readonly view: ViewState; readonly name?: string };

/** The state after the change; the very same object when nothing changes, so that no empty undo step arises. */
export function applyChange(view: ViewState, change: ViewChange): ViewState {
  switch (change.type) {
    case 'show-view':
      return change.view === view.view ? view : { ...view, view: change.view };
    case 'set-query':
      return change.query === view.query ? view : { ...view, query: change.query };
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
    case 'move-in-comparison':
      return moveColumn(view, change.nodeId, change.by);
    case 'clear-comparison':
      return view.comparison.length === 0 ? view : { ...view, comparison: [] };
    case 'toggle-equal-rows':
      return { ...view, hideEqualRows: !view.hideEqualRows };
    case 'show-table':
      return change.table === view.table ? view : { ...view, table: change.table };
    case 'sort-table':
      return sameValue(change.sort, view.tableSorts[change.table])
        ? view
        : { ...view, tableSorts: { ...view.tableSorts, [change.table]: change.sort } };
    case 'set-part':
      return applyPartChange(view, change);
    case 'open':
      return change.view;
    default:
      return isNarrowingChange(change) ? applyNarrowingChange(view, change) : applyGraphChange(view, change);
  }
}

function moveColumn(view: ViewState, nodeId: NodeId, by: -1 | 1): ViewState {
  const from = view.comparison.indexOf(nodeId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= view.comparison.length) return view;
  const rest = view.comparison.filter((it) => it !== nodeId);
  return { ...view, comparison: [...rest.slice(0, to), nodeId, ...rest.slice(to)] };
}

/** Whether the node can join the comparison: of a kind that compares, not there yet, and not one too many. */
export function canCompare(view: ViewState, nodeId: NodeId): boolean {
  return isComparable(nodeId) && !view.comparison.includes(nodeId) && view.comparison.length < MAX_COMPARED;
}

export function isComparable(nodeId: NodeId): boolean {
  return ['strategy', 'technique', 'framework', 'publication'].includes(kindOf(nodeId));
}

/** What undo calls the change: "Undo filter by hardware". */
export function nameOfChange(change: ViewChange): string {
  switch (change.type) {
    case 'show-view':
      return `show ${VIEW_NAMES[change.view].toLowerCase()}`;
    case 'set-query':
      return change.query.trim() === '' ? 'clear search' : `search for "${change.query.trim()}"`;
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
    case 'move-in-comparison':
      return `move a column to the ${change.by < 0 ? 'left' : 'right'}`;
    case 'clear-comparison':
      return 'clear comparison';
    case 'toggle-equal-rows':
      return 'show or hide equal rows';
    case 'show-table':
      return `show ${change.table}`;
    case 'sort-table':
      return `sort ${change.table}`;
    case 'set-part':
      return change.name;
    case 'open':
      return change.name ?? 'open link';
    default:
      return isNarrowingChange(change) ? nameOfNarrowingChange(change) : nameOfGraphChange(change);
  }
}
