/**
 * Snippets: the few pieces of a hit's text that show why it is a hit, with the matched words marked. They are
 * data (parts of text), never markup.
 */
import type { TextLeaf } from './compileQuery.ts';
import { findPhrase } from './matchPhrase.ts';
import type { Snippet, SnippetPart } from './search.ts';
import type { SearchField } from './searchFields.ts';
import type { LoadedDocument } from './searchIndex.ts';

const MAX_SNIPPETS = 3;
/** Characters of text around the densest matches. */
const WINDOW = 120;
const ELLIPSIS = '…';

/** The words and phrases of a query, made ready for marking many hits. */
export interface AskedWords {
  readonly leaves: readonly TextLeaf[];
  /** Term → places of the words that it satisfies; a phrase is marked as a whole, not by its terms. */
  readonly leavesByTerm: ReadonlyMap<string, readonly number[]>;
}

export function toAskedWords(leaves: readonly TextLeaf[]): AskedWords {
  const leavesByTerm = new Map<string, number[]>();
  for (const [place, leaf] of leaves.entries()) {
    if (leaf.type === 'phrase') continue;
    for (const term of leaf.allTerms) {
      const places = leavesByTerm.get(term);
      if (places) places.push(place);
      else leavesByTerm.set(term, [place]);
    }
  }
  return { leaves, leavesByTerm };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Which words of the query it satisfies. */
  readonly leaves: ReadonlySet<number>;
}

interface MarkedPassage {
  readonly number: number;
  readonly marks: readonly Mark[];
  /** Different words of the query in the passage. */
  readonly leafCount: number;
}

/**
 * At most three snippets, those with the most different words of the query first and the weightier field
 * among equals (passages stand in that order). A hit without any matched text (years only, exclusions only)
 * gets its title.
 */
export function snippetsOf(
  document: LoadedDocument,
  matchedFields: ReadonlySet<SearchField>,
  asked: AskedWords,
): readonly Snippet[] {
  const marked = document.passages
    .map((passage, number) => ({ passage, number }))
    .filter(({ passage }) => matchedFields.has(passage.field))
    .map(({ number }) => markPassage(document, number, asked))
    .filter((passage) => passage.marks.length > 0)
    .sort((left, right) => right.leafCount - left.leafCount || left.number - right.number);
  const best = firstOfEachLabel(document, marked).slice(0, MAX_SNIPPETS);
  if (best.length === 0) return [titleSnippet(document)];
  return best.map(({ number, marks }) => cutSnippet(document, number, marks));
}

/** Three aliases or three contributions say less about a hit than three different fields do. */
function firstOfEachLabel(
  document: LoadedDocument,
  marked: readonly MarkedPassage[],
): readonly MarkedPassage[] {
  const labels = new Set<string>();
  return marked.filter(({ number }) => {
    const label = document.passages[number]?.label ?? '';
    if (labels.has(label)) return false;
    labels.add(label);
    return true;
  });
}

/** The title as a whole, unmarked. */
function titleSnippet(document: LoadedDocument): Snippet {
  const [title] = document.passages;
  return { field: title?.label ?? 'Title', parts: [{ text: title?.text ?? document.id, marked: false }] };
}

function markPassage(document: LoadedDocument, number: number, asked: AskedWords): MarkedPassage {
  const field = document.passages[number]?.field;
  if (!field) return { number, marks: [], leafCount: 0 };
  const tokens = document.tokensOf(number);
  const marks: Mark[] = [];
  for (const { term, start, end } of tokens) {
    const leaves = asked.leavesByTerm
      .get(term)
      ?.filter((place) => asked.leaves[place]?.fields.includes(field));
    if (leaves && leaves.length > 0) marks.push({ start, end, leaves: new Set(leaves) });
  }
  for (const [place, leaf] of asked.leaves.entries()) {
    if (leaf.type !== 'phrase' || !leaf.fields.includes(field)) continue;
    const found = findPhrase(leaf.tokens, tokens);
    if (found) marks.push({ ...found, leaves: new Set([place]) });
  }
  const merged = mergeMarks(marks);
  return { number, marks: merged, leafCount: new Set(merged.flatMap((mark) => [...mark.leaves])).size };
}

/** Marks in order of place, overlapping ones joined. */
function mergeMarks(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const mark of [...marks].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, mark.end),
        leaves: new Set([...last.leaves, ...mark.leaves]),
      };
    } else merged.push(mark);
  }
  return merged;
}

function cutSnippet(document: LoadedDocument, number: number, marks: readonly Mark[]): Snippet {
  const passage = document.passages[number];
  const text = passage?.text ?? '';
  const [start, end] = passage?.field === 'title' ? [0, text.length] : windowAround(text, marks);
  const parts: SnippetPart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to), marked });
  };
  if (start > 0) parts.push({ text: ELLIPSIS, marked: false });
  let place = start;
  for (const mark of marks.filter((candidate) => candidate.start >= start && candidate.end <= end)) {
    add(place, mark.start, false);
    add(mark.start, mark.end, true);
    place = mark.end;
  }
  add(place, end, false);
  if (end < text.length) parts.push({ text: ELLIPSIS, marked: false });
  return { field: passage?.label ?? '', parts };
}

/** The stretch of text with the most different words of the query, widened to whole words about the middle. */
function windowAround(text: string, marks: readonly Mark[]): readonly [number, number] {
  if (text.length <= WINDOW * 1.25) return [0, text.length];
  let best = { leaves: 0, marks: 0, start: 0, end: 0 };
  for (const [first, mark] of marks.entries()) {
    const inside = marks
      .slice(first)
      .filter((other, offset) => offset === 0 || other.end - mark.start <= WINDOW);
    const leaves = new Set(inside.flatMap((other) => [...other.leaves])).size;
    if (leaves > best.leaves || (leaves === best.leaves && inside.length > best.marks))
      best = { leaves, marks: inside.length, start: mark.start, end: inside.at(-1)?.end ?? mark.end };
  }
  const spare = Math.max(0, WINDOW - (best.end - best.start));
  const from = Math.max(0, Math.min(best.start - Math.floor(spare / 2), text.length - WINDOW));
  const to = Math.min(text.length, Math.max(best.end, from + WINDOW));
  return [wordStart(text, from, best.start), wordEnd(text, to, best.end)];
}

/** The first start of a word at or after `from`, at most `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0 || /\s/u.test(text.charAt(from - 1))) return from;
  const space = text.slice(from, limit).search(/\s/u);
  return space < 0 ? limit : from + space + 1;
}

/** The last end of a word at or before `to`, at least `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length || /\s/u.test(text.charAt(to))) return to;
  const space = text.slice(limit, to).lastIndexOf(' ');
  return space < 0 ? limit : limit + space;
}
