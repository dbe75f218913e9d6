/** What the lanes of a timeline and the blocks of a grid stand for, and which of them each node belongs to. */
import type { Facet } from '../../facets/facet.ts';
import { FACETS, facetById } from '../../facets/facetRegistry.ts';
import { idOf, kindOf, type NodeId } from '../../model/ids.ts';
import { type Publication, REVIEW_CLASSES } from '../../model/publication.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import type { LayoutId, ViewState } from '../../view/viewState.ts';
import type { GraphModel, GraphNode } from '../graphModel.ts';
import { KIND_STYLES } from '../graphStyle.ts';
import { buildLegend } from '../legend.ts';
import { firstPublicationOf } from './timeOf.ts';

export interface Lanes {
  /** In the order in which they are laid out; each has a node. */
  readonly names: readonly string[];
  /** Node id → place in `names`. */
  readonly laneById: ReadonlyMap<NodeId, number>;
}

/** More lanes than these cannot be told apart; what has none of its own shares the last. */
const MOST_LANES = 8;
const OTHERS = 'Others';
const SEVERAL = 'Several';
const NONE = 'None named';

/** The lanes or blocks of a layout as chosen; those of the colours where the layout has no choice. */
export function lanesOf(
  index: CorpusIndex,
  graph: GraphModel,
  layout: LayoutId,
  { laneBy, gridBy }: Pick<ViewState, 'laneBy' | 'gridBy'>,
): Lanes {
  if (layout === 'timeline' && laneBy !== 'colour') {
    if (laneBy === 'technique') return techniqueLanes(index, graph);
    const given =
      laneBy === 'class'
        ? REVIEW_CLASSES.map((it) => labelOf(index, 'class', it))
        : index.corpus.strategies.map(({ name }) => name);
    return toLanes(graph, (node) => laneOf(index, node, laneBy), given);
  }
  if (layout === 'grid' && gridBy !== null && facetById(gridBy)) {
    return toLanes(graph, (node) => blockOf(index, node, gridBy), isOrdered(gridBy) ? 'by-name' : 'by-count');
  }
  return colourLanes(graph);
}

/** What the colours mean, in the order of the legend. */
function colourLanes(graph: GraphModel): Lanes {
  const { marks } = buildLegend(graph, new Map());
  return {
    names: marks.map(({ name }) => name),
    laneById: new Map(marks.flatMap(({ nodeIds }, lane) => nodeIds.map((id) => [id, lane] as const))),
  };
}

/** Named by the publication that brought the node into the corpus; a strategy and a technique name their own. */
function laneOf(index: CorpusIndex, node: GraphNode, laneBy: 'class' | 'strategy'): string {
  const publication = firstPublicationOf(index, node.id);
  if (laneBy === 'strategy') return topStrategyOf(index, node, publication);
  const [first] = publication?.classes ?? [];
  return first === undefined ? NONE : labelOf(index, 'class', first);
}

/**
 * A lane for each of the techniques that together stand for the most nodes: found one after the other, each time
 * the one that most of the nodes without a lane have (greedy cover; of equal ones the first of the corpus). A
 * publication has what it introduces or uses, a technique itself, everything else what the publication has that
 * brought it in. So most of the corpus is in a named lane, and each node in the first that it can be in.
 */
function techniqueLanes(index: CorpusIndex, graph: GraphModel): Lanes {
  const techniquesOf = ({ id, kind }: GraphNode): readonly string[] =>
    kind === 'technique'
      ? [idOf(id)]
      : (firstPublicationOf(index, id)?.techniques.map((use) => use.id) ?? []);
  let open = graph.nodes.map((node) => ({ id: node.id, techniques: techniquesOf(node) }));
  const nameById = new Map<NodeId, string>();
  for (let lane = 1; lane < MOST_LANES && open.length > 0; lane += 1) {
    const counts = new Map<string, number>();
    for (const id of open.flatMap(({ techniques }) => techniques)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [first, ...others] = index.corpus.techniques.filter(({ id }) => counts.has(id));
    if (!first) break;
    const countOf = ({ id }: { readonly id: string }) => counts.get(id) ?? 0;
    const most = others.reduce((best, it) => (countOf(it) > countOf(best) ? it : best), first);
    for (const { id, techniques } of open) if (techniques.includes(most.id)) nameById.set(id, most.name);
    open = open.filter(({ id }) => !nameById.has(id));
  }
  return toLanes(graph, ({ id }) => nameById.get(id) ?? OTHERS, 'by-count');
}

function topStrategyOf(index: CorpusIndex, node: GraphNode, publication: Publication | null): string {
  const strategy =
    node.kind === 'strategy'
      ? idOf(node.id)
      : node.kind === 'technique'
        ? index.techniqueById.get(idOf(node.id))?.strategy
        : publication?.strategies[0];
  if (strategy === undefined) return NONE;
  const top = index.strategyAncestorsById.get(strategy)?.at(-1) ?? strategy;
  return index.strategyById.get(top)?.name ?? NONE;
}

/** The one value of a publication at the top of the facet; every other kind of node is a block of its own. */
function blockOf(index: CorpusIndex, node: GraphNode, facetId: string): string {
  const facet = facetById(facetId);
  const publication =
    kindOf(node.id) === 'publication' ? index.publicationByKey.get(idOf(node.id)) : undefined;
  if (!facet || !publication) return KIND_STYLES[node.kind].name;
  const values = facet.valuesOf(publication, index).filter((value) => facet.parentOf(value, index) === null);
  const [only] = values;
  if (only === undefined) return NONE;
  return values.length > 1 ? SEVERAL : facet.labelOf(only, index);
}

function labelOf(index: CorpusIndex, facetId: string, value: string): string {
  return facetById(facetId)?.labelOf(value, index) ?? value;
}

function isOrdered(facetId: string): boolean {
  return facetById(facetId)?.shape === 'ordered';
}

/**
 * Names in the order given, the largest first, or by name. Beyond the most lanes the smallest
 * are put together. What stands for no value of its own comes last.
 */
function toLanes(
  graph: GraphModel,
  nameOf: (node: GraphNode) => string,
  order: 'by-count' | 'by-name' | readonly string[],
): Lanes {
  const nameById = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  const counts = new Map<string, number>();
  for (const name of nameById.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bySize = [...counts].sort(([a, p], [b, q]) => rankOf(a) - rankOf(b) || q - p || (a < b ? -1 : 1));
  const kept = new Set(
    bySize.slice(0, counts.size > MOST_LANES ? MOST_LANES - 1 : MOST_LANES).map(([it]) => it),
  );
  const ordered = bySize
    .map(([name]) => name)
    .filter((name) => kept.has(name))
    .sort((a, b) => {
      const last = rankOf(a) - rankOf(b);
      if (last !== 0 || order === 'by-count') return last;
      return order === 'by-name' ? (a < b ? -1 : 1) : order.indexOf(a) - order.indexOf(b);
    });
  const names = kept.size < counts.size ? [...ordered, OTHERS] : ordered;
  const laneByName = new Map(names.map((name, lane) => [name, lane]));
  return {
    names,
    laneById: new Map(
      [...nameById].map(([id, name]) => [id, laneByName.get(name) ?? names.length - 1] as const),
    ),
  };
}

/** What is said of a publication, then what is not, then other kinds of node. */
function rankOf(name: string): number {
  if (name === SEVERAL) return 1;
  if (name === NONE || name === OTHERS) return 2;
  return KIND_NAMES.has(name) ? 3 : 0;
}

const KIND_NAMES: ReadonlySet<string> = new Set(Object.values(KIND_STYLES).map(({ name }) => name));

/** Facets whose values make blocks that can be told apart: two to so many of them at the top. */
const MOST_BLOCKS = 14;

const facetsByIndex = new WeakMap<CorpusIndex, readonly { readonly id: string; readonly name: string }[]>();

/** The facets that a grid can be made of, in the order of the registry. Looked for once a corpus. */
export function gridFacets(index: CorpusIndex): readonly { readonly id: string; readonly name: string }[] {
  const known = facetsByIndex.get(index);
  if (known) return known;
  const found = findGridFacets(index);
  facetsByIndex.set(index, found);
  return found;
}

function findGridFacets(index: CorpusIndex): readonly { readonly id: string; readonly name: string }[] {
  const facets: readonly Facet[] = FACETS;
  return facets
    .filter((facet) => {
      const tops = new Set(
        index.corpus.publications.flatMap((publication) =>
          facet.valuesOf(publication, index).filter((value) => facet.parentOf(value, index) === null),
        ),
      );
      return tops.size > 1 && tops.size <= MOST_BLOCKS;
    })
    .map(({ id, name }) => ({ id, name }));
}
