/** Rules on evidence: a grade is worth what stands behind it. */
import type { Corpus } from '../../model/corpus.ts';
import type { CatalogueEvidence } from '../../model/evidence.ts';
import type { MembershipLevel } from '../../model/publication.ts';
import {
  CATALOGUE_FILES,
  type Finding,
  type IntegrityRule,
  isWebAddress,
  publicationFile,
  statementsOf,
} from './integrityRule.ts';

const sourceMissing: IntegrityRule = {
  code: 'corpus/source-missing',
  severity: 'error',
  rule: 'Whatever is graded primary or secondary names the web address of its source.',
  check: (corpus) => [
    ...statementsOf(corpus)
      .filter(({ evidence }) => evidence.grade !== 'unsourced' && !isWebAddress(evidence.source))
      .map(({ publication, kind, where, evidence }) => ({
        file: publicationFile(publication),
        where: `${where}.source`,
        message: `${kind} of publication ${publication.key} is graded ${evidence.grade} but has no web address as source`,
      })),
    ...catalogueFindings(corpus, (facts) =>
      facts.grade !== 'unsourced' && !facts.sources.some(isWebAddress)
        ? `is graded ${facts.grade} but names no web address`
        : null,
    ),
    ...corpus.techniques
      .filter(({ formula }) => formula && formula.grade !== 'unsourced' && !isWebAddress(formula.source))
      .map(({ id, formula }) => ({
        file: CATALOGUE_FILES.techniques,
        where: `${id}.formula.source`,
        message: `formula of technique ${id} is graded ${formula?.grade} but has no web address as source`,
      })),
    ...corpus.review.known
      .filter((fact) => fact.grade !== 'unsourced' && !isWebAddress(fact.source))
      .map((fact) => ({
        file: 'review.json',
        where: fact.fact,
        message: `fact "${fact.fact}" of the review is graded ${fact.grade} but has no web address as source`,
      })),
  ],
};

const unsourcedWithSource: IntegrityRule = {
  code: 'corpus/unsourced-with-source',
  severity: 'error',
  rule: 'Whatever is graded unsourced names no source.',
  check: (corpus) => [
    ...statementsOf(corpus)
      .filter(({ evidence }) => evidence.grade === 'unsourced' && evidence.source !== null)
      .map(({ publication, kind, where }) => ({
        file: publicationFile(publication),
        where: `${where}.source`,
        message: `${kind} of publication ${publication.key} is graded unsourced but names a source`,
      })),
    ...catalogueFindings(corpus, (facts) =>
      facts.grade === 'unsourced' && facts.sources.length > 0
        ? 'is graded unsourced but names sources'
        : null,
    ),
    ...corpus.techniques
      .filter(({ formula }) => formula?.grade === 'unsourced' && formula.source !== null)
      .map(({ id }) => ({
        file: CATALOGUE_FILES.techniques,
        where: `${id}.formula.source`,
        message: `formula of technique ${id} is graded unsourced but names a source`,
      })),
  ],
};

const primaryWithoutLocator: IntegrityRule = {
  code: 'corpus/primary-without-locator',
  severity: 'error',
  rule: 'Every primary result says where in its source it stands.',
  check: (corpus) =>
    statementsOf(corpus)
      .filter(({ kind, evidence }) => kind === 'result' && evidence.grade === 'primary' && !evidence.locator)
      .map(({ publication, where }) => ({
        file: publicationFile(publication),
        where: `${where}.locator`,
        message: `primary result of publication ${publication.key} does not say where in its source it stands`,
      })),
};

const missingLocator: IntegrityRule = {
  code: 'corpus/missing-locator',
  severity: 'warning',
  rule: 'Primary hardware, relations and limitations should say where in their source they stand.',
  check: (corpus) =>
    statementsOf(corpus)
      .filter(({ kind, evidence }) => kind !== 'result' && evidence.grade === 'primary' && !evidence.locator)
      .map(({ publication, kind, where }) => ({
        file: publicationFile(publication),
        where: `${where}.locator`,
        message: `primary ${kind} of publication ${publication.key} does not say where in its source it stands`,
      })),
};

const membershipWithoutSource: IntegrityRule = {
  code: 'corpus/membership-without-source',
  severity: 'error',
  rule: "A publication that a summary of the review names, or the review's own list holds, says which.",
  check: ({ publications }) =>
    publications.flatMap((publication) => {
      const { level, source } = publication.membership;
      const claim = MEMBERSHIP_CLAIMS[level];
      if (claim === null || isWebAddress(source)) return [];
      return [
        {
          file: publicationFile(publication),
          where: 'membership.source',
          message: `publication ${publication.key} claims to be ${claim}`,
        },
      ];
    }),
};

/** What a level claims that an address has to bear out; null where it claims nothing of the kind. */
const MEMBERSHIP_CLAIMS: Readonly<Record<MembershipLevel, string | null>> = {
  'in-review-list': "on the review's own list but does not say where that list is",
  'named-by-summary': 'named by a summary but does not say by which',
  likely: null,
  'in-scope': null,
};

function catalogueFindings(
  corpus: Corpus,
  faultOf: (facts: CatalogueEvidence) => string | null,
): readonly Finding[] {
  const entries = [
    ...corpus.techniques.map(({ id, facts }) => ({ kind: 'techniques' as const, id, facts })),
    ...corpus.frameworks.map(({ id, facts }) => ({ kind: 'frameworks' as const, id, facts })),
    ...corpus.hardware.flatMap((it) =>
      it.group ? [] : [{ kind: 'hardware' as const, id: it.id, facts: it.facts }],
    ),
  ];
  return entries.flatMap(({ kind, id, facts }) => {
    const fault = faultOf(facts);
    return fault === null
      ? []
      : [{ file: CATALOGUE_FILES[kind], where: `${id}.facts`, message: `${id} ${fault}` }];
  });
}

export const EVIDENCE_RULES = [
  sourceMissing,
  unsourcedWithSource,
  primaryWithoutLocator,
  membershipWithoutSource,
  missingLocator,
] as const satisfies readonly IntegrityRule[];
