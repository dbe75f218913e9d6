/** What changed in the graph, in a sentence for those who hear it. Pure. */
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { LAYOUTS } from '../../../shared/graph/layoutRegistry.ts';
import { layoutOf, projectionOf } from '../../../shared/graph/projectionRegistry.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import { countText } from '../../components/countText.ts';

/** What can be heard of the graph at one moment. */
export interface Heard {
  readonly view: ViewState;
  readonly graph: GraphModel;
  /** How many nodes of the graph are taken out of it by hand. */
  readonly hiddenByHand: number;
  readonly matched: ReadonlySet<NodeId> | null;
  /** The selection, or the step of a walk. */
  readonly selectionWords: string;
  /** What surrounds the focus; empty without one. */
  readonly focusWords: string;
  /** What the paths are; empty without any. */
  readonly pathWords: string;
  /** What a key was answered with; a new object each time. */
  readonly said: { readonly text: string } | null;
}

/** Sentences, the weightiest first; empty when nothing of note is different. */
export function describeChange(before: Heard, now: Heard): string {
  if (before.said !== now.said && now.said !== null) return now.said.text;
  return [
    projectionWords(before, now),
    layoutWords(before, now),
    handWords(before, now),
    filterWords(before, now),
    meaningWords(before, now),
    pinWords(before, now),
    pathWords(before, now),
    focusWords(before, now),
    searchWords(before, now),
    before.view.selection === now.view.selection && before.selectionWords === now.selectionWords
      ? ''
      : now.selectionWords || 'Nothing selected.',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** "53 nodes, 120 lines". */
export function describeSize({ nodes, edges }: GraphModel): string {
  return `${countText(nodes.length, 'node')}, ${countText(edges.length, 'line')}`;
}

function projectionWords(before: Heard, now: Heard): string {
  if (before.view.projection === now.view.projection) return '';
  return `${projectionOf(now.view.projection).name}: ${describeSize(now.graph)}.`;
}

function layoutWords(before: Heard, now: Heard): string {
  const layout = layoutOf(now.view);
  if (before.view.projection !== now.view.projection || layoutOf(before.view) === layout) return '';
  return `Layout: ${LAYOUTS.find(({ id }) => id === layout)?.name ?? layout}.`;
}

function handWords(before: Heard, now: Heard): string {
  const more = now.hiddenByHand - before.hiddenByHand;
  if (more === 0 || before.view.projection !== now.view.projection) return '';
  const left = now.graph.nodes.length.toLocaleString('en');
  return more > 0
    ? `Hidden ${countText(more, 'node')}, ${left} left.`
    : `${countText(-more, 'node')} back, ${left} shown.`;
}

/** Filters, kinds of node switched on and off, the evidence shown, the threshold of a projection. */
function filterWords(before: Heard, now: Heard): string {
  const isOther =
    before.graph.nodes.length !== now.graph.nodes.length ||
    before.graph.edges.length !== now.graph.edges.length;
  const isSaid =
    before.view.projection !== now.view.projection || before.hiddenByHand !== now.hiddenByHand || !isOther;
  return isSaid ? '' : `Now ${describeSize(now.graph)}.`;
}

function meaningWords(before: Heard, now: Heard): string {
  const words: string[] = [];
  if (before.view.sizeBy !== now.view.sizeBy) {
    words.push(`Size: ${now.graph.sizes?.name ?? 'citations and publications'}.`);
  }
  if (before.view.colourBy !== now.view.colourBy) {
    words.push(`Colour: ${now.graph.colourName ?? 'class, kind and group'}.`);
  }
  return words.join(' ');
}

function pinWords(before: Heard, now: Heard): string {
  const layout = layoutOf(now.view);
  const count = ({ view }: Heard) => Object.keys(view.pins[layout] ?? {}).length;
  const more = layoutOf(before.view) === layout ? count(now) - count(before) : 0;
  if (more === 0) return '';
  return more > 0 ? `Pinned ${countText(more, 'node')}.` : `Unpinned ${countText(-more, 'node')}.`;
}

function pathWords(before: Heard, now: Heard): string {
  if (before.view.path !== null && now.view.path === null) return 'Paths left.';
  return before.pathWords === now.pathWords ? '' : now.pathWords;
}

function focusWords(before: Heard, now: Heard): string {
  if (before.focusWords === now.focusWords) return '';
  if (now.focusWords !== '') return now.focusWords;
  return now.view.path === null ? 'Focus left.' : '';
}

function searchWords(before: Heard, now: Heard): string {
  if (before.matched === now.matched) return '';
  if (now.matched === null) return 'Search cleared.';
  const count = now.graph.nodes.filter(({ id }) => now.matched?.has(id)).length;
  return `${countText(count, 'node')} ${count === 1 ? 'matches' : 'match'} the search.`;
}
