/** The ways to make a graph of the corpus. A new projection is one more entry here and its id in the view state. */
import type { Visible } from '../facets/facet.ts';
import { required } from '../lib/assert.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Normalisation } from '../network/normalisation.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  type GraphKind,
  type LayoutId,
  type ProjectionId,
  type ProjectionOptions,
  type ViewState,
} from '../view/viewState.ts';
import type { EdgeKind, GraphModel, NodeKind } from './graphModel.ts';
import { buildCitationGraph, buildMethodGraph, buildStrategyTree } from './plainProjections.ts';
import { buildProjection } from './projection.ts';
import { buildRelatedGraph, RELATED_GRAPHS } from './relatedProjection.ts';

/** The options with the projection's own threshold where none is chosen. */
export interface ResolvedOptions extends ProjectionOptions {
  readonly threshold: number;
}

export interface Projection {
  readonly id: ProjectionId;
  readonly name: string;
  /** What its nodes and edges are, in a sentence for the reader. */
  readonly description: string;
  /** In the order of the legend. Kinds of a projection with several can be switched off one by one. */
  readonly nodeKinds: readonly NodeKind[];
  readonly edgeKinds: readonly EdgeKind[];
  /** What a line counts, for one and for several, where lines stand for a number in common; else null. */
  readonly counts: readonly [string, string] | null;
  /** The least number in common for a line while the user has chosen none; keeps the picture readable. */
  readonly defaultThreshold: number;
  /** The layouts that make sense of it, its own first. */
  readonly layouts: readonly LayoutId[];
  readonly build: (
    index: CorpusIndex,
    visible: Visible,
    kinds: readonly GraphKind[],
    options: ResolvedOptions,
  ) => GraphModel;
}

export const PROJECTIONS = [
  {
    id: 'everything',
    name: 'Everything',
    description:
      'Publications with their citations, the techniques they introduce or use, the strategies these belong to, and the hardware they ran on.',
    nodeKinds: GRAPH_KINDS,
    edgeKinds: ['cites', 'technique', 'ran-on', 'part-of'],
    counts: null,
    defaultThreshold: 1,
    layouts: ['map', 'force', 'concentric', 'timeline', 'grid'],
    build: (index, visible, kinds) => buildProjection(index, visible, kinds),
  },
  {
    id: 'citations',
    name: 'Citation network',
    description: 'Publications alone, joined where one cites the other.',
    nodeKinds: ['publication'],
    edgeKinds: ['cites'],
    counts: null,
    defaultThreshold: 1,
    layouts: ['map', 'force', 'layered', 'concentric', 'timeline', 'grid'],
    build: buildCitationGraph,
  },
  {
    id: 'techniques',
    name: 'Technique map',
    description: 'Techniques joined by the publications that combine them, coloured by strategy.',
    nodeKinds: ['technique'],
    edgeKinds: ['combined'],
    counts: ['publication combining both', 'publications combining both'],
    defaultThreshold: 2,
    layouts: ['map', 'force', 'concentric', 'timeline', 'grid'],
    build: (index, visible, _kinds, options) =>
      buildRelatedGraph(RELATED_GRAPHS.combined, index, visible, options),
  },
  {
    id: 'methods',
    name: 'Methods and hardware',
    description: 'Publications with the techniques they introduce or use and the hardware they ran on.',
    nodeKinds: ['publication', 'technique', 'hardware'],
    edgeKinds: ['technique', 'ran-on'],
    counts: null,
    defaultThreshold: 1,
    layouts: ['map', 'force', 'concentric', 'timeline', 'grid'],
    build: buildMethodGraph,
  },
  {
    id: 'co-citation',
    name: 'Co-citation',
    description:
      'Publications joined when others of the corpus cite both (Small 1973), coloured by the clusters they form.',
    nodeKinds: ['publication'],
    edgeKinds: ['co-cited'],
    counts: ['publication citing both', 'publications citing both'],
    defaultThreshold: 3,
    layouts: ['map', 'force', 'concentric', 'timeline', 'grid'],
    build: (index, visible, _kinds, options) =>
      buildRelatedGraph(RELATED_GRAPHS['co-cited'], index, visible, options),
  },
  {
    id: 'coupling',
    name: 'Bibliographic coupling',
    description:
      'Publications joined by references they share within the corpus (Kessler 1963), coloured by the clusters they form.',
    nodeKinds: ['publication'],
    edgeKinds: ['coupled'],
    counts: ['reference in common', 'references in common'],
    defaultThreshold: 5,
    layouts: ['map', 'force', 'concentric', 'timeline', 'grid'],
    build: (index, visible, _kinds, options) =>
      buildRelatedGraph(RELATED_GRAPHS.coupled, index, visible, options),
  },
  {
    id: 'strategies',
    name: 'Strategy tree',
    description: 'The taxonomy of strategies with the techniques filed under each.',
    nodeKinds: ['strategy', 'technique'],
    edgeKinds: ['part-of'],
    counts: null,
    defaultThreshold: 1,
    layouts: ['map', 'concentric', 'force', 'timeline', 'grid'],
    build: buildStrategyTree,
  },
  {
    id: 'authors',
    name: 'Author collaboration',
    description: 'Authors joined by the publications of the corpus that they wrote together.',
    nodeKinds: ['author'],
    edgeKinds: ['co-author'],
    counts: ['publication together', 'publications together'],
    defaultThreshold: 2,
    layouts: ['force', 'concentric', 'timeline', 'grid'],
    build: (index, visible, _kinds, options) =>
      buildRelatedGraph(RELATED_GRAPHS['co-author'], index, visible, options),
  },
] as const satisfies readonly Projection[];

const PROJECTION_BY_ID: ReadonlyMap<ProjectionId, Projection> = new Map(PROJECTIONS.map((it) => [it.id, it]));

export function projectionOf(id: ProjectionId): Projection {
  return required(PROJECTION_BY_ID.get(id), `the projection "${id}"`);
}

/** The graph of the projection, with what the filters leave and the legend has not switched off. */
export function drawProjection(
  id: ProjectionId,
  index: CorpusIndex,
  visible: Visible,
  kinds: readonly GraphKind[],
  options: ProjectionOptions,
): GraphModel {
  const projection = projectionOf(id);
  return projection.build(index, visible, kinds, {
    ...options,
    threshold: options.threshold ?? projection.defaultThreshold,
  });
}

const STRENGTHS: Readonly<Record<Normalisation, string>> = {
  none: 'wider with their number',
  cosine: 'wider with their number by the cosine',
  association: 'wider with their number by the association strength',
};

/** What is drawn and by which rule, in sentences for a caption; empty for the default graph. */
export function describeProjection(
  id: ProjectionId,
  { threshold, normalisation }: ProjectionOptions,
): string {
  if (id === DEFAULT_VIEW.projection) return '';
  const { name, description, counts, defaultThreshold } = projectionOf(id);
  const rule =
    counts === null
      ? ''
      : ` A line stands for at least ${threshold ?? defaultThreshold} ${counts[(threshold ?? defaultThreshold) === 1 ? 0 : 1]}, ${STRENGTHS[normalisation]}.`;
  return `${name}: ${description}${rule}`;
}

/** The layout of the view: the one chosen where the projection has it, else the projection's own. */
export function layoutOf({ projection, layout }: Pick<ViewState, 'projection' | 'layout'>): LayoutId {
  const { layouts } = projectionOf(projection);
  const own = required(layouts[0], `a layout of the projection "${projection}"`);
  return layout !== null && layouts.includes(layout) ? layout : own;
}
