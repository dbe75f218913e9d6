/** A facet as colours: its most frequent values have one each. Pure. */
import type { Facet } from '../facets/facet.ts';
import { idOf, type NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { publicationKeysOf } from '../network/publicationKeysOf.ts';
import type { GraphGroup, GraphModel, GraphNode } from './graphModel.ts';
import { type ColourMark, GROUP_MARKS } from './palette.ts';

/** So many values have a colour of their own. */
const COLOURED = GROUP_MARKS.length - 1;

export interface NodeColours {
  readonly groups: readonly GraphGroup[];
  readonly markById: ReadonlyMap<NodeId, ColourMark>;
}

/**
 * Colours by the values that most publications of the corpus stand under, in that order; of a tree those at its
 * top (or right under it where the top is one), of an ordered facet in the facet's own order. A publication under
 * one of them has its colour, under several of them that of `several`, under rarer ones alone that of the rest,
 * under none that of `unknown`. Anything else has the colour of its own value where it is one, a technique that of
 * its strategy, and otherwise the colour that most of its publications have; a tie is `several`.
 */
export function colourByFacet(index: CorpusIndex, whole: GraphModel, facet: Facet): NodeColours {
  const counts = new Map<string, number>();
  for (const publication of index.corpus.publications) {
    for (const value of facet.valuesOf(publication, index)) {
      if (value !== facet.emptyValue) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const level = levelOf(facet, index, [...counts.keys()]);
  const ranked = level.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const coloured = ranked.slice(0, COLOURED);
  if (facet.shape === 'ordered') coloured.sort();
  const markByValue = new Map(coloured.map((value, rank) => [value, GROUP_MARKS[rank] ?? 'groupOther']));
  const hasValue = (values: readonly string[]) => values.some((value) => value !== facet.emptyValue);

  const markOfValues = (values: readonly string[]): ColourMark => {
    const marks = new Set(values.flatMap((value) => markByValue.get(value) ?? []));
    const [only] = marks;
    if (marks.size > 1) return 'several';
    return only ?? (hasValue(values) ? 'groupOther' : 'unknown');
  };
  const markByKey = new Map(
    index.corpus.publications.map((it) => [it.key, markOfValues(facet.valuesOf(it, index))]),
  );
  const markOfNode = (node: GraphNode): ColourMark => {
    const own = ownValues(index, node, facet);
    if (own) return markOfValues(own);
    if (node.kind === 'publication') return markByKey.get(idOf(node.id)) ?? 'unknown';
    return mostFrequent(publicationKeysOf(index, node.id).map((key) => markByKey.get(key) ?? 'unknown'));
  };

  const markById = new Map(whole.nodes.map((node) => [node.id, markOfNode(node)]));
  const used = new Set(markById.values());
  const groups: readonly GraphGroup[] = [
    ...coloured.map((value, rank) => ({
      mark: GROUP_MARKS[rank] ?? 'groupOther',
      name: facet.labelOf(value, index),
      filter: { facet: facet.id, values: [value] },
    })),
    { mark: 'groupOther', name: 'Other' },
    { mark: 'several', name: 'Several of these' },
    {
      mark: 'unknown',
      name: facet.emptyValue === undefined ? 'None reported' : facet.labelOf(facet.emptyValue, index),
    },
  ];
  return { groups: groups.filter(({ mark }) => used.has(mark)), markById };
}

/** Values of one level of the facet: all of a list, the tops of a tree, or what is under the top where it is one. */
function levelOf(facet: Facet, index: CorpusIndex, values: readonly string[]): readonly string[] {
  const tops = values.filter((value) => facet.parentOf(value, index) === null);
  const [top] = tops;
  const under = tops.length === 1 ? values.filter((value) => facet.parentOf(value, index) === top) : [];
  return under.length > 0 ? under : tops;
}

/** The values that the node itself is, or is filed under; null where the facet says nothing of its kind. */
function ownValues(index: CorpusIndex, { id, kind }: GraphNode, facet: Facet): readonly string[] | null {
  const withAncestors = (value: string) => {
    const values = [value];
    for (let at = facet.parentOf(value, index); at !== null; at = facet.parentOf(at, index)) values.push(at);
    return values;
  };
  if (kind === facet.entityKind) return withAncestors(idOf(id));
  const strategy = kind === 'technique' ? index.techniqueById.get(idOf(id))?.strategy : undefined;
  return facet.entityKind === 'strategy' && strategy !== undefined ? withAncestors(strategy) : null;
}

function mostFrequent(marks: readonly ColourMark[]): ColourMark {
  const counts = new Map<ColourMark, number>();
  for (const mark of marks) if (mark !== 'unknown') counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [first, ...others] = [...counts].filter(([, count]) => count === most).map(([mark]) => mark);
  if (!first) return 'unknown';
  return others.length === 0 ? first : 'several';
}
