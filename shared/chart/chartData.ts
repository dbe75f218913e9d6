/** The results of a chart, in groups that may share an axis. */
import type { ComparedResult, ReportedResult } from '../compare/comparison.ts';
import { groupComparable, metricName } from '../compare/resultRows.ts';
import { toNodeId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import type { ChartGrouping } from '../view/chartsPart.ts';

export interface ChartGroup {
  readonly name: string;
  /** Best first. */
  readonly points: readonly ComparedResult[];
}

/** Results whose units convert into each other: they share an axis. */
export interface ChartPanel {
  readonly unit: string;
  /** Those with the best results first; what is not reported last. */
  readonly groups: readonly ChartGroup[];
}

export const NOT_SAID = 'not reported';

/** What the publications report, in corpus order. */
export function reportedBy(index: CorpusIndex, keys: readonly string[]): readonly ReportedResult[] {
  return keys.flatMap((publicationKey) =>
    (index.publicationByKey.get(publicationKey)?.results ?? []).map((result) => ({ publicationKey, result })),
  );
}

export function panelsOf(
  index: CorpusIndex,
  results: readonly ReportedResult[],
  groupBy: ChartGrouping,
): readonly ChartPanel[] {
  return groupComparable(results)
    .toSorted((one, other) => other.length - one.length)
    .map((compared) => ({
      unit: compared[0]?.unit ?? '',
      groups: groupsOf(compared, (point) => groupNamesOf(index, point.reported, groupBy)),
    }));
}

function groupsOf(
  points: readonly ComparedResult[],
  namesOf: (point: ComparedResult) => readonly string[],
): readonly ChartGroup[] {
  const byName = new Map<string, ComparedResult[]>();
  for (const point of points) {
    for (const name of namesOf(point)) byName.set(name, [...(byName.get(name) ?? []), point]);
  }
  return [...byName]
    .map(([name, own]) => ({ name, points: own }))
    .sort((one, other) => Number(one.name === NOT_SAID) - Number(other.name === NOT_SAID));
}

/** A result stands under each device and under its model as the passport names it. */
function groupNamesOf(
  index: CorpusIndex,
  { publicationKey, result }: ReportedResult,
  groupBy: ChartGrouping,
): readonly string[] {
  switch (groupBy) {
    case 'publication':
      return [shortNameOf(index, toNodeId('publication', publicationKey))];
    case 'hardware':
      return result.hardwareIds.length > 0
        ? result.hardwareIds.map((id) => shortNameOf(index, toNodeId('hardware', id)))
        : [result.hardware ?? NOT_SAID];
    case 'model':
      return [result.model ?? NOT_SAID];
  }
}

/** More marks are no chart that anybody reads, and hold the window up. */
export const MOST_MARKS = 400;

/** As many of the points, in their order, as a chart can hold; and how many more there are. */
export function firstPoints(
  panels: readonly ChartPanel[],
  most = MOST_MARKS,
): { readonly panels: readonly ChartPanel[]; readonly left: number } {
  let room = most;
  let left = 0;
  const shown = panels.map((panel) => ({
    ...panel,
    groups: panel.groups.flatMap((group) => {
      const points = group.points.slice(0, room);
      room -= points.length;
      left += group.points.length - points.length;
      return points.length === 0 ? [] : [{ ...group, points }];
    }),
  }));
  return { panels: shown.filter(({ groups }) => groups.length > 0), left };
}

export interface CountedMetric {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Metrics that the results have, by name, with how many each. */
export function metricsOf(results: readonly ReportedResult[]): readonly CountedMetric[] {
  const counts = new Map<string, number>();
  for (const { result } of results) counts.set(result.metric, (counts.get(result.metric) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, name: metricName(id), count }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** What stands beside a dot: "up to, vs FP16". */
export function besideText({ qualifier, baseline }: Pick<Result, 'qualifier' | 'baseline'>): string {
  return [
    qualifier === 'exact' || qualifier === 'not stated' ? null : qualifier,
    baseline === null ? 'baseline not reported' : `vs ${baseline}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
