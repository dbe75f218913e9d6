/**
 * Answers a parsed query from a loaded index: what matches, in which order, and why. Entities, authors and
 * results are matched alike and ranked apart, since their texts have nothing in common that could be weighed.
 */
import { required } from '../lib/assert.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import { compileQuery, type Plan, type WordLeaf } from './compileQuery.ts';
import { evaluatePlan, wantedLeaves } from './evaluatePlan.ts';
import { groupHits, SHOWN_AT_FIRST } from './groupHits.ts';
import { type ParsedQuery, parseQuery } from './parseQuery.ts';
import { explainShelf, rankHits } from './rankHits.ts';
import type { HitId, SearchAnswer, SnippetsByHit } from './search.ts';
import type { LoadedSearchIndex, Shelf } from './searchIndex.ts';
import { suggestQuery } from './suggestQuery.ts';
import { placesNamed, WHOLE_NAME_BONUS } from './wholeNames.ts';

/** A screenful: what is below is explained when the list is on screen. Cutting snippets is most of the work. */
const EXPLAINED_AT_ONCE = 6;
const NEAREST_SHOWN = 5;

/**
 * The hits, best first. When no entity has all the words, those with any of them, and a note that says so;
 * authors and results are hits only when they have all.
 */
export function runQuery(loaded: LoadedSearchIndex, query: ParsedQuery): SearchAnswer {
  const plan = compileQuery(query, loaded.vocabulary);
  if (!plan) {
    const note = query.root ? 'These words are too common to look for; add a more telling one' : null;
    return { query: query.text, hits: [], results: [], snippets: {}, note };
  }
  const strict = rankEntities(loaded, plan);
  const relaxed = strict.length > 0 ? null : relax(plan);
  const entities = relaxed ? rankEntities(loaded, relaxed) : strict;
  const hits = [...entities, ...idsOf(loaded.authors, rankHits(loaded.authors, plan))];
  const results = idsOf(loaded.results, rankHits(loaded.results, plan));
  const answer = { query: query.text, hits, results };
  const note =
    relaxed && entities.length > 0 ? fallbackNote(hits.length > entities.length || results.length > 0) : null;
  const suggestion =
    strict.length > 0 ? null : suggestQuery(loaded.vocabulary, query.text, wantedLeaves(plan).filter(isWord));
  const nearest =
    suggestion === null || hits.length + results.length > 0 ? null : nearestHits(loaded, suggestion);
  return {
    ...answer,
    snippets: nearest?.snippets ?? explain(loaded, plan, firstShown(answer)),
    note,
    ...(suggestion === null ? {} : { suggestion }),
    ...(nearest === null ? {} : { nearest: nearest.hits }),
  };
}

/**
 * Why the ids are hits of the query; ids that the corpus does not hold are passed over. The query's own
 * answer explains the first of its hits already.
 */
export function explainHits(
  loaded: LoadedSearchIndex,
  query: ParsedQuery,
  ids: readonly HitId[],
): SnippetsByHit {
  const plan = compileQuery(query, loaded.vocabulary);
  return plan ? explain(loaded, plan, ids) : {};
}

function explain(loaded: LoadedSearchIndex, plan: Plan, ids: readonly HitId[]): SnippetsByHit {
  const leaves = wantedLeaves(plan);
  const of = (belongs: (id: HitId) => boolean) => new Set(ids.filter(belongs));
  return Object.fromEntries([
    ...explainShelf(
      loaded.entities,
      leaves,
      of((id) => !id.startsWith('author:') && !id.startsWith('result:')),
    ),
    ...explainShelf(
      loaded.authors,
      leaves,
      of((id) => id.startsWith('author:')),
    ),
    ...explainShelf(
      loaded.results,
      leaves,
      of((id) => id.startsWith('result:')),
    ),
  ]);
}

/** The first rows of the list. Of a long answer not all is grouped for that: publications come first. */
function firstShown({ hits, results }: Pick<SearchAnswer, 'hits' | 'results'>): readonly HitId[] {
  const first: NodeId[] = [];
  for (const id of hits) {
    if (first.length === EXPLAINED_AT_ONCE) break;
    if (kindOf(id) === 'publication') first.push(id);
  }
  if (first.length === EXPLAINED_AT_ONCE) return first;
  return groupHits({ hits, results })
    .flatMap((group) => group.ids.slice(0, SHOWN_AT_FIRST))
    .slice(0, EXPLAINED_AT_ONCE);
}

function fallbackNote(isFoundElsewhere: boolean): string {
  return isFoundElsewhere
    ? 'Only authors or results have all the words; of everything else, those with any of them are shown'
    : 'No entry has all the words; showing those with any of them';
}

function rankEntities({ entities, placesByName }: LoadedSearchIndex, plan: Plan): readonly NodeId[] {
  const named = placesNamed(placesByName, wantedLeaves(plan).filter(isWord));
  return idsOf(entities, rankHits(entities, plan, { places: named, factor: WHOLE_NAME_BONUS }));
}

function idsOf<Id extends HitId>({ documents }: Shelf<Id>, places: Uint32Array): readonly Id[] {
  const ids: Id[] = [];
  for (const place of places) ids.push(required(documents[place], 'the document of a hit').id);
  return ids;
}

/**
 * Keys of the publications that the answer to the query lists, in corpus order: the same whether or not the
 * answer had to fall back to any of the words. Of entries of other kinds nothing is derived, so that a search
 * narrows to exactly the publications that its list counts.
 */
export function publicationsMatching(loaded: LoadedSearchIndex, query: ParsedQuery): readonly string[] {
  const plan = compileQuery(query, loaded.vocabulary);
  if (!plan) return [];
  const strict = evaluatePlan(loaded.entities, plan, new Map());
  const relaxed = strict.includes(1) ? null : relax(plan);
  const matches = relaxed ? evaluatePlan(loaded.entities, relaxed, new Map()) : strict;
  return loaded.entities.documents.flatMap(({ id }, place) =>
    matches[place] === 1 && kindOf(id) === 'publication' ? [idOf(id)] : [],
  );
}

function nearestHits(
  loaded: LoadedSearchIndex,
  suggestion: string,
): { readonly hits: readonly NodeId[]; readonly snippets: SnippetsByHit } {
  const parsed = parseQuery(suggestion);
  const plan = parsed.ok ? compileQuery(parsed.query, loaded.vocabulary) : null;
  if (!plan) return { hits: [], snippets: {} };
  const hits = rankEntities(loaded, plan).slice(0, NEAREST_SHOWN);
  return { hits, snippets: explain(loaded, plan, hits) };
}

/** "Any of the words" instead of "all": years and exclusions still hold. Null where that changes nothing. */
function relax(plan: Plan): Plan | null {
  if (plan.type !== 'and') return null;
  const isFirm = (child: Plan) => ['not', 'years', 'classes'].includes(child.type);
  const loose = plan.children.filter((child) => !isFirm(child));
  if (loose.length < 2) return null;
  return { type: 'and', children: [{ type: 'or', children: loose }, ...plan.children.filter(isFirm)] };
}

function isWord(leaf: { readonly type: string }): leaf is WordLeaf {
  return leaf.type === 'word';
}
