/** Puts entities side by side: columns in the order given, sections and rows in the order of the registry. */
import type { NodeId } from '../model/ids.ts';
import { type MetricTopic, metricById } from '../model/metric.ts';
import { type CorpusIndex, nameOf, shortNameOf } from '../network/corpusIndex.ts';
import { buildColumnSource, type ColumnSource } from './columnSource.ts';
import { type Comparison, type ComparisonRow, DOES_NOT_APPLY } from './comparison.ts';
import { COMPARISON_ROWS, type RowSpec, SECTIONS } from './comparisonRows.ts';
import { buildResultRows } from './resultRows.ts';
import { buildSameModelRows } from './sameModel.ts';

/**
 * Strategies, techniques, frameworks and publications may be mixed; nodes that are not in the corpus or of another
 * kind are left out. A section without rows (no column reports a result) is left out too; a row in which
 * no column has anything stays, because "not reported" everywhere is worth knowing, but for one that applies to
 * none of the columns.
 */
export function buildComparison(index: CorpusIndex, nodeIds: readonly NodeId[]): Comparison {
  const sources = nodeIds.flatMap((nodeId) => buildColumnSource(index, nodeId) ?? []);
  const metricRows = buildResultRows(sources);
  const labels = sources.map(({ nodeId }) => shortNameOf(index, nodeId));
  const rowsOf = ({ id, topics }: (typeof SECTIONS)[number]): readonly ComparisonRow[] => [
    ...COMPARISON_ROWS.filter(({ section }) => section === id).flatMap((row) => toRow(row, sources, index)),
    ...(id === 'same-model' ? buildSameModelRows(sources, labels) : []),
    ...metricRows.filter(({ metric }) =>
      (topics as readonly MetricTopic[]).includes(metricById(metric)?.topic ?? UNKNOWN_TOPIC),
    ),
  ];
  return {
    columns: sources.map((source) => ({
      nodeId: source.nodeId,
      label: shortNameOf(index, source.nodeId),
      title: nameOf(index, source.nodeId),
      publications: source.publications.map((it) => it.key),
      techniques: source.kind === 'technique' ? [] : source.techniques.map(({ id }) => id),
    })),
    sections: SECTIONS.map((section) => ({
      id: section.id,
      name: section.name,
      rows: rowsOf(section),
    })).filter(({ rows }) => rows.length > 0),
  };
}

/** Where results of a metric stand that the registry does not hold. */
const UNKNOWN_TOPIC: MetricTopic = 'speed';

function toRow(
  { id, name, kinds, itemsOf }: RowSpec,
  sources: readonly ColumnSource[],
  index: CorpusIndex,
): readonly ComparisonRow[] {
  const applies = (source: ColumnSource) => kinds === undefined || kinds.includes(source.kind);
  if (sources.length > 0 && !sources.some(applies)) return [];
  return [
    {
      id,
      name,
      cells: sources.map((source) =>
        applies(source)
          ? itemsOf(source, index)
          : [{ text: DOES_NOT_APPLY, summary: 'inapplicable' as const }],
      ),
    },
  ];
}
