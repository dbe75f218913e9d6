/** Facets of what a publication reports: how well sourced, of what, and how much better than a baseline. */
import type { EvidenceGrade } from '../model/evidence.ts';
import { METRIC_TOPICS, metricById } from '../model/metric.ts';
import type { Publication } from '../model/publication.ts';
import type { Facet, Span } from './facet.ts';
import { asItIs, atTop, capitalised, labelFrom, unique } from './facetParts.ts';
import { directionOf, GAIN_FAMILIES, type GainFamilyId, gainOf, type ResultDirection } from './resultGain.ts';

/** Value of facets of results for a publication that reports no result at all. */
export const NO_RESULT = 'none';

const EVIDENCE_LABELS: Readonly<Record<EvidenceGrade | typeof NO_RESULT, string>> = {
  primary: 'Has primary results',
  secondary: 'Has secondary results',
  unsourced: 'Has unsourced results',
  [NO_RESULT]: 'No result reported',
};

const DIRECTION_LABELS: Readonly<Record<ResultDirection | typeof NO_RESULT, string>> = {
  better: 'Better than the baseline',
  worse: 'Worse than the baseline',
  same: 'The same as the baseline',
  absolute: 'Not relative to a baseline',
  [NO_RESULT]: 'No result reported',
};

const TOPIC_PREFIX = 'topic:';

/** Section that holds the gains of all families. */
export const GAIN_SECTION = 'Gain over the baseline';

export const RESULT_FACETS = [
  {
    id: 'evidence',
    name: 'Evidence',
    group: 'results',
    shape: 'list',
    entityKind: null,
    reports: 'a result',
    emptyValue: NO_RESULT,
    valuesOf: ({ results }) => orNoResult(results.map(({ grade }) => grade)),
    labelOf: (value) => labelFrom(EVIDENCE_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'metric',
    name: 'Metric',
    group: 'results',
    shape: 'tree',
    entityKind: null,
    reports: 'a result',
    emptyValue: NO_RESULT,
    valuesOf: ({ results }) =>
      orNoResult(
        results.flatMap(({ metric }) => {
          const topic = metricById(metric)?.topic;
          return topic === undefined ? [metric] : [metric, TOPIC_PREFIX + topic];
        }),
      ),
    labelOf: metricLabel,
    parentOf: (value) => {
      const topic = metricById(value)?.topic;
      return topic === undefined ? null : TOPIC_PREFIX + topic;
    },
  },
  {
    id: 'direction',
    name: 'Against the baseline',
    group: 'results',
    shape: 'list',
    entityKind: null,
    reports: 'a result',
    emptyValue: NO_RESULT,
    valuesOf: ({ results }) => orNoResult(results.map(directionOf)),
    labelOf: (value) => labelFrom(DIRECTION_LABELS, value),
    parentOf: atTop,
  },
  ...GAIN_FAMILIES.map(
    ({ id, name }): Facet => ({
      id: `gain-${id}`,
      name: `Gain: ${name.toLowerCase()}`,
      shortName: name,
      group: 'results',
      shape: 'range',
      section: GAIN_SECTION,
      entityKind: null,
      what: 'How many times as good as the baseline, by a result that says so as a factor. Changes in per cent are not counted.',
      reports: 'such a factor',
      valuesOf: () => [],
      labelOf: asItIs,
      parentOf: atTop,
      range: { unit: '×', scale: 'ratios', spansOf: (publication) => gainsOf(publication, id) },
    }),
  ),
] as const satisfies readonly Facet[];

function gainsOf({ results }: Publication, family: GainFamilyId): readonly Span[] {
  return results.flatMap((result) => {
    const gain = gainOf(result);
    return gain?.family === family ? [[gain.factor, gain.factor] as const] : [];
  });
}

function orNoResult(values: readonly string[]): readonly string[] {
  return values.length > 0 ? unique(values) : [NO_RESULT];
}

function metricLabel(value: string): string {
  if (value === NO_RESULT) return 'No result reported';
  const topic = METRIC_TOPICS.find((it) => value === TOPIC_PREFIX + it);
  return topic ? capitalised(topic) : (metricById(value)?.name ?? value);
}
