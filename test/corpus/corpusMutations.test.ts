/** Any mutation of the shipped corpus that breaks a rule is caught by that rule, wherever it happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTEGRITY_RULES } from '../../shared/corpus/checkIntegrity.ts';
import { hashCorpus } from '../../shared/corpus/hashCorpus.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { applyPatches, type Patch } from '../fixtures/corpus/applyPatch.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

const corpus = shippedCorpus();

type Path = readonly (string | number)[];

interface Mutation {
  readonly name: string;
  readonly code: string;
  /** Every place of the corpus where the mutation can happen. */
  readonly places: (corpus: Corpus) => readonly Path[];
  readonly to: (before: unknown) => unknown;
}

/** Paths to one field of every entry of a list of every publication. */
function inPublications(
  list: 'techniques' | 'frameworks' | 'hardware' | 'results' | 'relations' | 'limitations',
  field: string,
  fits: (entry: never) => boolean = () => true,
): Mutation['places'] {
  return ({ publications }) =>
    publications.flatMap((publication, at) =>
      publication[list].flatMap((entry, of) =>
        fits(entry as never) ? [['publications', at, list, of, field]] : [],
      ),
    );
}

function inCatalogue(
  name: 'techniques' | 'strategies' | 'hardware' | 'frameworks',
  field: string,
  fits: (entry: never) => boolean = () => true,
): Mutation['places'] {
  return (whole) => whole[name].flatMap((entry, at) => (fits(entry as never) ? [[name, at, field]] : []));
}

const elsewhere = () => 'no-such-entry';
const withStray = (before: unknown) => [...(before as readonly unknown[]), 'no-such-entry'];
const doubled = (before: unknown) => [...(before as readonly unknown[]), (before as readonly unknown[])[0]];
const sourced = ({ grade }: { readonly grade: string }) => grade !== 'unsourced';
const unsourced = ({ grade }: { readonly grade: string }) => grade === 'unsourced';

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a technique that is not there',
    code: 'corpus/dangling-reference',
    places: inPublications('techniques', 'id'),
    to: elsewhere,
  },
  {
    name: 'a framework that is not there',
    code: 'corpus/dangling-reference',
    places: inPublications('frameworks', 'id'),
    to: elsewhere,
  },
  {
    name: 'hardware that is not there',
    code: 'corpus/dangling-reference',
    places: inPublications('hardware', 'id'),
    to: elsewhere,
  },
  {
    name: 'a target that is not there',
    code: 'corpus/dangling-reference',
    places: inPublications('relations', 'target'),
    to: elsewhere,
  },
  {
    name: 'a stray hardware id of a result',
    code: 'corpus/dangling-reference',
    places: inPublications('results', 'hardwareIds'),
    to: withStray,
  },
  {
    name: 'a strategy that is not there',
    code: 'corpus/dangling-reference',
    places: inCatalogue('techniques', 'strategy'),
    to: elsewhere,
  },
  {
    name: 'a stray complement',
    code: 'corpus/dangling-reference',
    places: inCatalogue('techniques', 'complements'),
    to: withStray,
  },
  {
    name: 'a stray supported technique',
    code: 'corpus/dangling-reference',
    places: inCatalogue('frameworks', 'supportsTechniques'),
    to: withStray,
  },
  {
    name: 'a parent strategy that is not there',
    code: 'corpus/dangling-reference',
    places: inCatalogue('strategies', 'parent'),
    to: elsewhere,
  },
  {
    name: 'an id used twice',
    code: 'corpus/duplicate-id',
    places: inCatalogue('hardware', 'id', ({ id }: { id: string }) => id !== 'nvidia'),
    to: () => 'nvidia',
  },
  {
    name: 'a relation said twice',
    code: 'corpus/duplicate-relation',
    places: ({ publications }) =>
      publications.flatMap((it, at) => (it.relations.length > 0 ? [['publications', at, 'relations']] : [])),
    to: doubled,
  },
  {
    name: 'a technique said twice',
    code: 'corpus/duplicate-use',
    places: ({ publications }) =>
      publications.flatMap((it, at) =>
        it.techniques.length > 0 ? [['publications', at, 'techniques']] : [],
      ),
    to: doubled,
  },
  {
    name: 'an introduction that was none',
    code: 'corpus/introduction-mismatch',
    places: inPublications('techniques', 'role', ({ role }: { role: string }) => role !== 'introduces'),
    to: () => 'introduces',
  },
  {
    name: 'an introduction lost',
    code: 'corpus/introduction-mismatch',
    places: inPublications('techniques', 'role', ({ role }: { role: string }) => role === 'introduces'),
    to: () => 'uses',
  },
  {
    name: 'a device without a place',
    code: 'corpus/unplaced-device',
    places: inCatalogue('hardware', 'parent', ({ group }: { group: boolean }) => !group),
    to: () => null,
  },
  {
    name: 'an entry below a device',
    code: 'corpus/device-as-group',
    places: inCatalogue('hardware', 'parent', ({ id }: { id: string }) => id !== 'nvidia-t4'),
    to: () => 'nvidia-t4',
  },
  {
    name: 'a first version after the venue',
    code: 'corpus/citation-before-publication',
    places: ({ publications }) =>
      publications.flatMap((it, at) =>
        publications.some(
          (other) => other.year < 2030 && other.relations.some((relation) => relation.target === it.key),
        )
          ? [['publications', at, 'firstPosted']]
          : [],
      ),
    to: () => '2031-01',
  },
  {
    name: 'a metric that is not there',
    code: 'corpus/unknown-metric',
    places: inPublications('results', 'metric'),
    to: elsewhere,
  },
  {
    name: 'a unit that is not there',
    code: 'corpus/unknown-unit',
    places: inPublications('results', 'unit'),
    to: elsewhere,
  },
  {
    name: 'a direction turned round',
    code: 'corpus/wrong-direction',
    places: inPublications('results', 'direction'),
    to: (before) => (before === 'higher-better' ? 'lower-better' : 'higher-better'),
  },
  {
    name: 'a sourced result without source',
    code: 'corpus/source-missing',
    places: inPublications('results', 'source', sourced),
    to: () => null,
  },
  {
    name: 'sourced hardware without source',
    code: 'corpus/source-missing',
    places: inPublications('hardware', 'source', sourced),
    to: () => null,
  },
  {
    name: 'a sourced relation without address',
    code: 'corpus/source-missing',
    places: inPublications('relations', 'source', sourced),
    to: () => 'the paper',
  },
  {
    name: 'an unsourced result with a source',
    code: 'corpus/unsourced-with-source',
    places: inPublications('results', 'source', unsourced),
    to: () => 'https://example.org',
  },
  {
    name: 'a primary result without locator',
    code: 'corpus/primary-without-locator',
    places: inPublications('results', 'locator', ({ grade }: { grade: string }) => grade === 'primary'),
    to: () => undefined,
  },
  {
    name: 'a complement that is not mutual',
    code: 'corpus/asymmetric-pair',
    places: inCatalogue(
      'techniques',
      'complements',
      ({ complements }: { complements: readonly string[] }) => complements.length > 0,
    ),
    to: () => [],
  },
  {
    name: 'a capability that is not there',
    code: 'corpus/unknown-capability',
    places: inCatalogue('hardware', 'supports', ({ group }: { group: boolean }) => !group),
    to: withStray,
  },
  {
    name: 'a device of another century',
    code: 'corpus/impossible-value',
    places: inCatalogue('hardware', 'releaseYear', ({ group }: { group: boolean }) => !group),
    to: () => 1997,
  },
  {
    name: 'a rate with sparsity among dense ones',
    code: 'corpus/mixed-peak-rates',
    places: ({ hardware }) =>
      hardware.flatMap((it, at) =>
        !it.group && it.vendor === 'NVIDIA' && it.peak.tf32 && it.peak.fp16Tensor
          ? [['hardware', at, 'peak', 'tf32']]
          : [],
      ),
    to: (before) => Number(before) * 2,
  },
  {
    name: 'a graded field that is not there',
    code: 'corpus/unknown-graded-field',
    places: inCatalogue('techniques', 'facts'),
    to: (before) => ({ ...(before as object), unsourcedFields: ['beneftis'] }),
  },
  {
    name: 'a figure of a case study that no result backs',
    code: 'corpus/case-study-result',
    places: ({ review }) =>
      review.caseStudies.flatMap((study, of) =>
        study.steps.flatMap((step, at) =>
          step.results.map((_, which) => [
            'review',
            'caseStudies',
            of,
            'steps',
            at,
            'results',
            which,
            'value',
          ]),
        ),
      ),
    // No other result of the study may happen to have the number that this becomes.
    to: (before) => Number(before) + 0.000123,
  },
  {
    name: 'a result of a case study that was changed',
    code: 'corpus/case-study-result',
    places: ({ publications, review }) =>
      review.caseStudies.flatMap((study) =>
        study.steps.flatMap((step) =>
          step.results.flatMap((reference) => {
            const at = publications.findIndex((it) => it.key === reference.publication);
            const of = publications[at]?.results.findIndex(
              (it) => it.metric === reference.metric && it.value === reference.value,
            );
            return [['publications', at, 'results', of ?? 0, 'metric']];
          }),
        ),
      ),
    to: elsewhere,
  },
  {
    name: 'a count of the review that was filled in',
    code: 'corpus/prisma-value',
    places: ({ review }) =>
      review.prisma.flatMap((stage, at) => (stage.value === null ? [['review', 'prisma', at, 'value']] : [])),
    to: () => 400,
  },
];

describe('a mutation of the shipped corpus', () => {
  it.each(MUTATIONS)('is caught when it is $name', ({ code, places, to }) => {
    const rule = INTEGRITY_RULES.find((it) => it.code === code);
    const paths = places(corpus);
    expect(paths.length).toBeGreaterThan(0);
    expect(rule?.check(corpus)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (at) => {
        expect(rule?.check(applyPatches(corpus, [mutationAt(at, to)])).length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });

  it('changes the content hash wherever it happens', () => {
    const { manifest: _manifest, ...data } = corpus;
    const leaves = leafPaths(data);
    const before = hashCorpus(data);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (at) => {
        const changed = applyPatches(data, [mutationAt(at, (value) => `${String(value)}!`)]);
        expect(hashCorpus(changed)).not.toBe(before);
      }),
      { numRuns: 15 },
    );
  });
});

function mutationAt(at: Path, to: (before: unknown) => unknown): Patch {
  const before = at.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    corpus,
  );
  return { at, to: to(before) };
}

function leafPaths(value: unknown, at: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, member]) =>
    leafPaths(member, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}
