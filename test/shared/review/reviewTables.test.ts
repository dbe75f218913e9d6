import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildClassChart, buildStrategyChart, buildTierChart } from '../../../shared/review/barCharts.ts';
import { buildEvidenceShares } from '../../../shared/review/evidenceShares.ts';
import { buildPrismaFlow } from '../../../shared/review/prismaFlow.ts';
import {
  toBarTable,
  toEvidenceTable,
  toFlowTable,
  toYearTable,
} from '../../../shared/review/reviewTables.ts';
import { buildYearChart } from '../../../shared/review/yearChart.ts';
import { type ExportTable, publicationsOf } from '../../../shared/table/exportTable.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const rowsOf = ({ sections }: ExportTable) =>
  sections.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join())));

describe('the tables of the review', () => {
  const tables = [
    toBarTable(buildClassChart(index)),
    toBarTable(buildTierChart(index)),
    toBarTable(buildStrategyChart(index)),
    toYearTable(buildYearChart(index)),
    toEvidenceTable(buildEvidenceShares(index)),
    toFlowTable(buildPrismaFlow(index.corpus.review)),
  ];

  it('have a cell for every column in every row, and say how they are read', () => {
    for (const table of tables) {
      expect(table.remarks.join('')).not.toBe('');
      for (const row of rowsOf(table)) expect(row, table.title).toHaveLength(table.columns.length);
    }
  });

  it('count what the figures count, and name it among their references', () => {
    const [classes] = tables;
    const counts = buildClassChart(index).bars.map(({ keys }) => String(keys.length));
    expect(classes && rowsOf(classes).map((row) => row[1])).toEqual(counts);
    expect(classes && new Set(publicationsOf(classes)).size).toBe(index.corpus.publications.length);
  });

  it('sum up to all statements, year by year to all publications', () => {
    const shares = buildEvidenceShares(index);
    const evidence = rowsOf(toEvidenceTable(shares));
    const ofResults = evidence.filter(([name]) => name === 'Results').map((row) => Number(row[2]));
    expect(ofResults.reduce((sum, count) => sum + count, 0)).toBe(
      index.corpus.publications.flatMap(({ results }) => results).length,
    );
    const years = rowsOf(toYearTable(buildYearChart(index))).map((row) => Number(row[1]));
    expect(years.reduce((sum, count) => sum + count, 0)).toBe(index.corpus.publications.length);
  });

  it('say "not known" where a number is not public, and never a number of their own', () => {
    const flow = rowsOf(toFlowTable(buildPrismaFlow(index.corpus.review)));
    const known = index.corpus.review.prisma.filter(({ value }) => value !== null).length;
    expect(flow.filter((row) => row[1] !== 'not known')).toHaveLength(known);
  });
});
