/** Answers to the searches that are kept as filters: asked for as soon as one is there, whatever put it there. */
import type { SearchMatches } from '../../shared/facets/facetContext.ts';
import type { Result } from '../../shared/lib/result.ts';
import { notify } from './actions.ts';
import { type AppState, useStore } from './store.ts';

/** Which publications each query matches; a query that cannot be run has no entry. */
export type AskForMatches = (queries: readonly string[]) => Promise<Result<SearchMatches>>;

/**
 * Follows the searches until the returned function is called. Each query is asked for once; one whose question
 * failed is asked for again with the next change of the searches.
 */
export function followSearches(ask: AskForMatches): () => void {
  const asked = new Set<string>();
  const show = ({ history }: AppState) => {
    const queries = history.present.searches.filter((query) => !asked.has(query));
    if (queries.length === 0) return;
    for (const query of queries) asked.add(query);
    void answer(queries);
  };
  const answer = async (queries: readonly string[]) => {
    const answered = await ask(queries);
    if (!answered.ok) {
      for (const query of queries) asked.delete(query);
      notify('error', { ...answered.error, kept: 'The searches kept as filters leave everything in sight.' });
      return;
    }
    const faulty = queries.filter((query) => answered.value[query] === undefined);
    useStore.setState(({ searchMatches }) => ({ searchMatches: { ...searchMatches, ...answered.value } }));
    if (faulty.length > 0) tellFaulty(faulty);
  };
  show(useStore.getState());
  // Only a change of the searches asks anew: what failed would otherwise be asked for without an end, since
  // telling so changes the state too.
  return useStore.subscribe((now, before) => {
    if (now.history.present.searches !== before.history.present.searches) show(now);
  });
}

function tellFaulty(queries: readonly string[]): void {
  notify('warning', {
    code: 'search/cannot-narrow',
    message: `A search kept as a filter cannot be run: ${queries.map((query) => `“${query}”`).join(', ')}.`,
    kept: 'It leaves everything in sight.',
    hint: 'Take it away, or type it into the search box to see what is wrong with it.',
  });
}
