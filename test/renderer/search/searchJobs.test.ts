import { describe, expect, it } from 'vitest';
import { searchJobs } from '../../../renderer/workers/searchJobs.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { IN_PROCESS, type Progress } from '../../../shared/worker/workerProtocol.ts';
import { buildCorpus, buildPublication } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

function addressOf(value: unknown): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(value))}`;
}

const shipped = addressOf(buildSearchIndex(buildCorpusIndex(SMALL_CORPUS), 'hash'));
const manyPublications = buildCorpus({
  publications: Array.from({ length: 60 }, (_, place) => buildPublication({ key: `p-${place}` })),
});

async function sourceOf(searchIndexUrl: string | null, hash = 'hash'): Promise<string> {
  const prepared = await searchJobs.prepare({ searchIndexUrl, hash, corpus: SMALL_CORPUS }, IN_PROCESS);
  return prepared.ok ? prepared.value.source : prepared.error.code;
}

async function firstHitOf(query: string): Promise<string | undefined> {
  const found = await searchJobs.search({ query });
  return found.ok && 'answer' in found.value ? found.value.answer.hits[0] : undefined;
}

describe('the search jobs', () => {
  it('cannot search before they are prepared', async () => {
    const found = await searchJobs.search({ query: 'rounding' });
    expect(found).toMatchObject({ ok: false, error: { code: 'search/not-ready' } });
    const matched = await searchJobs.matchPublications({ queries: ['rounding'] });
    expect(matched).toMatchObject({ ok: false, error: { code: 'search/not-ready' } });
  });

  it('take the shipped index where it fits', async () => {
    expect(await sourceOf(shipped)).toBe('shipped');
    expect(await firstHitOf('queue')).toBe('technique:queueing');
  });

  it.each([
    ['is of other data', shipped, 'other hash'],
    ['is no index', addressOf({ some: 'thing' }), 'hash'],
    ['is no JSON', 'data:application/json,oops', 'hash'],
    ['is not there', null, 'hash'],
    ['cannot be fetched', 'data:', 'hash'],
  ])('build the index themselves when the shipped one %s', async (_why, address, hash) => {
    expect(await sourceOf(address, hash)).toBe('built');
    expect(await firstHitOf('queue')).toBe('technique:queueing');
  });

  it('let a query that comes early wait for the index', async () => {
    const prepared = searchJobs.prepare(
      { searchIndexUrl: shipped, hash: 'hash', corpus: SMALL_CORPUS },
      IN_PROCESS,
    );
    expect(await firstHitOf('queue')).toBe('technique:queueing');
    expect(await prepared).toMatchObject({ ok: true });
  });

  it('report how many documents are done while they build', async () => {
    const reports: Progress[] = [];
    const input = { searchIndexUrl: null, hash: 'hash', corpus: manyPublications };
    await searchJobs.prepare(input, { ...IN_PROCESS, report: (progress) => reports.push(progress) });
    expect(reports.map(({ done, total }) => [done, total])).toEqual([
      [25, 60],
      [50, 60],
    ]);
  });

  it('stop building when cancelled', async () => {
    const input = { searchIndexUrl: null, hash: 'hash', corpus: manyPublications };
    const prepared = await searchJobs.prepare(input, { ...IN_PROCESS, isCancelled: () => true });
    expect(prepared).toMatchObject({ ok: false, error: { code: 'worker/cancelled' } });
  });

  it('say which publications each query lists, and nothing of a query that cannot be run', async () => {
    await sourceOf(shipped);
    const queries = ['rounding', 'queue', 'alpha nowhere', 'zzzz', '"open', ' '];
    const matched = await searchJobs.matchPublications({ queries });
    if (!matched.ok) throw new Error(matched.error.message);
    expect(Object.keys(matched.value).sort()).toEqual(['alpha nowhere', 'queue', 'rounding', 'zzzz']);
    for (const [query, keys] of Object.entries(matched.value)) {
      const found = await searchJobs.search({ query });
      if (!found.ok || !('answer' in found.value)) throw new Error('the query is good');
      const listed = found.value.answer.hits.flatMap((nodeId) =>
        nodeId.startsWith('publication:') ? [nodeId.slice('publication:'.length)] : [],
      );
      expect([...keys].sort()).toEqual(listed.sort());
    }
    expect(matched.value.rounding?.length).toBeGreaterThan(0);
    expect(matched.value.zzzz).toEqual([]);
  });

  it('answer a broken query with its fault', async () => {
    await sourceOf(shipped);
    const found = await searchJobs.search({ query: '"open' });
    expect(found).toMatchObject({ ok: true, value: { fault: { position: 0 } } });
  });
});
