/** Rules on results: each number is a number of something known. */
import type { Corpus } from '../../model/corpus.ts';
import { type Metric, metricById, unitOf } from '../../model/metric.ts';
import type { Result } from '../../model/result.ts';
import { type Finding, type IntegrityRule, publicationFile } from './integrityRule.ts';

const unknownMetric: IntegrityRule = {
  code: 'corpus/unknown-metric',
  severity: 'error',
  rule: 'Every result has a metric of the registry.',
  check: (corpus) =>
    resultFindings(corpus, 'metric', (result, metric) =>
      metric ? null : `the metric ${result.metric}, which is not in the registry of metrics`,
    ),
};

const unknownUnit: IntegrityRule = {
  code: 'corpus/unknown-unit',
  severity: 'error',
  rule: 'Every result has a unit that its metric allows.',
  check: (corpus) =>
    resultFindings(corpus, 'unit', (result, metric) =>
      !metric || unitOf(metric, result.unit)
        ? null
        : `the unit ${result.unit}, but ${metric.id} is given in ${metric.units.map((it) => it.unit).join(' or ')}`,
    ),
};

const wrongDirection: IntegrityRule = {
  code: 'corpus/wrong-direction',
  severity: 'error',
  rule: 'Every result says the same of which direction is better as its metric.',
  check: (corpus) =>
    resultFindings(corpus, 'direction', (result, metric) =>
      !metric || metric.direction === result.direction
        ? null
        : `the direction ${result.direction}, but ${metric.id} is ${metric.direction}`,
    ),
};

const hardwareWithoutText: IntegrityRule = {
  code: 'corpus/result-hardware-without-text',
  severity: 'error',
  rule: 'A result that names hardware by id also gives it as written.',
  check: (corpus) =>
    resultFindings(corpus, 'hardware', (result) =>
      result.hardwareIds.length > 0 && result.hardware === null ? 'hardware ids but no hardware text' : null,
    ),
};

function resultFindings(
  corpus: Corpus,
  field: keyof Result,
  faultOf: (result: Result, metric: Metric | null) => string | null,
): readonly Finding[] {
  return corpus.publications.flatMap((publication) =>
    publication.results.flatMap((result, at) => {
      const fault = faultOf(result, metricById(result.metric));
      return fault === null
        ? []
        : [
            {
              file: publicationFile(publication),
              where: `results[${at}].${field}`,
              message: `a result of publication ${publication.key} has ${fault}`,
            },
          ];
    }),
  );
}

export const METRIC_RULES = [
  unknownMetric,
  unknownUnit,
  wrongDirection,
  hardwareWithoutText,
] as const satisfies readonly IntegrityRule[];
