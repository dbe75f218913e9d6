/**
 * Which publication stands under which value of each facet, and which numbers it has, numbered once per
 * corpus, so that filtering and counting are loops over integers. Nothing here knows the filters.
 */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet, Span } from './facet.ts';
import type { FacetContext, ReaderNotes } from './facetContext.ts';
import { FACETS } from './facetRegistry.ts';
import { binOf, buildBins, type RangeBin } from './rangeBins.ts';

/** Lists of integers, one a publication: `flat[starts[p]]` to `flat[starts[p + 1] - 1]` are those of `p`. */
export interface IntegerLists {
  readonly starts: Int32Array;
  readonly flat: Int32Array;
}

export interface NumberMembership {
  /** Span `s` of the lists goes from `least[s]` to `most[s]`. */
  readonly starts: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly bins: readonly RangeBin[];
  /** The bins in which each publication has a number, without repetition. */
  readonly inBins: IntegerLists;
}

export interface FacetMembership {
  readonly facet: Facet;
  /** Every value that occurs in the corpus, in the order in which the facet shows them. */
  readonly values: readonly string[];
  readonly labels: readonly string[];
  readonly parents: readonly (string | null)[];
  readonly numberByValue: ReadonlyMap<string, number>;
  /** The values of each publication, by their numbers. */
  readonly under: IntegerLists;
  /** Null in facets without numbers. */
  readonly numbers: NumberMembership | null;
}

const corpusFacets: readonly Facet[] = FACETS.filter((facet: Facet) => facet.isReaders !== true);
const readersFacets: readonly Facet[] = FACETS.filter((facet: Facet) => facet.isReaders === true);

const NO_NOTES: ReaderNotes = new Map();
const ofCorpus = new WeakMap<CorpusIndex, readonly FacetMembership[]>();
const ofReader = new WeakMap<CorpusIndex, WeakMap<ReaderNotes, readonly FacetMembership[]>>();

/**
 * The memberships of every facet, in registry order; computed at the first call for an index, and those by
 * the reader's notes at the first call for these notes.
 */
export function membershipsOf({ index, notes }: FacetContext): readonly FacetMembership[] {
  const known = notes ?? NO_NOTES;
  const byNotes = ofReader.get(index) ?? new WeakMap<ReaderNotes, readonly FacetMembership[]>();
  ofReader.set(index, byNotes);
  const all = byNotes.get(known);
  if (all) return all;
  const corpus = ofCorpus.get(index) ?? corpusFacets.map((facet) => buildMembership(index, facet, null));
  ofCorpus.set(index, corpus);
  const joined = [...corpus, ...readersFacets.map((facet) => buildMembership(index, facet, known))];
  byNotes.set(known, joined);
  return joined;
}

/**
 * Whether the facet exists and the value occurs in it: for cleaning links and stored sessions, and for
 * offering "filter by this" only where it filters. Values of the reader's own facets are all known, since
 * the reader's data may come later.
 */
export function isKnownFilterValue(index: CorpusIndex, facetId: string, value: string): boolean {
  const { facet, numberByValue } = findMembership({ index, notes: null, searchMatches: {} }, facetId) ?? {};
  return facet !== undefined && (facet.isReaders === true || numberByValue?.has(value) === true);
}

export function findMembership(context: FacetContext, facetId: string): FacetMembership | undefined {
  return membershipsOf(context).find(({ facet }) => facet.id === facetId);
}

function buildMembership(index: CorpusIndex, facet: Facet, notes: ReaderNotes | null): FacetMembership {
  const { publications } = index.corpus;
  const valuesByPublication = publications.map((it) => facet.valuesOf(it, index, notes));
  const values = inDisplayOrder(index, facet, valuesByPublication);
  const numberByValue = new Map(values.map((value, number) => [value, number]));
  return {
    facet,
    values,
    labels: values.map((value) => facet.labelOf(value, index)),
    parents: values.map((value) => facet.parentOf(value, index)),
    numberByValue,
    under: toLists(valuesByPublication.map((list) => list.map((value) => numberByValue.get(value) ?? 0))),
    numbers: facet.range
      ? buildNumbers(
          publications.map((it) => facet.range?.spansOf(it, index) ?? []),
          facet.range.scale,
        )
      : null,
  };
}

function buildNumbers(
  spansByPublication: readonly (readonly Span[])[],
  scale: 'values' | 'ratios',
): NumberMembership {
  const spans = spansByPublication.flat();
  const bins = buildBins(spans, scale);
  let end = 0;
  return {
    starts: Int32Array.from([0, ...spansByPublication.map((list) => (end += list.length))]),
    least: Float64Array.from(spans, ([least]) => least),
    most: Float64Array.from(spans, ([, most]) => most),
    bins,
    inBins: toLists(
      spansByPublication.map((list) => [...new Set(list.map(([least]) => binOf(bins, least)))]),
    ),
  };
}

function toLists(lists: readonly (readonly number[])[]): IntegerLists {
  const starts = new Int32Array(lists.length + 1);
  const flat = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let place = 0;
  lists.forEach((list, number) => {
    flat.set(list, place);
    place += list.length;
    starts[number + 1] = place;
  });
  return { starts, flat };
}

/**
 * Ordered facets ascend, lists go by label. Trees go depth first, siblings with the most publications of
 * the whole corpus first, so that the order stays while the filters change.
 */
function inDisplayOrder(
  index: CorpusIndex,
  facet: Facet,
  valuesByPublication: readonly (readonly string[])[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of valuesByPublication.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const labelled = [...counts.keys()].map((value) => ({ value, label: facet.labelOf(value, index) }));
  const byLabel = labelled
    .sort((left, right) => compareText(left.label, right.label) || compareText(left.value, right.value))
    .map(({ value }) => value);
  if (facet.shape !== 'tree') return byLabel;
  const childrenByParent = new Map<string | null, string[]>();
  for (const value of byLabel.sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0))) {
    const parent = facet.parentOf(value, index);
    const children = childrenByParent.get(parent);
    if (children) children.push(value);
    else childrenByParent.set(parent, [value]);
  }
  const withDescendants = (value: string): string[] => [
    value,
    ...(childrenByParent.get(value) ?? []).flatMap(withDescendants),
  ];
  return (childrenByParent.get(null) ?? []).flatMap(withDescendants);
}

const { compare: compareText } = new Intl.Collator('en', { numeric: true });
