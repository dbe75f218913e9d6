/** Which documents of a shelf satisfy a plan, in which order, and why each of them does. */
import type { Plan, TextLeaf } from './compileQuery.ts';
import { type DocumentSet, evaluatePlan, fieldsOfBits, scoreLeaves, wantedLeaves } from './evaluatePlan.ts';
import type { HitId, Snippet } from './search.ts';
import type { Shelf } from './searchIndex.ts';
import { snippetsOf, toAskedWords } from './snippets.ts';

/** Places of documents, best first. */
export type Ranking = Uint32Array;

const NO_BONUSES = { places: new Set<number>(), factor: 1 };

/**
 * The documents that satisfy the plan, best first: what the weights of their terms add up to, times the share
 * of the words that the document has, times its bonus. Equal ones stay in the order of the shelf.
 * @param bonuses places whose score is multiplied
 */
export function rankHits(
  shelf: Shelf,
  plan: Plan,
  bonuses: { readonly places: ReadonlySet<number>; readonly factor: number } = NO_BONUSES,
): Ranking {
  const leaves = wantedLeaves(plan);
  const known = new Map<Plan, DocumentSet>();
  const matches = evaluatePlan(shelf, plan, known);
  const places = placesIn(matches);
  if (places.length < 2) return places;
  const { scores } = scoreLeaves(shelf, leaves);
  if (leaves.length > 0) {
    const leafMatches = leaves.map((leaf) => evaluatePlan(shelf, leaf, known));
    for (const place of places) {
      let matched = 0;
      for (const set of leafMatches) matched += set[place] ?? 0;
      scores[place] = ((scores[place] ?? 0) * matched) / leaves.length;
    }
  }
  for (const place of bonuses.places) scores[place] = (scores[place] ?? 0) * bonuses.factor;
  return sortByScore(places, scores);
}

/**
 * The places by falling score, equal ones ascending. Without a comparison function a typed array of numbers is
 * sorted ten times as fast, so the place travels in the low half of its score, where it decides between
 * scores that differ by less than a millionth. Every machine that runs this is little-endian.
 */
export function sortByScore(places: Ranking, scores: Float64Array): Ranking {
  const keys = new Float64Array(places.length);
  const halves = new Uint32Array(keys.buffer);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    keys[at] = scores[place] ?? 0;
    halves[2 * at] = LAST_PLACE - place;
  }
  keys.sort();
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < sorted.length; at += 1)
    sorted[at] = LAST_PLACE - (halves[2 * (sorted.length - 1 - at)] ?? 0);
  return sorted;
}

const LAST_PLACE = 0xffff_ffff;

/** Why those documents of the shelf that are asked for are hits of the leaves; other ids are passed over. */
export function explainShelf(
  shelf: Shelf,
  leaves: readonly TextLeaf[],
  ids: ReadonlySet<HitId>,
): readonly (readonly [HitId, readonly Snippet[]])[] {
  if (ids.size === 0) return [];
  const { fieldBits } = scoreLeaves(shelf, leaves);
  const asked = toAskedWords(leaves);
  const explained: [HitId, readonly Snippet[]][] = [];
  for (let place = 0; place < shelf.documents.length && explained.length < ids.size; place += 1) {
    const document = shelf.documents[place];
    if (document && ids.has(document.id))
      explained.push([document.id, snippetsOf(document, fieldsOfBits(fieldBits[place] ?? 0), asked)]);
  }
  return explained;
}

function placesIn(set: DocumentSet): Ranking {
  const places = new Uint32Array(set.length);
  let length = 0;
  for (let place = 0; place < set.length; place += 1) {
    if (set[place] === 1) {
      places[length] = place;
      length += 1;
    }
  }
  return places.slice(0, length);
}
