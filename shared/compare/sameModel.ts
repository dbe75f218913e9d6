/**
 * Results of several columns on the same model, side by side with what they differ in: where numbers contradict each
 * other, that is what may explain it.
 */
import type { ColumnSource } from './columnSource.ts';
import type { CellItem, ComparisonRow, ReportedResult } from './comparison.ts';
import { groupByMetric, groupComparable, metricName } from './resultRows.ts';
import { resultLine } from './resultText.ts';

/** Names with a size at their end: "Llama-2-7B", "GPT-3 175B". */
const MODEL_NAME = /[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]+)*?[- ]?\d+(?:\.\d+)?[BMT]\b/g;

/** The models that the passport names with their size, as a key each and as written. */
export function modelsNamed({ model }: Pick<ReportedResult['result'], 'model'>): ReadonlyMap<string, string> {
  const names = model?.match(MODEL_NAME) ?? [];
  return new Map(names.map((name) => [name.toLowerCase().replaceAll(/[^a-z0-9.]/g, ''), name]));
}

interface ModelResult {
  readonly place: number;
  readonly reported: ReportedResult;
  /** The column did not report it: the one that did measured against it. */
  readonly isBaseline: boolean;
}

/**
 * A row for each model and metric of which at least two columns have something: a result, or a place in the baseline
 * of another column's result ("SparseGPT 6.51"), for which it is named by its short name. Models in the order of
 * their first results, metrics in that of the registry.
 * @param names short names of the columns, in their order
 */
export function buildSameModelRows(
  columns: readonly ColumnSource[],
  names: readonly string[],
): readonly ComparisonRow[] {
  const byModel = new Map<string, { name: string; results: ModelResult[] }>();
  columns.forEach((column, place) => {
    for (const reported of column.results) {
      for (const [key, name] of modelsNamed(reported.result)) {
        const entry = byModel.get(key) ?? { name, results: [] };
        byModel.set(key, entry);
        entry.results.push({ place, reported, isBaseline: false });
        for (const rival of rivalsOf(reported, names, place)) {
          entry.results.push({ place: rival, reported, isBaseline: true });
        }
      }
    }
  });
  return [...byModel].flatMap(([key, { name, results }]) =>
    groupByMetric(results.map(({ reported }) => reported)).flatMap(({ metric }) => {
      const own = results.filter(({ reported }) => reported.result.metric === metric);
      if (new Set(own.map(({ place }) => place)).size < 2) return [];
      return [
        {
          id: `same:${key}:${metric}`,
          name: `${metricName(metric)} on ${name}`,
          remark: remarkOn(own),
          repeats: true,
          cells: columns.map((_, place) => itemsOf(own.filter((it) => it.place === place))),
        },
      ];
    }),
  );
}

/** Places of the columns whose names stand in the baseline of the result. */
function rivalsOf({ result }: ReportedResult, names: readonly string[], ofColumn: number): readonly number[] {
  const words = (result.baseline ?? '').toLocaleLowerCase();
  return names.flatMap((name, place) =>
    place !== ofColumn && new RegExp(`(?<![\\w-])${escaped(name.toLocaleLowerCase())}(?![\\w-])`).test(words)
      ? [place]
      : [],
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function itemsOf(results: readonly ModelResult[]): readonly CellItem[] {
  const own = groupComparable(
    results.filter(({ isBaseline }) => !isBaseline).map(({ reported }) => reported),
  );
  return [
    ...own.flat().map(({ reported, unit }) => ({
      text: resultLine(reported.result, unit),
      grade: reported.result.grade,
      reported,
      ...(unit === reported.result.unit ? {} : { unit }),
    })),
    ...results
      .filter(({ isBaseline }) => isBaseline)
      .map(({ reported }) => ({
        text: resultLine(reported.result),
        note: 'as a baseline of',
        grade: reported.result.grade,
        reported,
      })),
  ];
}

const CONTEXT = [
  ['baseline', 'baseline'],
  ['hardware', 'hardware'],
  ['conditions', 'conditions'],
  ['qualifier', 'qualifier'],
] as const;

/** "The reports differ in baseline and conditions." */
function remarkOn(results: readonly ModelResult[]): string {
  const reports = [...new Set(results.map(({ reported }) => reported.result))];
  if (reports.length < 2) return 'One report names the other as its baseline.';
  const parts = CONTEXT.filter(([part]) => new Set(reports.map((result) => result[part])).size > 1).map(
    ([, name]) => name,
  );
  if (parts.length === 0) return 'The reports agree in baseline, hardware, conditions and qualifier.';
  const last = parts.at(-1);
  return `The reports differ in ${parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`}.`;
}
