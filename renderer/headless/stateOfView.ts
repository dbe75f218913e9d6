/**
 * The state that the window has when it shows a view, made without a window: what its workers answer there is
 * computed here in turn. From then on everything is derived as in the window.
 */
import type { CorpusBundle } from '../../shared/corpus/bundle.ts';
import { NO_MATCHES, type SearchMatches } from '../../shared/facets/facetContext.ts';
import { buildBundleSpec, bundleInSteps } from '../../shared/graph/bundleEdges.ts';
import { bundleRoutes } from '../../shared/graph/edgeRoutes.ts';
import { arrangeInSteps } from '../../shared/graph/layoutRegistry.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../shared/search/parseQuery.ts';
import { publicationsMatching, runQuery } from '../../shared/search/runQuery.ts';
import type { SearchAnswer } from '../../shared/search/search.ts';
import { startHistory } from '../../shared/view/history.ts';
import { parseViewState } from '../../shared/view/parseViewState.ts';
import { DEFAULT_VIEW, type ViewState } from '../../shared/view/viewState.ts';
import { selectEdgeRoute } from '../state/edgeRoutes.ts';
import { selectLayoutRequest } from '../state/layoutRequest.ts';
import { selectArrangement, selectArrangementKey, selectGraph } from '../state/selectors.ts';
import { type AppState, INITIAL_STATE } from '../state/store.ts';

export interface HeadlessState {
  readonly state: AppState;
  /** See `ParsedView.dropped`. */
  readonly dropped: readonly string[];
}

/** @param value the view, unchecked; null for the default one */
export function stateOfView(
  { corpus, positions }: CorpusBundle,
  hash: string,
  value: unknown,
): Result<HeadlessState> {
  const index = buildCorpusIndex(corpus);
  const parsed = parseViewState(value ?? DEFAULT_VIEW, index);
  if (!parsed.ok) return parsed;
  const { view, dropped } = parsed.value;
  const answers = answersTo(view, index, hash);
  if (!answers.ok) return answers;
  const asked: AppState = {
    ...INITIAL_STATE,
    load: { phase: 'ready', atlas: { index, positions, hash } },
    history: startHistory(view),
    search: { ...INITIAL_STATE.search, answer: answers.value.answer },
    searchMatches: answers.value.matches,
  };
  return ok({ state: withBundles(withPlaces(asked)), dropped });
}

interface Answers {
  readonly answer: SearchAnswer | null;
  readonly matches: SearchMatches;
}

/** What the search says of the query and of the searches kept as filters; the index is built only where one is. */
function answersTo({ query, searches }: ViewState, index: CorpusIndex, hash: string): Result<Answers> {
  const asked = parseQuery(query);
  const isAsked = query.trim() !== '' && asked.ok;
  if (!isAsked && searches.length === 0) return ok({ answer: null, matches: NO_MATCHES });
  const loaded = loadSearchIndex(buildSearchIndex(index, hash), index, hash);
  if (!loaded.ok) return loaded;
  const matches = searches.flatMap((search) => {
    const parsed = parseQuery(search);
    return parsed.ok ? [[search, publicationsMatching(loaded.value, parsed.query)] as const] : [];
  });
  return ok({
    answer: isAsked ? runQuery(loaded.value, asked.query) : null,
    matches: Object.fromEntries(matches),
  });
}

function withPlaces(state: AppState): AppState {
  if (selectArrangement(state) !== null) return state;
  const { spec, complete } = selectLayoutRequest(state);
  const layout = complete(lastOf(arrangeInSteps(spec)));
  return { ...state, arrangement: { key: selectArrangementKey(state), ...layout } };
}

function withBundles(state: AppState): AppState {
  const positions = selectArrangement(state)?.positions;
  if (selectEdgeRoute(state) !== 'bundled' || !positions) return state;
  const graph = selectGraph(state);
  const routes = bundleRoutes(lastOf(bundleInSteps(buildBundleSpec(graph, positions))));
  return { ...state, bundled: { edges: graph.edges, positions, routes } };
}

/** What a generator returns, its steps passed over. */
function lastOf<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
