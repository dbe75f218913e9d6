/**
 * Which documents of a shelf satisfy a plan, and how well. The postings of entities are those that lunr weighed; lunr's own
 * query knows neither groups nor phrases and spends most of its time on match data that nobody reads (four
 * fifths of an answer over 1,000 publications); its scores for plain words are these, and a test says so.
 */
import type { Leaf, PhraseLeaf, Plan, TextLeaf } from './compileQuery.ts';
import { findPhrase } from './matchPhrase.ts';
import { SEARCH_FIELDS, type SearchField } from './searchFields.ts';
import type { Shelf } from './searchIndex.ts';
import type { Slot } from './slots.ts';

/** 1 at the place of every document that belongs, 0 elsewhere. */
export type DocumentSet = Uint8Array;

export interface Scores {
  /** Sum of the weights of the wanted terms, by place of the document. */
  readonly scores: Float64Array;
  /** Bit n is set when field n of the document has a wanted term. */
  readonly fieldBits: Uint16Array;
}

const FIELD_IDS: readonly SearchField[] = SEARCH_FIELDS.map((field) => field.id);

/** The documents that satisfy the plan. `known` remembers the parts of a plan, so that none is evaluated twice. */
export function evaluatePlan(shelf: Shelf, plan: Plan, known: Map<Plan, DocumentSet>): DocumentSet {
  const before = known.get(plan);
  if (before) return before;
  const found = evaluate(shelf, plan, known);
  known.set(plan, found);
  return found;
}

function evaluate(shelf: Shelf, plan: Plan, known: Map<Plan, DocumentSet>): DocumentSet {
  switch (plan.type) {
    case 'and':
      return intersection(plan.children.map((child) => evaluatePlan(shelf, child, known)));
    case 'or':
      return union(plan.children.map((child) => evaluatePlan(shelf, child, known)));
    case 'not':
      return evaluatePlan(shelf, plan.child, known).map((belongs) => 1 - belongs);
    case 'word': {
      const allowed = bitsOf(plan.fields);
      return union(
        plan.alternatives.map((slots) =>
          intersection(slots.map((slot) => withAnyTerm(shelf, slot, allowed))),
        ),
      );
    }
    case 'phrase':
      return withPhrase(shelf, plan);
    case 'classes':
      return Uint8Array.from(shelf.documents, ({ classes }) =>
        classes.some((it) => plan.classes.includes(it)) ? 1 : 0,
      );
    case 'years':
      return Uint8Array.from(shelf.documents, ({ year }) =>
        year !== null && year >= (plan.from ?? year) && year <= (plan.to ?? year) ? 1 : 0,
      );
  }
}

/** How much the documents have of the leaves, whether or not they satisfy any of them. */
export function scoreLeaves(shelf: Shelf, leaves: readonly TextLeaf[]): Scores {
  const scores = new Float64Array(shelf.documents.length);
  const fieldBits = new Uint16Array(shelf.documents.length);
  for (const leaf of leaves) {
    const allowed = bitsOf(leaf.fields);
    for (const { term, weight } of slotsOf(leaf).flat()) {
      forEachEntry(shelf, term, allowed, (place, bit, termWeight) => {
        scores[place] = (scores[place] ?? 0) + weight * termWeight;
        fieldBits[place] = (fieldBits[place] ?? 0) | bit;
      });
    }
  }
  return { scores, fieldBits };
}

/** The fields that the bits stand for. */
export function fieldsOfBits(bits: number): ReadonlySet<SearchField> {
  return new Set(FIELD_IDS.filter((_, place) => (bits & (1 << place)) !== 0));
}

/** The words and phrases of the plan that a hit should have, in query order. */
export function wantedLeaves(plan: Plan): readonly TextLeaf[] {
  const leaves: TextLeaf[] = [];
  forEachLeaf(plan, true, (leaf, wanted) => {
    if (wanted && leaf.type !== 'years' && leaf.type !== 'classes') leaves.push(leaf);
  });
  return leaves;
}

function forEachLeaf(plan: Plan, wanted: boolean, visit: (leaf: Leaf, wanted: boolean) => void): void {
  switch (plan.type) {
    case 'not':
      forEachLeaf(plan.child, !wanted, visit);
      break;
    case 'and':
    case 'or':
      for (const child of plan.children) forEachLeaf(child, wanted, visit);
      break;
    case 'word':
    case 'phrase':
    case 'years':
    case 'classes':
      visit(plan, wanted);
  }
}

function slotsOf(leaf: TextLeaf): readonly Slot[] {
  return leaf.type === 'phrase' ? [leaf.terms] : leaf.alternatives.flat();
}

function withAnyTerm(shelf: Shelf, slot: Slot, allowed: number): DocumentSet {
  const found = new Uint8Array(shelf.documents.length);
  for (const { term } of slot) {
    forEachEntry(shelf, term, allowed, (place) => {
      found[place] = 1;
    });
  }
  return found;
}

/** Looks for the phrase where any of its terms stands; everywhere, when it has only words that are not indexed. */
function withPhrase(shelf: Shelf, phrase: PhraseLeaf): DocumentSet {
  const possible =
    phrase.terms.length === 0
      ? new Uint8Array(shelf.documents.length).fill(1)
      : withAnyTerm(shelf, phrase.terms, bitsOf(phrase.fields));
  return possible.map((isPossible, place) => {
    const document = shelf.documents[place];
    if (isPossible === 0 || !document) return 0;
    const stands = document.passages.some(
      (passage, number) =>
        phrase.fields.includes(passage.field) &&
        findPhrase(phrase.tokens, document.tokensOf(number)) !== null,
    );
    return stands ? 1 : 0;
  });
}

function forEachEntry(
  shelf: Shelf,
  term: string,
  allowed: number,
  visit: (place: number, fieldBit: number, weight: number) => void,
): void {
  const posting = shelf.postingByTerm.get(term);
  if (!posting) return;
  const { fields, documents, weights } = posting;
  for (let entry = 0; entry < documents.length; entry += 1) {
    const bit = 1 << (fields[entry] ?? 0);
    if ((bit & allowed) !== 0) visit(documents[entry] ?? 0, bit, weights[entry] ?? 0);
  }
}

function bitsOf(fields: readonly SearchField[]): number {
  return fields.reduce((bits, field) => bits | (1 << FIELD_IDS.indexOf(field)), 0);
}

/** Of one set or more. */
function intersection([first, ...others]: readonly DocumentSet[]): DocumentSet {
  const all = Uint8Array.from(first ?? []);
  for (const other of others) {
    for (let place = 0; place < all.length; place += 1) all[place] = (all[place] ?? 0) & (other[place] ?? 0);
  }
  return all;
}

/** Of one set or more. */
function union([first, ...others]: readonly DocumentSet[]): DocumentSet {
  const all = Uint8Array.from(first ?? []);
  for (const other of others) {
    for (let place = 0; place < all.length; place += 1) all[place] = (all[place] ?? 0) | (other[place] ?? 0);
  }
  return all;
}
