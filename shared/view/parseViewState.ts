/**
 * The one entrance for a view state from outside: a deep link, a stored session, later the recipe in a
 * figure. Migrates, validates, and drops ids that this corpus does not hold, saying which.
 */
import { z } from 'zod';
import { isKnownFilterValue } from '../facets/facetRegistry.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { EVIDENCE_GRADES } from '../model/evidence.ts';
import { kindOf, type NodeId, parseNodeId } from '../model/ids.ts';
import { type CorpusIndex, hasNode } from '../network/corpusIndex.ts';
import { NORMALISATIONS } from '../network/normalisation.ts';
import { isComparable } from './viewChange.ts';
import {
  DEFAULT_VIEW,
  type Filters,
  GRAPH_KINDS,
  LAYOUT_IDS,
  MAX_COMPARED,
  MAX_THRESHOLD,
  PROJECTION_IDS,
  VIEWS,
  type ViewState,
} from './viewState.ts';

export interface ParsedView {
  readonly view: ViewState;
  /** What was dropped because the corpus does not hold it: node ids, and `facet=value` for filters. */
  readonly dropped: readonly string[];
}

/** Fields that are missing take their default; fields of the wrong type make the whole state malformed. */
const viewStateSchema = z.object({
  version: z.literal(1),
  view: z.enum(VIEWS).default(DEFAULT_VIEW.view),
  query: z.string().max(1000).default(''),
  filters: z.record(z.string(), z.array(z.string())).default({}),
  leastGrade: z.enum(EVIDENCE_GRADES).default(DEFAULT_VIEW.leastGrade),
  graphKinds: z.array(z.enum(GRAPH_KINDS)).default([...GRAPH_KINDS]),
  projection: z.enum(PROJECTION_IDS).default(DEFAULT_VIEW.projection),
  projectionOptions: z
    .object({
      threshold: z.int().min(1).max(MAX_THRESHOLD).nullable().default(null),
      normalisation: z.enum(NORMALISATIONS).default(DEFAULT_VIEW.projectionOptions.normalisation),
    })
    .default(DEFAULT_VIEW.projectionOptions),
  layout: z.enum(LAYOUT_IDS).nullable().default(null),
  layoutCentre: z.string().nullable().default(null),
  selection: z.array(z.string()).default([]),
  focus: z.string().nullable().default(null),
  comparison: z.array(z.string()).default([]),
  hideEqualRows: z.boolean().default(false),
});

/**
 * A valid view state, or `view/malformed` when the value is none at all. Unknown, doubled or surplus ids
 * are dropped and listed; a focus that is no publication and a column that does not compare are dropped too.
 */
export function parseViewState(value: unknown, index: CorpusIndex): Result<ParsedView> {
  const parsed = viewStateSchema.safeParse(value);
  if (!parsed.success) {
    return fail('view/malformed', `The view could not be read: ${z.prettifyError(parsed.error)}`, {
      kept: 'The default view is shown; nothing stored was changed.',
    });
  }
  const state = parsed.data;
  const dropped: string[] = [];
  const keepKnown = (ids: readonly string[], isFit: (nodeId: NodeId) => boolean = () => true): NodeId[] =>
    [...new Set(ids)].flatMap((id) => {
      const nodeId = parseNodeId(id);
      if (nodeId && hasNode(index, nodeId) && isFit(nodeId)) return [nodeId];
      dropped.push(id);
      return [];
    });

  const filters = keepKnownFilters(state.filters, index, dropped);
  const selection = keepKnown(state.selection);
  const focus = keepKnown(
    state.focus === null ? [] : [state.focus],
    (nodeId) => kindOf(nodeId) === 'publication',
  );
  const centre = keepKnown(state.layoutCentre === null ? [] : [state.layoutCentre]);
  const compared = keepKnown(state.comparison, isComparable);
  dropped.push(...compared.slice(MAX_COMPARED));
  return ok({
    view: {
      ...state,
      filters,
      graphKinds: GRAPH_KINDS.filter((kind) => state.graphKinds.includes(kind)),
      selection,
      focus: focus[0] ?? null,
      layoutCentre: centre[0] ?? null,
      comparison: compared.slice(0, MAX_COMPARED),
    },
    dropped,
  });
}

function keepKnownFilters(filters: Filters, index: CorpusIndex, dropped: string[]): Filters {
  const kept: Record<string, readonly string[]> = {};
  for (const [facet, values] of Object.entries(filters)) {
    const known = values.filter((value) => isKnownFilterValue(index, facet, value));
    const unknown = values.filter((value) => !known.includes(value));
    dropped.push(...unknown.map((value) => `${facet}=${value}`));
    if (known.length > 0) kept[facet] = [...new Set(known)].sort();
  }
  return kept;
}
