import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import type { DataHead } from '../../../shared/export/dataHead.ts';
import { guardFormula, toCsv } from '../../../shared/lib/csvText.ts';
import { escapeMarkdown } from '../../../shared/lib/markdownText.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { toComparisonTable } from '../../../shared/table/comparisonTable.ts';
import { type ExportTable, PASSPORT_FORMS, publicationsOf } from '../../../shared/table/exportTable.ts';
import { escapeLatex } from '../../../shared/table/latexText.ts';
import { referencesOf, TABLE_FORMATS, type TableFormatId } from '../../../shared/table/tableFormats.ts';
import { arbitraryCorpus, awkwardText } from '../../fixtures/arbitraryCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const HEAD: DataHead = {
  corpusTitle: 'Test corpus',
  statement: 'Made up for tests.',
  licence: 'CC0-1.0',
  corpusDate: '2026-01-31',
  corpusHash: 'abc123',
  exportDate: '2026-02-01',
  filters: 'Year: 2022',
  evidence: '',
  part: '',
  link: 'peak-atlas://view#v=1&view=compare',
};

const comparison = toComparisonTable(
  buildComparison(index, ['technique:rounding', 'technique:pruning-step']),
  false,
);
const strategies = toComparisonTable(
  buildComparison(index, ['strategy:quantization', 'strategy:pruning']),
  true,
);

function write(id: TableFormatId, table: ExportTable, passports: (typeof PASSPORT_FORMS)[number] = 'notes') {
  const format = TABLE_FORMATS.find((it) => it.id === id);
  return format?.write(index, table, HEAD, passports) ?? '';
}

const readCsv = (csv: string): string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** Tables of any text: as many cells a row as columns, some cells empty, some of several lines. */
const anyTable: fc.Arbitrary<ExportTable> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const cell = fc.array(
    awkwardText.map((text) => ({ text })),
    { maxLength: 2 },
  );
  return fc.record({
    title: awkwardText,
    remarks: fc.array(awkwardText, { maxLength: 2 }),
    columns: fc.array(fc.record({ name: awkwardText, isNumber: fc.boolean() }), {
      minLength: width,
      maxLength: width,
    }),
    sections: fc.array(
      fc.record({
        name: fc.option(awkwardText),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  });
});

describe('every format of a table', () => {
  it.each(TABLE_FORMATS.map(({ id }) => id))('says where it comes from: %s', (id) => {
    const text = write(id, strategies).replaceAll('\\#', '#').replaceAll('&amp;', '&');
    for (const said of [
      'Test corpus',
      'Made up for tests',
      'abc123',
      '2026-01-31',
      'Year: 2022',
      HEAD.link,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Rows in which all columns are equal are left out.');
  });

  it.each(TABLE_FORMATS.map(({ id }) => id))('spells out what is not reported: %s', (id) => {
    expect(write(id, strategies)).toContain('not reported');
  });

  it.each(TABLE_FORMATS.map(({ id }) => id))('has the passport of each result once as a note: %s', (id) => {
    const texts = PASSPORT_FORMS.map((form) => write(id, comparison, form));
    const [notes = '', columns = '', none = ''] = texts;
    const results = comparison.sections
      .flatMap(({ rows }) => rows.flat(2))
      .flatMap((item) => item.results ?? []);
    const distinct = new Set(results.map(({ result }) => result));
    expect(results.length).toBeGreaterThan(distinct.size);
    expect(notes.split('reported by ').length - 1).toBe(distinct.size);
    expect(columns).toContain('reported by Alpha');
    expect(none).not.toContain('reported by');
    expect(notes.replaceAll('\\', '')).toContain('3.25x');
  });

  it('knows the publications behind it, as BibTeX beside it', () => {
    expect(publicationsOf(comparison)).toContain('alpha');
    const references = referencesOf(index, comparison, HEAD);
    for (const key of publicationsOf(comparison)) expect(references).toContain(`{${key},`);
    expect(references).toContain('Hash of the data: abc123');
  });
});

describe('CSV', () => {
  const rows = readCsv(write('csv', strategies));
  const rowNamed = (name: string) => rows.find((row) => row[1] === name);

  it('has a column for the sections and one an entity, and lines of its own for what it says of itself', () => {
    expect(rows[0]).toEqual(['Section', '', 'Quantization', 'Pruning']);
    expect(rowNamed('Kind')).toEqual(['What it is', 'Kind', 'Strategy', 'Strategy']);
    expect(rows.find((row) => row[0] === 'About' && row[1] === 'What it is')).toEqual([
      'About',
      'What it is',
      'Made up for tests.',
      '',
    ]);
  });

  it('has the whole passport beside the number, where that is asked for', () => {
    const beside = readCsv(write('csv', strategies, 'columns'));
    expect(beside[0]).toContain('Quantization: passports');
    const place = beside[0]?.indexOf('Quantization: passports') ?? -1;
    const cell = beside.find((row) => row[1] === 'Inference speed-up')?.[place];
    expect(cell).toContain('source: https://example.org/paper, Table 1');
    expect(cell).toContain('conditions: not reported');
  });

  it('begins with a byte order mark and ends lines as RFC 4180 wants', () => {
    expect(toCsv([['a', 'b "c"']])).toBe('\uFEFFa,"b ""c"""\r\n');
  });

  it('guards against formulas but leaves numbers alone', () => {
    for (const text of ['=1+1', '+cmd', '-cmd', '@sum', '\tx', '\rx', '-1-2', '-', '  =1', '＝1+1', '＠x']) {
      expect(guardFormula(text)).toBe(`'${text}`);
    }
    for (const text of ['-0.5', '+3e2', '12', '-3', 'a=b', '']) expect(guardFormula(text)).toBe(text);
  });

  it('is read back as it was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const read = Papa.parse(write('csv', table, 'none'), { newline: '\r\n', delimiter: ',' })
          .data as string[][];
        const names = table.sections.some(({ name }) => name !== null);
        const written = table.sections.flatMap(({ name, rows: own }) =>
          own.map((row) => [
            ...(names ? [guardFormula(name ?? '')] : []),
            ...row.map((cell) =>
              guardFormula(cell.length === 0 ? 'not reported' : cell.map(({ text }) => text).join('\n')),
            ),
          ]),
        );
        expect(read.slice(1, written.length + 1)).toEqual(written);
      }),
    );
  });
});

describe('Markdown', () => {
  it('has a head, a table a section, and a footnote for every result', () => {
    const markdown = write('markdown', comparison);
    expect(markdown).toContain('# Comparison of Rounding, Pruning step');
    expect(markdown).toContain('- **What it is:** Made up for tests.');
    expect(markdown).toContain('3.25x · up to · vs FP16 · OPT-175B · A100 \\[primary\\][^1]');
    expect(markdown).toMatch(/^\[\^1\]: reported by Alpha \(2022\); qualifier: up to;/m);
  });

  it('escapes what would break a table or become markup', () => {
    expect(escapeMarkdown('a|b\nc <i>*d*</i>')).toBe('a\\|b c &lt;i&gt;\\*d\\*&lt;/i&gt;');
  });

  it('gives every table line the same number of cells, whatever the corpus says', () => {
    fc.assert(
      fc.property(arbitraryCorpus(4).map(buildCorpusIndex), (of) => {
        const nodeIds = of.corpus.publications.map((it) => toNodeId('publication', it.key));
        fc.pre(nodeIds.length > 0);
        const table = toComparisonTable(buildComparison(of, nodeIds), false);
        const format = TABLE_FORMATS.find(({ id }) => id === 'markdown');
        const markdown = format?.write(of, table, HEAD, 'notes') ?? '';
        for (const line of markdown.split('\n').filter((it) => it.startsWith('|'))) {
          const cells = line.replace(/\\[\s\S]/g, '').split('|').length - 2;
          expect(cells).toBe(nodeIds.length + 1);
        }
      }),
    );
  });
});

describe('LaTeX', () => {
  it('is a booktabs table whose notes cite the publications by their keys', () => {
    const latex = write('latex', comparison);
    for (const part of ['\\begin{longtable}', '\\toprule', '\\midrule', '\\bottomrule', '\\end{longtable}']) {
      expect(latex).toContain(part);
    }
    expect(latex).toMatch(/\\item\[1\] reported by Alpha \(2022\).*\\cite\{alpha\}/);
    expect(latex).toMatch(/3\.25x .*\\textsuperscript\{1\}/);
  });

  it('leaves nothing of a text that TeX would take for more than letters', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const left = escapeLatex(text)
          .replace(
            /\\(textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar|textquotedbl)\{\}/g,
            '',
          )
          .replace(/\$(\\[a-z]+|-)\$/g, '')
          .replace(/\\[{}$&#%_]/g, '')
          .replaceAll('{}', '');
        expect(left).not.toMatch(/[\\{}$&#%_~^<>|"\n\r]/);
      }),
    );
    expect(escapeLatex('5 % of 10 $ & more_x -- y')).toBe('5 \\% of 10 \\$ \\& more\\_x -{}- y');
  });

  it('has as many cells in every row as there are columns, whatever the cells hold', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const latex = write('latex', table, 'none');
        const body = latex.slice(latex.indexOf('\\endfoot') + 8, latex.indexOf('\\end{longtable}'));
        const rows = body
          .split('\n')
          .filter((line) => line.endsWith(' \\\\') && !line.includes('\\multicolumn'));
        expect(rows).toHaveLength(table.sections.flatMap(({ rows: own }) => own).length);
        for (const row of rows) {
          expect(row.replaceAll('\\&', '').split('&')).toHaveLength(table.columns.length);
        }
      }),
    );
  });
});

describe('HTML', () => {
  it('is a page of its own with a table that says what heads what, and notes linked both ways', () => {
    const { document } = new JSDOM(write('html', comparison)).window;
    expect(document.querySelector('caption')?.textContent).toBe('Comparison of Rounding, Pruning step');
    expect(document.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    expect(document.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
    const links = [...document.querySelectorAll('table sup a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(document.querySelector(link.getAttribute('href') ?? '')?.tagName).toBe('LI');
    }
    for (const back of document.querySelectorAll('li a')) {
      expect(document.querySelector(back.getAttribute('href') ?? '')?.tagName).toBe('A');
    }
  });

  it('says the texts of the cells and nothing else, whatever they hold', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { document } = new JSDOM(write('html', table, 'none')).window;
        const plain = (text: string) => text.replace(/\s+/g, ' ');
        const read = [...document.querySelectorAll('tbody tr')]
          .filter((row) => row.querySelector('[scope="row"]'))
          .map((row) => [...row.children].map((cell) => plain(cell.textContent ?? '')));
        const written = table.sections.flatMap(({ rows: own }) =>
          own.map((row) =>
            row.map((cell) =>
              plain(cell.length === 0 ? 'not reported' : cell.map(({ text }) => text).join('')),
            ),
          ),
        );
        expect(read).toHaveLength(written.length);
        expect(read.map((row) => row.length)).toEqual(written.map((row) => row.length));
      }),
    );
  });
});
