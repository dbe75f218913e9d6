/** lunr's own answer: its index put together again from what was shipped, and asked by lunr's own query. */
import lunr from 'lunr';
import type { SerialisedSearchIndex } from '../../shared/search/searchIndex.ts';

export function loadLunr(serialised: SerialisedSearchIndex): lunr.Index {
  const { fields, refs, terms } = serialised;
  const postings = terms.map((_, number) => ({
    _index: number,
    ...Object.fromEntries(fields.map((field) => [field, {} as Record<string, object>])),
  }));
  const fieldVectors = serialised.vectors.map(([field = 0, ref = 0, ...elements]) => {
    for (let at = 0; at < elements.length; at += 2) {
      const posting = postings[elements[at] ?? -1] as unknown as Record<string, Record<string, object>>;
      (posting[fields[field] ?? ''] ?? {})[refs[ref] ?? ''] = {};
    }
    return [`${fields[field]}/${refs[ref]}`, elements];
  });
  const invertedIndex = terms
    .map((term, number) => [term, postings[number]] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return lunr.Index.load({ version: lunr.version, fields, fieldVectors, invertedIndex, pipeline: [] });
}

/** Document → score, for documents that have any of the terms. */
export function lunrScores(index: lunr.Index, terms: readonly string[]): ReadonlyMap<string, number> {
  const results = index.query((query) => {
    for (const term of terms) query.term(term, { usePipeline: false });
  });
  return new Map(results.map((result) => [result.ref, result.score]));
}
