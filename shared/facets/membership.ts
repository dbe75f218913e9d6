/**
 * Which publication stands under which value of each facet, and which numbers it has, numbered once per
 * corpus, so that filtering and counting are loops over integers. Nothing here knows the filters.
 */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet, Span } from './facet.ts';
import { contextOf, type FacetContext, type ReaderNotes } from './facetContext.ts';
import { facetById } from './facetRegistry.ts';
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
  /** How many publications have a number in each bin. */
  readonly binTotals: Int32Array;
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
  /** The publications of each value, by their places in the corpus. */
  readonly members: IntegerLists;
  /** How many publications stand under each value. */
  readonly totals: Int32Array;
  /** Null in facets without numbers. */
  readonly numbers: NumberMembership | null;
}

const NO_NOTES: ReaderNotes = new Map();
const ofCorpus = new WeakMap<CorpusIndex, Map<string, FacetMembership>>();
const ofReader = new WeakMap<CorpusIndex, WeakMap<ReaderNotes, Map<string, FacetMembership>>>();

/** The membership of a facet: computed at the first call for an index and, by the reader's notes, for these notes. */
export function membershipOf(context: FacetContext, facet: Facet): FacetMembership {
  const known = facet.isReaders ? knownOfReader(context) : knownOfCorpus(context);
  const before = known.get(facet.id);
  if (before) return before;
  const membership = buildMembership(context.index, facet, context.notes);
  known.set(facet.id, membership);
  return membership;
}

/**
 * Whether the facet exists and the value occurs in it: for cleaning links and stored sessions, and for
 * offering "filter by this" only where it filters. Values of the reader's own facets are all known, since
 * the reader's data may come later.
 */
export function isKnownFilterValue(index: CorpusIndex, facetId: string, value: string): boolean {
  const facet = facetById(facetId);
  if (!facet) return false;
  return facet.isReaders === true || membershipOf(contextOf(index), facet).numberByValue.has(value);
}

function knownOfCorpus({ index }: FacetContext): Map<string, FacetMembership> {
  const known = ofCorpus.get(index) ?? new Map<string, FacetMembership>();
  ofCorpus.set(index, known);
  return known;
}

function knownOfReader({ index, notes }: FacetContext): Map<string, FacetMembership> {
  const byNotes = ofReader.get(index) ?? new WeakMap<ReaderNotes, Map<string, FacetMembership>>();
  ofReader.set(index, byNotes);
  const known = byNotes.get(notes ?? NO_NOTES) ?? new Map<string, FacetMembership>();
  byNotes.set(notes ?? NO_NOTES, known);
  return known;
}

function buildMembership(index: CorpusIndex, facet: Facet, notes: ReaderNotes | null): FacetMembership {
  const { publications } = index.corpus;
  const valuesByPublication = publications.map((it) => facet.valuesOf(it, index, notes));
  const values = inDisplayOrder(index, facet, valuesByPublication);
  const numberByValue = new Map(values.map((value, number) => [value, number]));
  const under = toLists(
    valuesByPublication.map((list) => list.map((value) => numberByValue.get(value) ?? 0)),
  );
  return {
    facet,
    values,
    labels: values.map((value) => facet.labelOf(value, index)),
    parents: values.map((value) => facet.parentOf(value, index)),
    numberByValue,
    under,
    members: invert(under, values.length),
    totals: countItems(under, values.length),
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
  const inBins = toLists(
    spansByPublication.map((list) => [...new Set(list.map(([least]) => binOf(bins, least)))]),
  );
  let end = 0;
  return {
    starts: Int32Array.from([0, ...spansByPublication.map((list) => (end += list.length))]),
    least: Float64Array.from(spans, ([least]) => least),
    most: Float64Array.from(spans, ([, most]) => most),
    bins,
    inBins,
    binTotals: countItems(inBins, bins.length),
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

/** The lists the other way round: for each of `length` items, the places of the lists that hold it, ascending. */
function invert(lists: IntegerLists, length: number): IntegerLists {
  const starts = new Int32Array(length + 1);
  starts.set(countItems(lists, length), 1);
  for (let item = 0; item < length; item += 1)
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  const next = starts.slice();
  const flat = new Int32Array(lists.flat.length);
  for (let place = 0; place + 1 < lists.starts.length; place += 1) {
    for (const item of lists.flat.subarray(lists.starts[place], lists.starts[place + 1])) {
      const free = next[item] ?? 0;
      flat[free] = place;
      next[item] = free + 1;
    }
  }
  return { starts, flat };
}

/** How often each of `length` items occurs. */
function countItems({ flat }: IntegerLists, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const item of flat) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
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
