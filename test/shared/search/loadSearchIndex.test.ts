import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { buildCorpus } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const serialised = buildSearchIndex(index, 'hash');

function codeOf(value: unknown, hash = 'hash', against = index): string {
  const loaded = loadSearchIndex(value, against, hash);
  return loaded.ok ? 'ok' : loaded.error.code;
}

describe('loadSearchIndex', () => {
  it('loads what was built, after a trip through JSON', () => {
    expect(codeOf(JSON.parse(JSON.stringify(serialised)))).toBe('ok');
  });

  it('is built the same from the same corpus', () => {
    expect(JSON.stringify(buildSearchIndex(buildCorpusIndex(SMALL_CORPUS), 'hash'))).toBe(
      JSON.stringify(serialised),
    );
  });

  it('refuses an index of another corpus, another pipeline or another format', () => {
    expect(codeOf(serialised, 'other hash')).toBe('search/index-mismatch');
    expect(codeOf({ ...serialised, signature: { ...serialised.signature, pipeline: 0 } })).toBe(
      'search/index-mismatch',
    );
    expect(codeOf({ ...serialised, format: 0 })).toBe('search/index-mismatch');
    expect(codeOf(serialised, 'hash', buildCorpusIndex(buildCorpus({})))).toBe('search/index-mismatch');
  });

  it.each([null, 7, 'text', {}, { signature: null }])('refuses %j as unreadable', (value) => {
    expect(codeOf(value)).toBe('search/index-broken');
  });

  it('refuses vectors that name what is not there', () => {
    expect(codeOf({ ...serialised, vectors: [[0, 0, 99999, 1]] })).toBe('search/index-broken');
    expect(codeOf({ ...serialised, vectors: [[0, 999, 0, 1]] })).toBe('search/index-broken');
  });
});
