/** Plain text, one reference a line: a DOI, an arXiv id, a title, or a whole reference with its title in quotes. */
import { arxivIdOfDoi, findArxivId, findDoi, parseArxivId, parseDoi } from './identifiers.ts';
import type { Reference, ReferenceList } from './reference.ts';

/** "[12]", "12.", "12)", "-", "*", "•" at the head of an item. */
const ITEM_MARK = /^\s*(?:[-*•]|\[\d+\]|\d+[.)])\s+/;
const QUOTED = /[“"«]([^“”"«»]+)[”"»]|‘‘(.+?)’’|``(.+?)''/;

/** Fewer words between quotes are taken for a quotation within a title, not for the title. */
const LEAST_QUOTED_WORDS = 3;

/** Empty lines, and lines that begin with `#`, are left out. */
export function readReferenceLines(text: string): ReferenceList {
  const references = text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const item = line.replace(ITEM_MARK, '').trim();
    return item === '' || item.startsWith('#') ? [] : [toReference(item, `line ${at + 1}`)];
  });
  return { references, faults: [] };
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
