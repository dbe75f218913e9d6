/** The engines that the bench compares: this project's search, and MiniSearch with its defaults on the same text. */
import MiniSearch from 'minisearch';
import type { Corpus } from '../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../shared/search/parseQuery.ts';
import { runQuery } from '../../shared/search/runQuery.ts';
import type { HitId } from '../../shared/search/search.ts';
import { buildSearchDocuments, type SearchDocument } from '../../shared/search/searchDocuments.ts';
import { SEARCH_FIELDS } from '../../shared/search/searchFields.ts';
import { buildAuthorDocuments, buildResultDocuments } from '../../shared/search/smallDocuments.ts';

export interface Engine {
  readonly name: string;
  /** The index as it would be shipped. */
  readonly build: () => string;
  /** From the shipped index to a function that answers: document ids, best first. */
  readonly load: (shipped: string) => (query: string) => readonly string[];
}

const HASH = 'bench';

/** Each on the entities alone, which are what the judged queries are about. */
export function enginesFor(corpus: Corpus): readonly Engine[] {
  return [peakAtlas(corpus), miniSearch(buildSearchDocuments(buildCorpusIndex(corpus)))];
}

/** Each on everything that is found: entities, authors and results. */
export function wholeEnginesFor(corpus: Corpus): readonly Engine[] {
  const index = buildCorpusIndex(corpus);
  const documents = [buildSearchDocuments, buildAuthorDocuments, buildResultDocuments].flatMap(
    (build): readonly SearchDocument<HitId>[] => build(index),
  );
  return [peakAtlas(corpus), miniSearch(documents)];
}

function peakAtlas(corpus: Corpus): Engine {
  const index = buildCorpusIndex(corpus);
  return {
    name: 'Peak Atlas (lunr)',
    build: () => JSON.stringify(buildSearchIndex(index, HASH)),
    load: (shipped) => {
      const loaded = loadSearchIndex(JSON.parse(shipped), index, HASH);
      if (!loaded.ok) throw new Error(loaded.error.message);
      return (query) => {
        const parsed = parseQuery(query);
        return parsed.ok ? runQuery(loaded.value, parsed.query).hits : [];
      };
    },
  };
}

function miniSearch(searched: readonly SearchDocument<HitId>[]): Engine {
  const options = { idField: 'nodeId', fields: SEARCH_FIELDS.map((field) => field.id) };
  const documents = searched.map(({ id, passages }) => ({
    nodeId: id,
    ...Object.fromEntries(
      SEARCH_FIELDS.map(({ id }) => [
        id,
        passages
          .filter((passage) => passage.field === id)
          .map((passage) => passage.text)
          .join('\n'),
      ]),
    ),
  }));
  return {
    name: 'MiniSearch (defaults)',
    build: () => {
      const index = new MiniSearch(options);
      index.addAll(documents);
      return JSON.stringify(index);
    },
    load: (shipped) => {
      const index = MiniSearch.loadJSON(shipped, options);
      return (query) => index.search(query).map((result) => String(result.id));
    },
  };
}
