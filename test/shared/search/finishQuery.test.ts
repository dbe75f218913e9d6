import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { finishQuery } from '../../../shared/search/finishQuery.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery } from '../../../shared/search/queryAst.ts';
import { publicationsMatching } from '../../../shared/search/runQuery.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { corpusOfTexts } from './arbitraryTexts.ts';

describe('finishQuery', () => {
  it('trims, and keeps a word that had ended from growing', () => {
    expect(finishQuery('  quant')).toBe('quant');
    expect(finishQuery('kv quant ')).toBe('kv "quant"');
    expect(finishQuery('technique:quant ')).toBe('technique:"quant"');
    expect(finishQuery('quant* ')).toBe('quant*');
    expect(finishQuery('lora -quant ')).toBe('lora -quant');
    expect(finishQuery('state of the ')).toBe('state of the');
    expect(finishQuery('"open ')).toBe('"open');
  });

  it('means the same as the query as typed', () => {
    fc.assert(
      fc.property(corpusOfTexts, arbitraryQuery, fc.constantFrom('', ' '), (corpus, tree, space) => {
        const index = buildCorpusIndex(corpus);
        const loaded = loadSearchIndex(buildSearchIndex(index, 'hash'), index, 'hash');
        if (!loaded.ok) throw new Error(loaded.error.message);
        const matching = (text: string) => {
          const parsed = parseQuery(text);
          return parsed.ok ? publicationsMatching(loaded.value, parsed.query) : null;
        };
        const text = `${printQuery(tree)}${space}`;
        // A compound or a number at the end may still grow.
        fc.pre(space === '' || !/[\d*~)-]\s$|io-aware\s$/u.test(text));
        expect(matching(finishQuery(text))).toEqual(matching(text));
      }),
      { numRuns: 300 },
    );
  });
});
