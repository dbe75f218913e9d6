/** The citation paths that are asked for: derived from the view like everything else, by a worker where that takes long. */

import type { Visible } from '../../shared/facets/facet.ts';
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import { isHiddenByHand } from '../../shared/graph/handPicked.ts';
import { buildPathMarks, type PathMarks } from '../../shared/graph/pathMarks.ts';
import { idOf, kindOf, type NodeId, toNodeId } from '../../shared/model/ids.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { Digraph } from '../../shared/network/digraph.ts';
import {
  buildCitationNetwork,
  findPaths,
  type PathAnswer,
  type PathSearch,
  type PathsFound,
} from '../../shared/network/paths.ts';
import type { PathChoice } from '../../shared/view/viewState.ts';
import { change } from './actions.ts';
import { memoizeLast } from './memoizeLast.ts';
import { selectGraph, selectIndex, selectVisible } from './selectors.ts';
import { type AppState, useStore } from './store.ts';

/** Paths among so many publications are found within a frame or two; among more a worker finds them. */
const AT_ONCE_UP_TO = 5_000;

const networkOf = memoizeLast(
  (index: CorpusIndex, visible: Visible, hidden: readonly NodeId[], keptOnly: readonly NodeId[] | null) =>
    buildCitationNetwork(index, shownKeys(visible, hidden, keptOnly)),
);

function shownKeys(
  visible: Visible,
  hidden: readonly NodeId[],
  keptOnly: readonly NodeId[] | null,
): readonly string[] {
  if (hidden.length === 0 && keptOnly === null) return visible.publications;
  return visible.publications.filter(
    (key) => !isHiddenByHand(toNodeId('publication', key), hidden, keptOnly),
  );
}

/** Who cites whom among the publications that filters and hiding leave, in whatever graph is drawn. */
export function selectCitationNetwork(state: AppState): Digraph {
  const { hidden, keptOnly } = state.history.present;
  return networkOf(selectIndex(state), selectVisible(state), hidden, keptOnly);
}

/** What is to be searched; null while an end is still to be chosen. */
export const toPathSearch = memoizeLast((path: PathChoice | null): PathSearch | null => {
  if (path === null) return null;
  if (path.kind === 'main') return { kind: 'main' };
  return path.from === null || path.to === null
    ? null
    : { kind: path.kind, fromKey: idOf(path.from), toKey: idOf(path.to) };
});

const answerOf = memoizeLast(findPaths);

/** Whether the search is one for the worker. */
export function isLongSearch(network: Digraph): boolean {
  return network.ids.length > AT_ONCE_UP_TO;
}

/** The answer to the paths that are asked for; null where none are, and until the worker has it. */
export function selectPathAnswer(state: AppState): PathAnswer | null {
  const search = toPathSearch(state.history.present.path);
  if (search === null) return null;
  const network = selectCitationNetwork(state);
  if (!isLongSearch(network)) return answerOf(network, search);
  const { foundPaths } = state;
  return foundPaths?.network === network && foundPaths.search === search ? foundPaths.answer : null;
}

export function usePathAnswer(): PathAnswer | null {
  return useStore(selectPathAnswer);
}

/** Which of the listed paths is looked at, from 0. */
export function selectPathPlace(state: AppState): number {
  const answer = selectPathAnswer(state);
  return answer !== null && state.lookedAtPath?.of === answer ? state.lookedAtPath.place : 0;
}

/** Looks at one of the paths that were found. */
export function lookAtPath(place: number): void {
  useStore.setState((state) => {
    const of = selectPathAnswer(state);
    return of === null ? {} : { lookedAtPath: { of, place } };
  });
}

const marksOf = memoizeLast(
  (index: CorpusIndex, graph: GraphModel, found: PathsFound, place: number): PathMarks | null => {
    const marks = buildPathMarks(index, found, place);
    return graph.nodes.some(({ id }) => marks.nodes.has(id)) ? marks : null;
  },
);

/** What of the paths stands out in the graph on screen; null while there is none, or the graph shows none of it. */
export function selectPathMarks(state: AppState): PathMarks | null {
  const answer = selectPathAnswer(state);
  return answer?.type === 'found'
    ? marksOf(selectIndex(state), selectGraph(state), answer.found, selectPathPlace(state))
    : null;
}

export function usePathMarks(): PathMarks | null {
  return useStore(selectPathMarks);
}

/** The publications that are selected, in the order of the selection. */
export function selectedPublications({ history }: AppState): readonly NodeId[] {
  return history.present.selection.filter((id) => kindOf(id) === 'publication');
}

/**
 * Opens the list of citation paths with its ends filled in: the first two publications that are selected, else the
 * one that is selected or in focus and an open end.
 */
export function askForPaths(): void {
  const state = useStore.getState();
  const [from, to] = selectedPublications(state);
  const { focus } = state.history.present;
  change({ type: 'set-path', path: { kind: 'shortest', from: from ?? focus, to: to ?? null } });
}

/** Takes the publication as the start of paths, or as their end where only that is still open. */
export function takeAsPathEnd(nodeId: NodeId): void {
  const { path } = useStore.getState().history.present;
  change({
    type: 'set-path',
    path: isOpenEnded(path, nodeId) ? { ...path, to: nodeId } : { kind: 'shortest', from: nodeId, to: null },
  });
}

/** Whether paths wait for their end, and the publication could be it. */
export function isOpenEnded(path: PathChoice | null, nodeId: NodeId): path is PathChoice {
  return (
    path !== null && path.kind !== 'main' && path.from !== null && path.from !== nodeId && path.to === null
  );
}

/** Takes no end: the main path runs through all that is shown. */
export function askForMainPath(): void {
  change({ type: 'set-path', path: { kind: 'main', from: null, to: null } });
}

export function leavePaths(): void {
  change({ type: 'set-path', path: null });
}
