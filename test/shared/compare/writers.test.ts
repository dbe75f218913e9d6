import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import type { ExportHead } from '../../../shared/compare/exportHead.ts';
import { comparisonToCsv, guardFormula, toCsv } from '../../../shared/compare/toCsv.ts';
import { comparisonToMarkdown, escapeMarkdown } from '../../../shared/compare/toMarkdown.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { arbitraryCorpus, awkwardText } from '../../fixtures/arbitraryCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const HEAD: ExportHead = {
  corpusTitle: 'Test corpus',
  statement: 'Made up for tests.',
  corpusDate: '2026-01-31',
  link: 'peak-atlas://view#v=1',
  filters: '',
  evidence: '',
  equalRowsHidden: false,
};

const readCsv = (csv: string): string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

describe('CSV', () => {
  const comparison = buildComparison(index, ['strategy:quantization', 'strategy:pruning']);
  const rows = readCsv(comparisonToCsv(index, comparison, HEAD));
  const rowNamed = (name: string) => rows.find((row) => row[1] === name);

  it('has one column an entity and one line a row, with what is missing spelt out', () => {
    expect(rows[0]).toEqual(['Section', 'Row', 'Quantization', 'Pruning']);
    expect(rowNamed('Kind')).toEqual(['What it is', 'Kind', 'Strategy', 'Strategy']);
    expect(rowNamed('Benefits')?.[3]).toBe('not reported');
  });

  it('carries the whole passport with every result', () => {
    const cell = rowNamed('Inference speed-up')?.[2] ?? '';
    expect(cell).toContain('3.25x · up to · vs FP16 · OPT-175B · A100 [primary]');
    expect(cell).toContain('reported by Alpha (2022)');
    expect(cell).toContain('source: https://example.org/paper, Table 1');
    expect(cell).toContain('conditions: not reported');
    expect(cell).toContain('source: none');
  });

  it('says what the corpus is', () => {
    expect(rowNamed('What it is')).toEqual(['About', 'What it is', 'Made up for tests.', '']);
  });

  it('begins with a byte order mark and ends lines as RFC 4180 wants', () => {
    const csv = toCsv([['a', 'b "c"']]);
    expect(csv).toBe('\uFEFFa,"b ""c"""\r\n');
  });

  it('guards against formulas but leaves numbers alone', () => {
    for (const text of ['=1+1', '+cmd', '-cmd', '@sum', '\tx', '\rx', '-1-2', '-']) {
      expect(guardFormula(text)).toBe(`'${text}`);
    }
    for (const text of ['-0.5', '+3e2', '12', '-3', 'a=b', '']) expect(guardFormula(text)).toBe(text);
  });

  it('is read back as it was written, whatever the cells hold', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(awkwardText, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const read = Papa.parse(toCsv(table), { newline: '\r\n', delimiter: ',' }).data as string[][];
        expect(read.slice(0, -1)).toEqual(table.map((cells) => cells.map(guardFormula)));
      }),
    );
  });
});

describe('Markdown', () => {
  it('has a head, a table a section, and a footnote for every result', () => {
    const comparison = buildComparison(index, ['technique:rounding', 'technique:pruning-step']);
    const markdown = comparisonToMarkdown(index, comparison, HEAD);
    expect(markdown).toContain('# Rounding compared with Pruning step');
    expect(markdown).toContain('- **What it is:** Made up for tests.');
    expect(markdown).toContain('## Reported results');
    expect(markdown).toContain('3.25x · up to · vs FP16 · OPT-175B · A100 \\[primary\\][^1]');
    expect(markdown).toMatch(/^\[\^1\]: reported by Alpha \(2022\); qualifier: up to;/m);
    expect(markdown).toContain('*not reported*');
  });

  it('escapes what would break a table or become markup', () => {
    expect(escapeMarkdown('a|b\nc <i>*d*</i>')).toBe('a\\|b c &lt;i&gt;\\*d\\*&lt;/i&gt;');
  });

  it('gives every table line the same number of cells, whatever the corpus says', () => {
    fc.assert(
      fc.property(arbitraryCorpus(4).map(buildCorpusIndex), (of) => {
        const nodeIds = of.corpus.publications.map((it) => toNodeId('publication', it.key));
        fc.pre(nodeIds.length > 0);
        const markdown = comparisonToMarkdown(of, buildComparison(of, nodeIds), HEAD);
        for (const line of markdown.split('\n').filter((it) => it.startsWith('|'))) {
          const cells = line.replace(/\\[\s\S]/g, '').split('|').length - 2;
          expect(cells).toBe(nodeIds.length + 1);
        }
      }),
    );
  });
});
