import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import type { CellItem, Comparison } from '../../../shared/compare/comparison.ts';
import { hiddenText, markHidden } from '../../../shared/compare/hiddenStatements.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { applyEvidenceFloor, meetsFloor } from '../../../shared/network/evidenceFloor.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

function compare(corpus: Corpus, least: EvidenceGrade, nodeIds: readonly NodeId[]): Comparison {
  const shown = buildComparison(buildCorpusIndex(applyEvidenceFloor(corpus, least)), nodeIds);
  return markHidden(shown, buildComparison(buildCorpusIndex(corpus), nodeIds), least);
}

const itemsOf = (comparison: Comparison): readonly CellItem[] =>
  comparison.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));

describe('what the evidence shown hides of a comparison', () => {
  const comparison = compare(SMALL_CORPUS, 'primary', ['publication:alpha', 'publication:gamma']);
  const cells = (rowId: string) =>
    comparison.sections.flatMap(({ rows }) => rows).find(({ id }) => id === rowId)?.cells;

  it('is said in the cell, which does not read as if nothing were reported', () => {
    expect(cells('hardware')?.[1]).toEqual([
      { text: '1 hidden by the evidence shown', summary: 'hidden', hidden: 1 },
    ]);
  });

  it('keeps the row of a metric of which every result is hidden', () => {
    expect(cells('metric:accuracy-gain')?.map((items) => items.map(({ text }) => text))).toEqual([
      ['1 hidden by the evidence shown'],
      [],
    ]);
  });

  it('is summed up for each column', () => {
    expect(comparison.columns.map(({ hidden }) => hidden)).toEqual([1, 1]);
  });

  it('is nothing when everything is shown', () => {
    const index = buildCorpusIndex(SMALL_CORPUS);
    const whole = buildComparison(index, ['publication:alpha']);
    expect(markHidden(whole, whole, 'unsourced')).toBe(whole);
  });

  it('has words for some and for all', () => {
    expect(hiddenText(2, false)).toBe('2 more hidden by the evidence shown');
    expect(hiddenText(1200, true)).toBe('1,200 hidden by the evidence shown');
  });

  it('makes up the whole together with what is shown, and nothing shown is below the floor', () => {
    const grades = fc.constantFrom<EvidenceGrade>('primary', 'secondary', 'unsourced');
    fc.assert(
      fc.property(arbitraryCorpus(5), grades, (corpus, least) => {
        const nodeIds = corpus.publications.map(({ key }) => toNodeId('publication', key));
        const marked = compare(corpus, least, nodeIds);
        const whole = buildComparison(buildCorpusIndex(corpus), nodeIds);
        const said = itemsOf(marked).filter(({ summary }) => summary === undefined);
        const hidden = itemsOf(marked).reduce((sum, item) => sum + (item.hidden ?? 0), 0);
        expect(said.length + hidden).toBe(
          itemsOf(whole).filter(({ summary }) => summary === undefined).length,
        );
        expect(said.every(({ grade }) => grade === undefined || meetsFloor(grade, least))).toBe(true);
      }),
    );
  });
});
