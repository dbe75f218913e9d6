/** The facets: adding one here is all it takes to filter by it, count it and show it. */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { MembershipLevel, Publication, ReviewClass } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet } from './facet.ts';

/** Value of the evidence facet for a publication that reports no result at all. */
export const NO_RESULT = 'none';

export const CLASS_LABELS: Readonly<Record<ReviewClass, string>> = {
  training: 'LLM training',
  inference: 'LLM inference',
  serving: 'System serving',
};

export const MEMBERSHIP_LABELS: Readonly<Record<MembershipLevel, string>> = {
  'in-review-list': 'On the review’s list',
  'named-by-summary': 'Named by a summary',
  likely: 'Likely in the review',
  'in-scope': 'In scope only',
};

const EVIDENCE_LABELS: Readonly<Record<EvidenceGrade | typeof NO_RESULT, string>> = {
  primary: 'Has primary results',
  secondary: 'Has secondary results',
  unsourced: 'Has unsourced results',
  [NO_RESULT]: 'No result reported',
};

const atTop = () => null;
const asItIs = (value: string) => value;

export const FACETS = [
  {
    id: 'class',
    name: 'Class',
    shape: 'list',
    entityKind: null,
    valuesOf: (publication) => unique(publication.classes),
    labelOf: (value) => labelFrom(CLASS_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'strategy',
    name: 'Strategy',
    shape: 'tree',
    entityKind: 'strategy',
    valuesOf: (publication, index) =>
      unique(publication.strategies.flatMap((id) => [id, ...(index.strategyAncestorsById.get(id) ?? [])])),
    labelOf: (value, index) => index.strategyById.get(value)?.name ?? value,
    parentOf: (value, index) => index.strategyById.get(value)?.parent ?? null,
  },
  {
    id: 'technique',
    name: 'Technique',
    shape: 'list',
    entityKind: 'technique',
    reports: 'a technique',
    valuesOf: (publication) => unique(publication.techniques.map((use) => use.id)),
    labelOf: (value, index) => index.techniqueById.get(value)?.name ?? value,
    parentOf: atTop,
  },
  {
    id: 'hardware',
    name: 'Hardware',
    shape: 'tree',
    entityKind: 'hardware',
    reports: 'hardware',
    valuesOf: (publication, index) =>
      unique(
        publication.hardware.flatMap((use) => [use.id, ...(index.hardwareAncestorsById.get(use.id) ?? [])]),
      ),
    labelOf: (value, index) => index.hardwareById.get(value)?.name ?? value,
    parentOf: (value, index) => index.hardwareById.get(value)?.parent ?? null,
  },
  {
    id: 'year',
    name: 'Year',
    shape: 'ordered',
    entityKind: null,
    valuesOf: (publication) => [String(publication.year)],
    labelOf: asItIs,
    parentOf: atTop,
  },
  {
    id: 'framework',
    name: 'Framework',
    shape: 'list',
    entityKind: 'framework',
    reports: 'a framework',
    valuesOf: (publication) => unique(publication.frameworks.map((use) => use.id)),
    labelOf: (value, index) => index.frameworkById.get(value)?.name ?? value,
    parentOf: atTop,
  },
  {
    id: 'membership',
    name: 'Membership',
    shape: 'list',
    entityKind: null,
    valuesOf: (publication) => [publication.membership.level],
    labelOf: (value) => labelFrom(MEMBERSHIP_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'evidence',
    name: 'Evidence',
    shape: 'list',
    entityKind: null,
    reports: 'a result',
    emptyValue: NO_RESULT,
    valuesOf: evidenceOf,
    labelOf: (value) => labelFrom(EVIDENCE_LABELS, value),
    parentOf: atTop,
  },
] as const satisfies readonly Facet[];

/** The facet with this id, or undefined: ids also come from links and stored sessions. */
export function facetById(id: string): Facet | undefined {
  return FACETS.find((facet) => facet.id === id);
}

/** What a value of a facet is called; an unknown facet or value is called by its id. */
export function labelOfFilter(index: CorpusIndex, facetId: string, value: string): string {
  return facetById(facetId)?.labelOf(value, index) ?? value;
}

/**
 * Whether the facet exists and the value occurs in it: for cleaning links and stored sessions, and for
 * offering "filter by this" only where it filters.
 */
export function isKnownFilterValue(index: CorpusIndex, facetId: string, value: string): boolean {
  const facet = facetById(facetId);
  return index.corpus.publications.some((it) => facet?.valuesOf(it, index).includes(value) === true);
}

/** The grades that occur among the publication's results, or `none` where there is no result. */
function evidenceOf(publication: Publication): readonly string[] {
  const grades = unique(publication.results.map((result) => result.grade));
  return grades.length > 0 ? grades : [NO_RESULT];
}

function labelFrom(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
