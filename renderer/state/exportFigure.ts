/** The figure of what is on screen, with the texts that go beside it: derived from the state like everything else. */
import { applyScope, type Chosen, type ScopeId } from '../../shared/export/exportScope.ts';
import { describeNarrowing } from '../../shared/facets/activeFilters.ts';
import { buildFigure } from '../../shared/figure/buildFigure.ts';
import { buildCaption } from '../../shared/figure/caption.ts';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import { boxOf, type FigureSettings, type ScreenSize } from '../../shared/figure/figureSettings.ts';
import { methodsText } from '../../shared/figure/methods.ts';
import { encodeRecipe } from '../../shared/figure/recipe.ts';
import type { EdgeRoutes } from '../../shared/graph/edgeRoutes.ts';
import type { FocusReach } from '../../shared/graph/focusRoles.ts';
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import type { PathMarks } from '../../shared/graph/pathMarks.ts';
import { describePaths } from '../../shared/graph/pathWords.ts';
import { projectionOf } from '../../shared/graph/projectionRegistry.ts';
import { required } from '../../shared/lib/assert.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { PathAnswer } from '../../shared/network/paths.ts';
import { encodeDeepLink } from '../../shared/view/deepLink.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import type { Arrangement } from './arrangement.ts';
import { selectEdgeRoutes } from './edgeRoutes.ts';
import { keepSame, memoizeLast } from './memoizeLast.ts';
import { selectPathAnswer, selectPathMarks } from './paths.ts';
import {
  selectArrangement,
  selectAtlas,
  selectFocusReach,
  selectGraph,
  selectHiddenByHandCount,
  selectIndex,
  selectMatched,
} from './selectors.ts';
import type { AppState } from './store.ts';

/** A figure with the texts that go beside it into a manuscript. */
export interface ExportFigure {
  readonly figure: FigureModel;
  readonly caption: string;
  readonly methods: string;
}

/** What is asked for beside what is on screen. */
export interface FigureRequest {
  readonly scope: ScopeId;
  readonly settings: FigureSettings;
  /** Of the graph's part as on screen. */
  readonly screen: ScreenSize;
  /** The day it is made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Smaller windows still give a figure that can be read, in px. */
const MIN_SIZE = { width: 760, height: 520 } as const;

const chosenOf = memoizeLast(
  (selection: readonly NodeId[], { roles }: FocusReach): Chosen => ({
    selection: new Set(selection),
    reach: new Set(roles.keys()),
  }),
);

/** What a scope may take in: the selection, and what the focus reaches. */
export function selectChosen(state: AppState): Chosen {
  return chosenOf(state.history.present.selection, selectFocusReach(state));
}

interface Seen {
  readonly hash: string;
  readonly index: CorpusIndex;
  readonly view: ViewState;
  readonly graph: GraphModel;
  readonly arrangement: Arrangement | null;
  readonly chosen: Chosen;
  readonly reach: FocusReach;
  readonly matched: ReadonlySet<NodeId> | null;
  readonly path: PathMarks | null;
  readonly pathAnswer: PathAnswer | null;
  readonly routes: EdgeRoutes | null;
  readonly hiddenByHand: number;
}

const sameSeen = keepSame<Seen>();

function selectSeen(state: AppState): Seen {
  return sameSeen({
    hash: required(selectAtlas(state), 'the loaded corpus').hash,
    index: selectIndex(state),
    view: state.history.present,
    graph: selectGraph(state),
    arrangement: selectArrangement(state),
    chosen: selectChosen(state),
    reach: selectFocusReach(state),
    matched: selectMatched(state),
    path: selectPathMarks(state),
    pathAnswer: selectPathAnswer(state),
    routes: selectEdgeRoutes(state),
    hiddenByHand: selectHiddenByHandCount(state),
  });
}

const figureOf = memoizeLast(makeFigure);

/** The same object while nothing that is in it changes. Nodes that have no place yet are left out of it. */
export function selectExportFigure(
  state: AppState,
  { scope, settings, screen, date }: FigureRequest,
): ExportFigure {
  const { width, height } = screen;
  return figureOf(
    selectSeen(state),
    scope,
    settings,
    Math.max(MIN_SIZE.width, width),
    Math.max(MIN_SIZE.height, height),
    date,
  );
}

function makeFigure(
  seen: Seen,
  scope: ScopeId,
  settings: FigureSettings,
  width: number,
  height: number,
  date: string,
): ExportFigure {
  const { hash, index, view, chosen, path, pathAnswer } = seen;
  const { title } = index.corpus.manifest;
  const part = applyScope(seen.graph, scope, chosen);
  const positions = seen.arrangement?.positions ?? {};
  const caption = buildCaption({
    index,
    graph: part,
    projection: view.projection,
    projectionOptions: view.projectionOptions,
    narrowing: view,
    query: view.query,
    focus: view.focus,
    focusDepth: view.focusDepth,
    focusDirection: view.focusDirection,
    paths: path && view.path && pathAnswer ? describePaths(index, view.path, pathAnswer) : '',
    leastGrade: view.leastGrade,
    hiddenByHand: seen.hiddenByHand,
    selectionOnly: scope !== 'visible',
    date,
  });
  const figure = buildFigure({
    ...boxOf(settings, { width, height }),
    graph: part,
    positions,
    guides: seen.arrangement?.guides,
    // Where everything shown is selected, a ring around each would say nothing.
    selection: scope === 'selection' ? new Set() : chosen.selection,
    matched: seen.matched,
    roles: seen.reach.roles,
    levels: seen.reach.levels,
    path,
    routes: seen.routes,
    scheme: settings.scheme,
    legendPlace: settings.legendPlace,
    withCaption: settings.withCaption,
    title: `${view.projection === 'everything' ? 'Graph' : projectionOf(view.projection).name} of ${title}`,
    recipe: encodeRecipe({
      corpusTitle: title,
      corpusHash: hash,
      view,
      positions: Object.fromEntries(
        part.nodes.flatMap(({ id }) => (positions[id] ? [[id, positions[id]]] : [])),
      ),
    }),
    caption,
  });
  const methods = methodsText({
    index,
    corpusHash: hash,
    view,
    nodeCount: part.nodes.length,
    edgeCount: part.edges.length,
    filters: describeNarrowing(index, view),
    link: `peak-atlas://view#${encodeDeepLink(view)}`,
  });
  return { figure, caption: caption.join(' '), methods };
}
