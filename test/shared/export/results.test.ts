import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RESULT_WRITERS } from '../../../shared/export/resultWriters.ts';
import { HEAD } from '../../fixtures/arbitraryGraphData.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const { publications } = shippedCorpus();
const results = publications.flatMap((publication) =>
  publication.results.map((result) => ({ publication, result })),
);

describe('results as a file', () => {
  it('hold every reported number with its whole passport, as CSV', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(
      RESULT_WRITERS['result-csv'](publications, HEAD).replace(/^\uFEFF/, ''),
      { header: true, newline: '\r\n', skipEmptyLines: true },
    );
    expect(errors).toEqual([]);
    const unguarded = (text: string | undefined) => text?.replace(/^'(?=[=+\-@])/, '');
    const rows = data.filter((row) => row.Publication !== 'About');
    expect(rows).toHaveLength(results.length);
    rows.forEach((row, place) => {
      const { publication, result } = results[place] as (typeof results)[number];
      expect(row.Publication).toBe(publication.key);
      expect(Number(row.Value)).toBe(result.value);
      expect(row.Unit).toBe(result.unit);
      expect(row.Qualifier).toBe(result.qualifier);
      expect(row.Evidence).toBe(result.grade);
      expect(unguarded(row.Baseline)).toBe(result.baseline ?? '');
      expect(unguarded(row['Where in it'])).toBe(result.locator ?? '');
      expect(row.Source).toBe(result.source ?? '');
    });
    expect(data.filter((row) => row.Publication === 'About').map((row) => row['Short name'])).toContain(
      'Filters',
    );
  });

  it('say null, not nothing, for what is not reported, as JSON', () => {
    const file = JSON.parse(RESULT_WRITERS['result-json'](publications, HEAD));
    expect(file.about).toMatchObject({ Corpus: HEAD.corpusTitle, 'Open again': HEAD.link });
    expect(file.results).toHaveLength(results.length);
    const withoutBaseline = results.findIndex(({ result }) => result.baseline === null);
    expect(file.results[withoutBaseline]).toHaveProperty('baseline', null);
    expect(file.results.every((row: object) => Object.keys(row).length === 20)).toBe(true);
  });

  it('of no publication are a table without rows', () => {
    expect(RESULT_WRITERS['result-csv']([], HEAD).split('\r\n')[1]).toMatch(/^About,/);
    expect(JSON.parse(RESULT_WRITERS['result-json']([], HEAD)).results).toEqual([]);
  });
});
