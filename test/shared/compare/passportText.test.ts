import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { passportHtml, passportText } from '../../../shared/compare/passportText.ts';
import { awkwardText } from '../../fixtures/arbitraryCorpus.ts';
import { buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';

const PUBLICATION = buildPublication({
  title: 'Rounding weights',
  authors: [
    { family: 'Noether', given: 'Emmy' },
    { family: 'Ré', given: 'Ada' },
  ],
  venue: 'ICML 2022',
});
const RESULT = buildResult({ value: 3.25, qualifier: 'up to', conditions: 'batch 1', locator: 'Table 3' });

describe('a passport as text', () => {
  it('is the number with everything that makes it mean something, one part a line', () => {
    expect(passportText(RESULT, PUBLICATION)).toBe(
      [
        'Inference speed-up: 3.25x',
        'Better: higher',
        'Qualifier: up to',
        'Baseline: FP16',
        'Model: OPT-175B',
        'Hardware: one RTX 3090',
        'Conditions: batch 1',
        'Reported by: Noether et al., Rounding weights, ICML 2022',
        'Source: https://example.org/paper',
        'Where in it: Table 3',
        'Evidence: primary. The paper, its repository or its project page says so.',
      ].join('\n'),
    );
  });

  it('says what is missing', () => {
    const bare = buildResult({ baseline: null, conditions: null, grade: 'unsourced', source: null });
    const text = passportText({ ...bare, locator: undefined }, PUBLICATION);
    expect(text).toContain('Baseline: not reported');
    expect(text).toContain('Conditions: not reported');
    expect(text).toContain('Source: none\nWhere in it: not reported\nEvidence: unsourced.');
  });

  it('says the year where the venue does not', () => {
    const text = passportText(RESULT, buildPublication({ venue: 'arXiv preprint', year: 2020 }));
    expect(text).toContain('arXiv preprint, 2020');
  });
});

describe('a passport as HTML', () => {
  it('shows the number in bold and the source as a link', () => {
    const html = passportHtml(RESULT, PUBLICATION);
    expect(html).toContain('Inference speed-up: <b>3.25x</b>');
    expect(html).toContain('<a href="https://example.org/paper">https://example.org/paper</a>');
  });

  it('links nothing but web addresses', () => {
    const html = passportHtml(buildResult({ source: 'javascript:alert(1)' }), PUBLICATION);
    expect(html).not.toContain('<a');
  });

  it('reads like the text, whatever the corpus says, and is no markup but its own', () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, (conditions, baseline) => {
        const result = buildResult({ conditions, baseline });
        const { document } = new JSDOM(passportHtml(result, PUBLICATION)).window;
        const tags = [...document.body.querySelectorAll('*')].map(({ tagName }) => tagName);
        expect(new Set(tags)).toEqual(new Set(['P', 'B', 'BR', 'A']));
        const flat = (text: string | null) => (text ?? '').replace(/\s+/g, '').replaceAll('\u0000', '');
        expect(flat(document.body.textContent)).toBe(flat(passportText(result, PUBLICATION)));
      }),
      { numRuns: 30 },
    );
  });
});
