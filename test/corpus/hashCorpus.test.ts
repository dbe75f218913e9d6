import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, hashCorpus } from '../../shared/corpus/hashCorpus.ts';
import { minimalCorpus } from '../fixtures/corpus/minimalCorpus.ts';

function reversedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversedKeys);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversedKeys(member)]),
  );
}

describe('the content hash', () => {
  it('is the SHA-256 of the canonical text', () => {
    const { manifest: _manifest, ...data } = minimalCorpus();
    expect(hashCorpus(data)).toBe(createHash('sha256').update(canonicalText(data), 'utf8').digest('hex'));
  });

  it('does not depend on the order of keys', () => {
    const corpus = minimalCorpus();
    expect(hashCorpus(reversedKeys(corpus) as typeof corpus)).toBe(hashCorpus(corpus));
  });

  it('does not depend on the manifest', () => {
    const corpus = minimalCorpus();
    const renamed = { ...corpus, manifest: { ...corpus.manifest, title: 'Another title' } };
    expect(hashCorpus(renamed)).toBe(hashCorpus(corpus));
  });

  it('depends on the order of entries', () => {
    const corpus = minimalCorpus();
    expect(hashCorpus({ ...corpus, publications: corpus.publications.toReversed() })).not.toBe(
      hashCorpus(corpus),
    );
  });
});

describe('the canonical text', () => {
  it('parses back to the value and is the same for any order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalText(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalText(reversedKeys(JSON.parse(text)))).toBe(text);
      }),
    );
  });
});
