import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COVERAGE_BEGIN,
  COVERAGE_END,
  coverageBlock,
  withCoverageBlock,
} from '../../shared/corpus/coverageBlock.ts';
import { minimalCorpus } from '../fixtures/corpus/minimalCorpus.ts';

const block = coverageBlock(minimalCorpus(), 3);
const around = fc.string().filter((text) => !text.includes('<!--'));

describe('the coverage in a README', () => {
  it('says what the figures are of and is short', () => {
    expect(block).toMatch(
      /^Of the 2 publications of this corpus, with 2 results, .* 3 warnings\.\n\n\| measure /,
    );
    expect(block.split('\n').length).toBeLessThan(25);
  });

  it('replaces what stands between the markers and nothing else', () => {
    fc.assert(
      fc.property(around, around, around, (before, old, after) => {
        const text = `${before}${COVERAGE_BEGIN}${old}${COVERAGE_END}${after}`;
        const fresh = withCoverageBlock(text, block);
        expect(fresh).toBe(`${before}${COVERAGE_BEGIN}\n${block}\n${COVERAGE_END}${after}`);
        expect(withCoverageBlock(fresh ?? '', block)).toBe(fresh);
      }),
    );
  });

  it.each([
    ['no markers', 'text'],
    ['one marker', COVERAGE_BEGIN],
    ['markers in the wrong order', COVERAGE_END + COVERAGE_BEGIN],
    ['two pairs', (COVERAGE_BEGIN + COVERAGE_END).repeat(2)],
  ])('is not written into a text with %s', (_fault, text) => {
    expect(withCoverageBlock(text, block)).toBeNull();
  });
});
