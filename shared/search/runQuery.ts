/** Answers a parsed query from a loaded index: what matches, in which order, and why. */

import { idOf, kindOf } from '../model/ids.ts';
import { compileQuery, type Plan, type WordLeaf } from './compileQuery.ts';
import { type DocumentSet, evaluatePlan, fieldsOfBits, scoreLeaves, wantedLeaves } from './evaluatePlan.ts';
import { nameBonus } from './nameBonus.ts';
import { type ParsedQuery, parseQuery } from './parseQuery.ts';
import type { SearchAnswer, SearchHit } from './search.ts';
import type { LoadedSearchIndex } from './searchIndex.ts';
import { snippetsOf, titleSnippet, toAskedWords } from './snippets.ts';
import { suggestQuery } from './suggestQuery.ts';

/** Hits beyond these carry their name only: nobody reads their snippets, and cutting them costs time. */
const HITS_WITH_SNIPPETS = 40;
const NEAREST_SHOWN = 5;

/** The hits, best first. When no document has all the words, those with any of them, and a note that says so. */
export function runQuery(loaded: LoadedSearchIndex, query: ParsedQuery): SearchAnswer {
  const plan = compileQuery(query, loaded.vocabulary);
  if (!plan) {
    const note = query.root ? 'These words are too common to look for; add a more telling one' : null;
    return { query: query.text, hits: [], note };
  }
  const strict = findHits(loaded, plan);
  if (strict.length > 0) return { query: query.text, hits: strict, note: null };

  const relaxed = relax(plan);
  const hits = relaxed ? findHits(loaded, relaxed) : [];
  const suggestion = suggestQuery(loaded.vocabulary, query.text, wantedLeaves(plan).filter(isWord));
  return {
    query: query.text,
    hits,
    note: hits.length > 0 ? 'No entry has all the words; showing those with any of them' : null,
    ...(suggestion === null ? {} : { suggestion }),
    ...(suggestion === null || hits.length > 0 ? {} : { nearest: nearestHits(loaded, suggestion) }),
  };
}

/**
 * Keys of the publications that the answer to the query lists, in corpus order: the same whether or not the
 * answer had to fall back to any of the words. Of entries of other kinds nothing is derived, so that a search
 * narrows to exactly the publications that its list counts.
 */
export function publicationsMatching(loaded: LoadedSearchIndex, query: ParsedQuery): readonly string[] {
  const plan = compileQuery(query, loaded.vocabulary);
  if (!plan) return [];
  const strict = evaluatePlan(loaded, plan, new Map());
  const relaxed = strict.includes(1) ? null : relax(plan);
  const matches = relaxed ? evaluatePlan(loaded, relaxed, new Map()) : strict;
  return loaded.documents.flatMap(({ nodeId }, place) =>
    matches[place] === 1 && kindOf(nodeId) === 'publication' ? [idOf(nodeId)] : [],
  );
}

function nearestHits(loaded: LoadedSearchIndex, suggestion: string): readonly SearchHit[] {
  const parsed = parseQuery(suggestion);
  const plan = parsed.ok ? compileQuery(parsed.query, loaded.vocabulary) : null;
  return plan ? findHits(loaded, plan).slice(0, NEAREST_SHOWN) : [];
}

/** "Any of the words" instead of "all": years and exclusions still hold. Null where that changes nothing. */
function relax(plan: Plan): Plan | null {
  if (plan.type !== 'and') return null;
  const isFirm = (child: Plan) => child.type === 'not' || child.type === 'years';
  const loose = plan.children.filter((child) => !isFirm(child));
  if (loose.length < 2) return null;
  return { type: 'and', children: [{ type: 'or', children: loose }, ...plan.children.filter(isFirm)] };
}

/**
 * The documents that satisfy the plan, best first: what lunr's weights add up to, times the share of the words
 * that the document has, times the bonus for being named so.
 */
function findHits(loaded: LoadedSearchIndex, plan: Plan): readonly SearchHit[] {
  const leaves = wantedLeaves(plan);
  const known = new Map<Plan, DocumentSet>();
  const matches = evaluatePlan(loaded, plan, known);
  const { scores, fieldBits } = scoreLeaves(loaded, leaves);
  const leafMatches = leaves.map((leaf) => evaluatePlan(loaded, leaf, known));
  const bonusOf = nameBonus(leaves.filter(isWord));
  const asked = toAskedWords(leaves);
  return loaded.documents
    .flatMap((document, place) => {
      if (matches[place] !== 1) return [];
      const matched = leafMatches.filter((set) => set[place] === 1).length;
      const share = leaves.length === 0 ? 1 : matched / leaves.length;
      return [{ document, place, score: (scores[place] ?? 0) * share * bonusOf(document) }];
    })
    .sort((left, right) => right.score - left.score)
    .map(({ document, place, score }, rank) => ({
      nodeId: document.nodeId,
      score,
      snippets:
        rank < HITS_WITH_SNIPPETS
          ? snippetsOf(document, fieldsOfBits(fieldBits[place] ?? 0), asked)
          : [titleSnippet(document)],
    }));
}

function isWord(leaf: { readonly type: string }): leaf is WordLeaf {
  return leaf.type === 'word';
}
