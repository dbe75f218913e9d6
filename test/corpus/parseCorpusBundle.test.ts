import { describe, expect, it } from 'vitest';
import { parseCorpusBundle } from '../../shared/corpus/parseCorpusBundle.ts';
import { applyPatches } from '../fixtures/corpus/applyPatch.ts';
import { minimalCorpus } from '../fixtures/corpus/minimalCorpus.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

const bundle = { corpus: minimalCorpus(), positions: { 'publication:alpha': { x: 1, y: -2.5 } } };

function messageOf(value: unknown): string {
  const parsed = parseCorpusBundle(value);
  return parsed.ok ? 'accepted' : `${parsed.error.code}: ${parsed.error.message}`;
}

describe('parsing the built bundle', () => {
  it('accepts what the build makes', () => {
    expect(parseCorpusBundle(JSON.parse(JSON.stringify(bundle)))).toEqual({ ok: true, value: bundle });
    expect(parseCorpusBundle({ corpus: shippedCorpus(), positions: {} }).ok).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['text', 'corpus'],
    ['a list', []],
    ['a bundle without corpus', { positions: {} }],
    ['a bundle without positions', { corpus: minimalCorpus() }],
  ])('refuses %s', (_name, value) => {
    expect(messageOf(value)).toMatch(/^corpus\/invalid-bundle: /);
  });

  it('says where the fault is', () => {
    expect(
      messageOf(applyPatches(bundle, [{ at: ['corpus', 'publications', 1, 'year'], to: 'x' }])),
    ).toContain('corpus.publications[1].year');
    expect(messageOf({ ...bundle, positions: { 'planet:mars': { x: 1, y: 1 } } })).toContain('planet:mars');
    expect(messageOf({ ...bundle, positions: { 'publication:alpha': { x: 1, y: null } } })).toContain(
      'publication:alpha',
    );
  });

  it('counts the faults it does not show', () => {
    const faults = ['title', 'shortName', 'venue', 'url', 'summary', 'year', 'key'].map((field) => ({
      at: ['corpus', 'publications', 0, field],
      to: null,
    }));
    expect(messageOf(applyPatches(bundle, faults))).toContain(' and 2 more.');
  });
});
