/**
 * The one entrance for a view state from outside: a deep link, a stored session, later the recipe in a
 * figure. Migrates, validates, and drops ids that this corpus does not hold, saying which.
 */
import { z } from 'zod';
import { facetById } from '../facets/facetRegistry.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { EVIDENCE_GRADES } from '../model/evidence.ts';
import { kindOf, type NodeId, parseNodeId } from '../model/ids.ts';
import { type CorpusIndex, hasNode } from '../network/corpusIndex.ts';
import { NORMALISATIONS } from '../network/normalisation.ts';
import { keepKnownNarrowing, narrowingFields } from './parseNarrowing.ts';
import { isComparable } from './viewChange.ts';
import { VIEW_PARTS } from './viewParts.ts';
import {
  DEFAULT_VIEW,
  EDGE_ROUTES,
  FOCUS_DEPTHS,
  FOCUS_DIRECTIONS,
  GRAPH_KINDS,
  LANE_IDS,
  LAYOUT_IDS,
  type LayoutId,
  MAX_COMPARED,
  MAX_NODE_LIMIT,
  MAX_THRESHOLD,
  type MarkMeaning,
  MEASURE_IDS,
  PATH_KINDS,
  type PinnedPlace,
  type Pins,
  PROJECTION_IDS,
  TABLE_IDS,
  VIEWS,
  type ViewState,
} from './viewState.ts';

export interface ParsedView {
  readonly view: ViewState;
  /** What was dropped because the corpus does not hold it: node ids, and `facet=value` for filters. */
  readonly dropped: readonly string[];
}

const tableSortSchema = z.object({
  column: z.string().min(1).max(60).regex(/^[^-]/),
  direction: z.enum(['ascending', 'descending']),
});

/** Fields that are missing take their default; fields of the wrong type make the whole state malformed. */
const viewStateSchema = z.object({
  version: z.literal(1),
  view: z.enum(VIEWS).default(DEFAULT_VIEW.view),
  query: z.string().max(1000).default(''),
  ...narrowingFields,
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
  laneBy: z.enum(LANE_IDS).default(DEFAULT_VIEW.laneBy),
  gridBy: z.string().nullable().default(null),
  sizeBy: z.string().default(DEFAULT_VIEW.sizeBy),
  colourBy: z.string().default(DEFAULT_VIEW.colourBy),
  edgeRoute: z.enum(EDGE_ROUTES).default(DEFAULT_VIEW.edgeRoute),
  dimFiltered: z.boolean().default(false),
  hidden: z.array(z.string()).default([]),
  keptOnly: z.array(z.string()).nullable().default(null),
  pins: z
    .partialRecord(z.enum(LAYOUT_IDS), z.record(z.string(), z.object({ x: z.number(), y: z.number() })))
    .default({}),
  nodeLimit: z.int().min(1).max(MAX_NODE_LIMIT).nullable().default(null),
  openClusters: z.array(z.string()).default([]),
  neighboursOf: z.array(z.string()).default([]),
  path: z
    .object({
      kind: z.enum(PATH_KINDS),
      from: z.string().nullable().default(null),
      to: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  selection: z.array(z.string()).default([]),
  focus: z.string().nullable().default(null),
  focusDepth: z.literal(FOCUS_DEPTHS).default(DEFAULT_VIEW.focusDepth),
  focusDirection: z.enum(FOCUS_DIRECTIONS).default(DEFAULT_VIEW.focusDirection),
  comparison: z.array(z.string()).default([]),
  hideEqualRows: z.boolean().default(false),
  table: z.enum(TABLE_IDS).default(DEFAULT_VIEW.table),
  tableSorts: z.partialRecord(z.enum(TABLE_IDS), tableSortSchema).default({}),
  charts: VIEW_PARTS.charts.schema.default(VIEW_PARTS.charts.defaults),
  fit: VIEW_PARTS.fit.schema.default(VIEW_PARTS.fit.defaults),
  gapMap: VIEW_PARTS.gapMap.schema.default(VIEW_PARTS.gapMap.defaults),
  stacks: VIEW_PARTS.stacks.schema.default(VIEW_PARTS.stacks.defaults),
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

  const keepOne = (id: string | null, isFit?: (nodeId: NodeId) => boolean): NodeId | null =>
    (id === null ? [] : keepKnown([id], isFit))[0] ?? null;
  const keepMeaning = (meaning: string): MarkMeaning => {
    if (isMeaning(meaning)) return meaning;
    dropped.push(meaning);
    return 'own';
  };

  const selection = keepKnown(state.selection);
  const hidden = keepKnown(state.hidden);
  const keptOnly = state.keptOnly && keepKnown(state.keptOnly);
  const compared = keepKnown(state.comparison, isComparable);
  dropped.push(...compared.slice(MAX_COMPARED));
  const gridBy = state.gridBy !== null && facetById(state.gridBy) ? state.gridBy : null;
  if (gridBy !== state.gridBy) dropped.push(String(state.gridBy));
  return ok({
    view: {
      ...state,
      ...keepKnownNarrowing(state, index, dropped),
      graphKinds: GRAPH_KINDS.filter((kind) => state.graphKinds.includes(kind)),
      gridBy,
      sizeBy: keepMeaning(state.sizeBy),
      colourBy: keepMeaning(state.colourBy),
      selection,
      hidden,
      // A list of which nothing is left would show an empty graph that nobody asked for.
      keptOnly: keptOnly?.length === 0 && state.keptOnly?.length !== 0 ? null : keptOnly,
      pins: keepKnownPins(state.pins, keepKnown),
      openClusters: keepKnown(state.openClusters),
      neighboursOf: keepKnown(state.neighboursOf),
      path: state.path && {
        kind: state.path.kind,
        from: keepOne(state.path.from, isPublication),
        to: keepOne(state.path.to, isPublication),
      },
      focus: keepOne(state.focus, isPublication),
      layoutCentre: keepOne(state.layoutCentre),
      comparison: compared.slice(0, MAX_COMPARED),
      tableSorts: { ...DEFAULT_VIEW.tableSorts, ...state.tableSorts },
      charts: VIEW_PARTS.charts.keepKnown(state.charts, index, dropped),
      fit: VIEW_PARTS.fit.keepKnown(state.fit, index, dropped),
      gapMap: VIEW_PARTS.gapMap.keepKnown(state.gapMap, index, dropped),
      stacks: VIEW_PARTS.stacks.keepKnown(state.stacks, index, dropped),
    },
    dropped,
  });
}

function isPublication(nodeId: NodeId): boolean {
  return kindOf(nodeId) === 'publication';
}

function isMeaning(meaning: string): meaning is MarkMeaning {
  return (
    meaning === 'own' ||
    (MEASURE_IDS as readonly string[]).includes(meaning) ||
    (meaning.startsWith('facet.') && facetById(meaning.slice('facet.'.length)) !== undefined)
  );
}

function keepKnownPins(
  pins: Readonly<Partial<Record<LayoutId, Readonly<Record<string, PinnedPlace>>>>>,
  keepKnown: (ids: readonly string[]) => readonly NodeId[],
): Pins {
  const kept = LAYOUT_IDS.flatMap((layout) => {
    const places = pins[layout] ?? {};
    const known = keepKnown(Object.keys(places)).flatMap((id) => {
      const place = places[id];
      return place ? [[id, place] as const] : [];
    });
    return known.length > 0 ? [[layout, Object.fromEntries(known)] as const] : [];
  });
  return Object.fromEntries(kept);
}
