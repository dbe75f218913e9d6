/**
 * Which publication stands under which value of each facet, numbered once per corpus, so that filtering
 * and counting are loops over integers. Nothing here knows the filters.
 */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Filters } from '../view/viewState.ts';
import type { Facet } from './facet.ts';
import { FACETS } from './facetRegistry.ts';

export interface FacetMembership {
  readonly facet: Facet;
  /** Every value that occurs in the corpus, in the order in which the facet shows them. */
  readonly values: readonly string[];
  readonly numberByValue: ReadonlyMap<string, number>;
  /** Publication `p` stands under the values numbered `flat[starts[p]]` to `flat[starts[p + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly flat: Int32Array;
}

const membershipsByIndex = new WeakMap<CorpusIndex, readonly FacetMembership[]>();

/** The memberships of every facet, in registry order; computed at the first call for an index. */
export function membershipsOf(index: CorpusIndex): readonly FacetMembership[] {
  const known = membershipsByIndex.get(index);
  if (known) return known;
  const memberships = FACETS.map((facet) => buildMembership(index, facet));
  membershipsByIndex.set(index, memberships);
  return memberships;
}

/** The publication passes every facet. */
export const PASSES = -1;
/** The publication fails more than one facet. */
export const FAILS_SEVERAL = -2;

/**
 * For each publication, in corpus order: `PASSES`, the number of the only facet that it fails, or
 * `FAILS_SEVERAL`. A facet without a known chosen value is off. One pass of this gives the visible
 * publications and every disjunctive count, because a publication that fails one facet alone is exactly
 * one that would be there if that facet were off.
 */
export function findFailures(index: CorpusIndex, filters: Filters): Int32Array {
  const failures = new Int32Array(index.corpus.publications.length).fill(PASSES);
  membershipsOf(index).forEach((membership, facetNumber) => {
    const chosen = chosenMask(membership, filters[membership.facet.id] ?? []);
    if (!chosen) return;
    for (let publication = 0; publication < failures.length; publication += 1) {
      if (failures[publication] === FAILS_SEVERAL || isUnder(membership, publication, chosen)) continue;
      failures[publication] = failures[publication] === PASSES ? facetNumber : FAILS_SEVERAL;
    }
  });
  return failures;
}

function isUnder(membership: FacetMembership, publication: number, chosen: Uint8Array): boolean {
  const end = membership.starts[publication + 1] ?? 0;
  for (let place = membership.starts[publication] ?? 0; place < end; place += 1) {
    if (chosen[membership.flat[place] ?? 0] === 1) return true;
  }
  return false;
}

function chosenMask(membership: FacetMembership, chosenValues: readonly string[]): Uint8Array | null {
  const numbers = chosenValues.flatMap((value) => membership.numberByValue.get(value) ?? []);
  if (numbers.length === 0) return null;
  const mask = new Uint8Array(membership.values.length);
  for (const number of numbers) mask[number] = 1;
  return mask;
}

function buildMembership(index: CorpusIndex, facet: Facet): FacetMembership {
  const valuesByPublication = index.corpus.publications.map((it) => facet.valuesOf(it, index));
  const values = inDisplayOrder(index, facet, valuesByPublication);
  const numberByValue = new Map(values.map((value, number) => [value, number]));
  const starts = new Int32Array(valuesByPublication.length + 1);
  const flat = new Int32Array(valuesByPublication.reduce((sum, list) => sum + list.length, 0));
  let place = 0;
  valuesByPublication.forEach((list, publication) => {
    starts[publication] = place;
    for (const value of list) {
      flat[place] = numberByValue.get(value) ?? 0;
      place += 1;
    }
  });
  starts[valuesByPublication.length] = place;
  return { facet, values, numberByValue, starts, flat };
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
  const byLabel = [...counts.keys()].sort(
    (left, right) =>
      compareText(facet.labelOf(left, index), facet.labelOf(right, index)) || compareText(left, right),
  );
  if (facet.shape !== 'tree') return byLabel;
  const byCount = byLabel.sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0));
  const childrenOf = (parent: string | null) =>
    byCount.filter((value) => facet.parentOf(value, index) === parent);
  const withDescendants = (value: string): string[] => [value, ...childrenOf(value).flatMap(withDescendants)];
  return childrenOf(null).flatMap(withDescendants);
}

const { compare: compareText } = new Intl.Collator('en', { numeric: true });
