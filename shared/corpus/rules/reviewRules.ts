/** Rules on what the corpus says of the review: known is sourced, unknown is empty, stories rest on results. */
import type { Corpus } from '../../model/corpus.ts';
import { MEMBERSHIP_LEVELS } from '../../model/publication.ts';
import { resultsFitting } from '../../model/resultReference.ts';
import { PRISMA_STAGES, type ResultReference, type ReviewTopic } from '../../model/review.ts';
import type { StrategyOrigin } from '../../model/strategy.ts';
import { CATALOGUE_FILES, type Finding, type IntegrityRule, isWebAddress } from './integrityRule.ts';

const FILE = 'review.json';

const prismaOrder: IntegrityRule = {
  code: 'corpus/prisma-order',
  severity: 'error',
  rule: 'The PRISMA flow has each of its boxes once, from top to bottom, or none.',
  check: ({ review: { prisma } }) => {
    const expected = PRISMA_STAGES.map((it) => it.id).join(', ');
    const found = prisma.map((it) => it.id).join(', ');
    return prisma.length === 0 || found === expected
      ? []
      : [{ file: FILE, where: 'prisma', message: `the PRISMA flow has the boxes ${found}` }];
  },
};

const prismaValue: IntegrityRule = {
  code: 'corpus/prisma-value',
  severity: 'error',
  rule: 'A box of the PRISMA flow has a value exactly where a source gives it, and the value that "known" has.',
  check: ({ review: { prisma, known } }) =>
    prisma.flatMap((stage) => {
      const fact = known.find((it) => it.fact === stage.fact);
      const fault =
        stage.value === null
          ? stage.source === null && stage.grade === 'unsourced'
            ? null
            : 'has no value but a source'
          : stage.grade === 'unsourced' || !isWebAddress(stage.source) || !stage.locator
            ? `has the value ${stage.value} without source and locator`
            : fact?.value === stage.value
              ? null
              : `has the value ${stage.value}, which is not that of the fact "${stage.fact ?? ''}"`;
      return fault === null
        ? []
        : [{ file: FILE, where: `prisma.${stage.id}`, message: `the box ${stage.id} ${fault}` }];
    }),
};

const prismaFlow: IntegrityRule = {
  code: 'corpus/prisma-flow',
  severity: 'error',
  rule: 'Down the PRISMA flow the number of records never grows.',
  check: ({ review: { prisma } }) => {
    const counted = prisma.filter(
      ({ id, value }) => value !== null && PRISMA_STAGES.find((it) => it.id === id)?.kind === 'records',
    );
    return counted.slice(1).flatMap((stage, at) => {
      const above = counted[at];
      return above && (stage.value ?? 0) > (above.value ?? 0)
        ? [
            {
              file: FILE,
              where: `prisma.${stage.id}`,
              message: `the box ${stage.id} has more records (${stage.value}) than ${above.id} (${above.value})`,
            },
          ]
        : [];
    });
  },
};

const strategyOrigin: IntegrityRule = {
  code: 'corpus/strategy-origin',
  severity: 'error',
  rule: "A strategy is the review's own, or seen in a summary, exactly where review.json says so.",
  check: (corpus) => {
    const { classes, strategies, subNodes } = corpus.review;
    return [
      ...originFindings(corpus, 'review', [...classes, ...strategies]),
      ...originFindings(corpus, 'review-summary', subNodes),
    ];
  },
};

function originFindings(
  corpus: Corpus,
  origin: StrategyOrigin,
  topics: readonly ReviewTopic[],
): readonly Finding[] {
  const namedIds = new Set(topics.map((it) => it.strategy));
  const originIds = new Set(corpus.strategies.filter((it) => it.origin === origin).map((it) => it.id));
  return [
    ...[...originIds]
      .filter((id) => !namedIds.has(id))
      .map((id) => ({
        file: CATALOGUE_FILES.strategies,
        where: `${id}.origin`,
        message: `strategy ${id} has the origin ${origin}, but review.json does not name it`,
      })),
    ...[...namedIds]
      .filter((id) => !originIds.has(id))
      .map((id) => ({
        file: FILE,
        where: id,
        message: `review.json names ${id}, which is no strategy of origin ${origin}`,
      })),
  ];
}

const topicSource: IntegrityRule = {
  code: 'corpus/review-topic-source',
  severity: 'error',
  rule: 'What the review or a summary names, and how it files a case study, has a source with a place in it.',
  check: ({ review }) => [
    ...[...review.classes, ...review.strategies, ...review.subNodes]
      .filter((it) => !isTraceable(it))
      .map(({ strategy }) => ({
        file: FILE,
        where: strategy,
        message: `the topic ${strategy} has no source with a place in it`,
      })),
    ...review.caseStudies
      .filter(({ filing }) => !isTraceable(filing))
      .map(({ publication }) => ({
        file: FILE,
        where: `caseStudies.${publication}.filing`,
        message: `the filing of the case study ${publication} has no source with a place in it`,
      })),
  ],
};

function isTraceable(evidence: ReviewTopic | Corpus['review']['caseStudies'][number]['filing']): boolean {
  return evidence.grade !== 'unsourced' && isWebAddress(evidence.source) && Boolean(evidence.locator);
}

const reconstructionLevels: IntegrityRule = {
  code: 'corpus/reconstruction-levels',
  severity: 'error',
  rule: 'A reconstruction explains each level of membership once.',
  check: ({ review: { reconstruction } }) => {
    if (reconstruction === null) return [];
    const explained = reconstruction.levels.map((it) => it.level);
    return MEMBERSHIP_LEVELS.flatMap((level) => {
      const count = explained.filter((it) => it === level).length;
      return count === 1
        ? []
        : [
            {
              file: FILE,
              where: 'reconstruction.levels',
              message: `the level ${level} is explained ${count} times`,
            },
          ];
    });
  },
};

const caseStudyResult: IntegrityRule = {
  code: 'corpus/case-study-result',
  severity: 'error',
  rule: 'Every figure of a case study is one primary result of the publication it names.',
  check: (corpus) =>
    corpus.review.caseStudies.flatMap((study) =>
      study.steps.flatMap((step, at) =>
        step.results.flatMap((reference) => {
          const fault = faultOfReference(corpus, reference);
          return fault === null
            ? []
            : [
                {
                  file: FILE,
                  where: `caseStudies.${study.publication}.steps[${at}]`,
                  message: `the step "${step.title}" of the case study ${study.publication} names ${reference.metric} ${reference.value} of ${reference.publication}, ${fault}`,
                },
              ];
        }),
      ),
    ),
};

function faultOfReference({ publications }: Corpus, reference: ResultReference): string | null {
  const publication = publications.find((it) => it.key === reference.publication);
  if (!publication) return 'which is not in the corpus';
  const results = resultsFitting(publication, reference);
  const [result] = results;
  if (!result) return 'which reports no such result';
  if (results.length > 1) return `which fits ${results.length} results`;
  return result.grade === 'primary' ? null : 'which is not primary';
}

const caseStudyPublication: IntegrityRule = {
  code: 'corpus/case-study-publication',
  severity: 'error',
  rule: 'A case study is of a publication of the corpus and has steps with figures.',
  check: ({ publications, review }) =>
    review.caseStudies
      .filter(
        ({ publication, steps }) =>
          !publications.some((it) => it.key === publication) || !steps.some((it) => it.results.length > 0),
      )
      .map(({ publication }) => ({
        file: FILE,
        where: `caseStudies.${publication}`,
        message: `the case study ${publication} is of no publication of the corpus or tells of no figure`,
      })),
};

export const REVIEW_RULES = [
  prismaOrder,
  prismaValue,
  prismaFlow,
  strategyOrigin,
  topicSource,
  reconstructionLevels,
  caseStudyPublication,
  caseStudyResult,
] as const satisfies readonly IntegrityRule[];
