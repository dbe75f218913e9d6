/**
 * Plain text, one reference a line: a DOI, an arXiv id, a title, or a whole reference with its title in quotes.
 * In a list numbered in brackets, as it is copied out of a paper, a reference may run over several lines.
 */
import { arxivIdOfDoi, findArxivId, findDoi, parseArxivId, parseDoi } from './identifiers.ts';
import type { Reference, ReferenceList } from './reference.ts';

/** "[12]", "12.", "12)", "-", "*", "•" at the head of an item. */
const ITEM_MARK = /^\s*(?:[-*•]|\[\d+\]|\d{1,3}[.)])\s+/;
const QUOTED = /[“"«]([^“”"«»]+)[”"»]|‘‘(.+?)’’|``(.+?)''/;

/** Fewer words between quotes are taken for a quotation within a title, not for the title. */
const LEAST_QUOTED_WORDS = 3;

/** A number in brackets at the head of a line. */
const BRACKETED = /^\s*\[\d+\]\s/;

/** A single one may be part of something else. */
const LEAST_BRACKETED = 2;

/** Empty lines, and lines that begin with `#`, are left out. */
export function readReferenceLines(text: string): ReferenceList {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ text: line, place: `line ${at + 1}` }))
    .filter((line) => line.text.trim() !== '' && !line.text.trimStart().startsWith('#'));
  const isNumbered = lines.filter((line) => BRACKETED.test(line.text)).length >= LEAST_BRACKETED;
  const references = (isNumbered ? joinNumbered(lines) : lines).flatMap((line) => {
    const item = line.text.replace(ITEM_MARK, '').trim();
    return item === '' ? [] : [toReference(item, line.place)];
  });
  return { references, faults: [] };
}

interface Line {
  readonly text: string;
  readonly place: string;
}

/**
 * Lines up to the next number in brackets as one, since columns of a page break references anywhere; but a
 * line with an item mark of its own begins a new one. Words broken by a hyphen need no mending: titles are
 * compared without hyphens and spaces.
 */
function joinNumbered(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && BRACKETED.test(before.text) && !ITEM_MARK.test(line.text)) {
      joined[joined.length - 1] = { ...before, text: `${before.text.trimEnd()} ${line.text.trim()}` };
    } else joined.push(line);
  }
  return joined;
}

function toReference(item: string, place: string): Reference {
  const wholeDoi = parseDoi(item);
  const wholeArxiv = wholeDoi === null ? parseArxivId(item) : arxivIdOfDoi(wholeDoi);
  if (wholeDoi !== null || wholeArxiv !== null) {
    return { place, doi: wholeDoi, arxiv: wholeArxiv, titles: [], details: null };
  }
  const doi = findDoi(item);
  const arxiv = findArxivId(item) ?? (doi === null ? null : arxivIdOfDoi(doi));
  return { place, doi, arxiv, titles: titlesOf(item), details: null };
}

/** The text in quotes first where there is one (numbered reference lists), then the line as it stands. */
function titlesOf(item: string): readonly string[] {
  const quoted = QUOTED.exec(item)?.slice(1).find(Boolean)?.trim().replace(/[,.]$/, '');
  const isTitle = quoted !== undefined && quoted.split(/\s+/).length >= LEAST_QUOTED_WORDS;
  return isTitle ? [quoted, item] : [item];
}
