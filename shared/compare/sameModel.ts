/**
 * Results of several columns on the same model, side by side with what they differ in: where numbers contradict each
 * other, that is what may explain it.
 */
import type { ColumnSource } from './columnSource.ts';
import type { CellItem, ComparisonRow, ReportedResult } from './comparison.ts';
import { groupComparable, metricName, metricPlace } from './resultRows.ts';
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

/** More rows are no comparison that anybody reads. */
export const MOST_ROWS = 60;

/**
 * A row for each model and metric of which at least two columns have something: a result, or a place in the baseline
 * of another column's result ("SparseGPT 6.51"), for which it is named by its short name. Models in the order of
 * their first results, metrics in that of the registry; at most `MOST_ROWS`, those with the most columns.
 * @param names short names of the columns, in their order
 */
export function buildSameModelRows(
  columns: readonly ColumnSource[],
  names: readonly string[],
): readonly ComparisonRow[] {
  const rivalsOf = rivalFinder(names);
  const byPair = new Map<string, { metric: string; model: string; name: string; results: ModelResult[] }>();
  columns.forEach((column, place) => {
    for (const reported of column.results) {
      const { metric } = reported.result;
      for (const [model, name] of modelsNamed(reported.result)) {
        const pair = byPair.get(`${model}:${metric}`) ?? { metric, model, name, results: [] };
        byPair.set(`${model}:${metric}`, pair);
        pair.results.push({ place, reported, isBaseline: false });
        for (const rival of rivalsOf(reported, place)) {
          pair.results.push({ place: rival, reported, isBaseline: true });
        }
      }
    }
  });
  const shared = [...byPair.values()]
    .map((pair) => ({ ...pair, columns: new Set(pair.results.map(({ place }) => place)).size }))
    .filter((pair) => pair.columns > 1);
  const most = new Set(shared.toSorted((one, other) => other.columns - one.columns).slice(0, MOST_ROWS));
  const models = [...new Set(shared.map(({ model }) => model))];
  return shared
    .filter((pair) => most.has(pair))
    .sort(
      (one, other) =>
        models.indexOf(one.model) - models.indexOf(other.model) ||
        metricPlace(one.metric) - metricPlace(other.metric),
    )
    .map(({ metric, model, name, results }) => ({
      id: `same:${model}:${metric}`,
      name: `${metricName(metric)} on ${name}`,
      remark: remarkOn(results),
      repeats: true,
      cells: columns.map((_, place) => itemsOf(results.filter((it) => it.place === place))),
    }));
}

/** Finds the places of the columns whose names stand in the baseline of a result of another column. */
function rivalFinder(names: readonly string[]) {
  const patterns = names.map(
    (name) => new RegExp(`(?<![\\w-])${escaped(name.toLocaleLowerCase())}(?![\\w-])`),
  );
  return ({ result }: ReportedResult, ofColumn: number): readonly number[] => {
    const words = (result.baseline ?? '').toLocaleLowerCase();
    return patterns.flatMap((pattern, place) => (place !== ofColumn && pattern.test(words) ? [place] : []));
  };
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
