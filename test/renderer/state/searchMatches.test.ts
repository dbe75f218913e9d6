import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../../renderer/state/actions.ts';
import { type AskForMatches, followSearches } from '../../../renderer/state/searchMatches.ts';
import { selectVisible } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

let stop: () => void = () => {};
let asked: (readonly string[])[] = [];

const follow = (answer: AskForMatches) => {
  stop = followSearches((queries) => {
    asked.push(queries);
    return answer(queries);
  });
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const shown = () => selectVisible(useStore.getState()).publications;
const noticeCodes = () => useStore.getState().notices.map(({ code }) => code);

beforeEach(() => {
  asked = [];
});
afterEach(() => stop());

describe('searches kept as filters', () => {
  it('are asked for once, wherever they come from, and narrow when they are answered', async () => {
    showCorpus(SMALL_CORPUS, { searches: ['rounding'] });
    follow(async (queries) => ok(Object.fromEntries(queries.map((query) => [query, ['alpha', 'beta']]))));
    expect(shown()).toHaveLength(4);
    await settled();
    expect(shown()).toEqual(['alpha', 'beta']);
    change({ type: 'remove-search', query: 'rounding' });
    expect(shown()).toHaveLength(4);
    change({ type: 'add-search', query: 'rounding' });
    change({ type: 'add-search', query: 'pruning' });
    await settled();
    expect(asked).toEqual([['rounding'], ['pruning']]);
  });

  it('narrow nothing and say so where they cannot be run', async () => {
    showCorpus(SMALL_CORPUS, { searches: ['"open'] });
    follow(async () => ok({}));
    await settled();
    expect(shown()).toHaveLength(4);
    expect(noticeCodes()).toEqual(['search/cannot-narrow']);
  });

  it('are asked for again after a failure, with the next change of the searches and not before', async () => {
    showCorpus(SMALL_CORPUS, { searches: ['rounding'] });
    let works = false;
    follow(async () => (works ? ok({ rounding: ['alpha'] }) : fail('search/broken', 'The index is broken.')));
    await settled();
    expect(noticeCodes()).toEqual(['search/broken']);
    works = true;
    change({ type: 'select', nodeIds: ['publication:alpha'] });
    await settled();
    expect(asked).toHaveLength(1);
    change({ type: 'add-search', query: 'pruning' });
    await settled();
    expect(shown()).toEqual(['alpha']);
  });
});
