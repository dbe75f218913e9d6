/** Puts entities side by side: columns in the order given, sections and rows in the order of the registry. */
import type { NodeId } from '../model/ids.ts';
import { type CorpusIndex, nameOf, shortNameOf } from '../network/corpusIndex.ts';
import { buildColumnSource } from './columnSource.ts';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { COMPARISON_ROWS, SECTIONS, type SectionId } from './comparisonRows.ts';
import { buildResultRows } from './resultRows.ts';

/**
 * Strategies, techniques and publications may be mixed; nodes that are not in the corpus or of another
 * kind are left out. A section without rows (no column reports a result) is left out too; a row in which
 * no column has anything stays, because "not reported" everywhere is worth knowing.
 */
export function buildComparison(index: CorpusIndex, nodeIds: readonly NodeId[]): Comparison {
  const sources = nodeIds.flatMap((nodeId) => buildColumnSource(index, nodeId) ?? []);
  const rowsOf = (section: SectionId): readonly ComparisonRow[] =>
    section === 'results'
      ? buildResultRows(sources)
      : COMPARISON_ROWS.filter((row) => row.section === section).map((row) => ({
          id: row.id,
          name: row.name,
          cells: sources.map((source) => row.itemsOf(source, index)),
        }));
  return {
    columns: sources.map((source) => ({
      nodeId: source.nodeId,
      label: shortNameOf(index, source.nodeId),
      title: nameOf(index, source.nodeId),
      publications: source.publications.map((it) => it.key),
    })),
    sections: SECTIONS.map(({ id, name }) => ({ id, name, rows: rowsOf(id) })).filter(
      (section) => section.rows.length > 0,
    ),
  };
}
