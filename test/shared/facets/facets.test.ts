import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, describeFilters, reportingKeys } from '../../../shared/facets/facetCounts.ts';
import { FACETS, isKnownFilterValue } from '../../../shared/facets/facetRegistry.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import type { Filters } from '../../../shared/view/viewState.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildDevice, buildHardwareUse, buildPublication } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { countsByScan, visibleKeysByScan } from '../../oracles/facets.ts';

const index = buildCorpusIndex(SMALL_CORPUS);

const countOf = (filters: Filters, facetId: string, value: string) =>
  countFacets(index, filters)
    .find(({ facet }) => facet.id === facetId)
    ?.values.find((it) => it.value === value)?.count;

describe('what the filters leave', () => {
  it('is every publication, and what they use, when nothing is chosen', () => {
    const visible = computeVisible(index, {});
    expect(visible.publications).toEqual(['alpha', 'beta', 'gamma', 'delta']);
    expect([...visible.techniques].sort()).toEqual(['pruning-step', 'queueing', 'rounding']);
    expect([...visible.hardware].sort()).toEqual(['a100', 'ampere', 'nvidia', 'rtx-3090']);
    expect([...visible.authors].sort()).toEqual(['ada-re', 'emmy-noether']);
  });

  it('narrows publications and techniques by hardware, and keeps no hardware outside the choice', () => {
    const visible = computeVisible(index, { hardware: ['rtx-3090'] });
    expect(visible.publications).toEqual(['alpha', 'beta']);
    expect([...visible.techniques].sort()).toEqual(['pruning-step', 'rounding']);
    expect([...visible.strategies].sort()).toEqual(['pruning', 'quantization', 'size-reduction']);
    expect([...visible.hardware].sort()).toEqual(['ampere', 'nvidia', 'rtx-3090']);
    expect([...visible.frameworks]).toEqual(['torchlike']);
  });

  it('rolls hardware up: a vendor stands for all its devices', () => {
    const visible = computeVisible(index, { hardware: ['nvidia'] });
    expect(visible.publications).toEqual(['alpha', 'beta', 'gamma']);
    expect([...visible.hardware].sort()).toEqual(['a100', 'ampere', 'nvidia', 'rtx-3090']);
  });

  it('joins values of one facet by "or" and facets by "and"', () => {
    expect(computeVisible(index, { year: ['2020', '2022'] }).publications).toEqual(['alpha', 'delta']);
    expect(computeVisible(index, { year: ['2023'], technique: ['rounding'] }).publications).toEqual(['beta']);
  });

  it('sorts publications by the evidence of their results', () => {
    expect(computeVisible(index, { evidence: ['none'] }).publications).toEqual(['delta']);
    expect(computeVisible(index, { evidence: ['unsourced'] }).publications).toEqual(['beta']);
  });

  it('ignores facets and values that the corpus does not know', () => {
    const filters = { colour: ['red'], hardware: ['abacus'], year: ['2022', '1950'] };
    expect(computeVisible(index, filters).publications).toEqual(['alpha']);
    expect(computeVisible(index, { hardware: ['abacus'] })).toEqual(computeVisible(index, {}));
  });
});

describe('facet counts', () => {
  it('are those the facet would give if it were off itself', () => {
    const filters = { hardware: ['rtx-3090'], year: ['2023'] };
    expect(countOf(filters, 'hardware', 'a100')).toBe(2);
    expect(countOf(filters, 'year', '2022')).toBe(1);
    expect(countOf(filters, 'technique', 'queueing')).toBe(0);
  });

  it('roll up in trees', () => {
    expect(countOf({}, 'hardware', 'nvidia')).toBe(3);
    expect(countOf({}, 'strategy', 'size-reduction')).toBe(3);
  });

  it('list a tree depth first, with the parent of each value', () => {
    const hardware = countFacets(index, {}).find(({ facet }) => facet.id === 'hardware');
    expect(hardware?.values.map(({ value, parent }) => [value, parent])).toEqual([
      ['nvidia', null],
      ['ampere', 'nvidia'],
      ['a100', 'ampere'],
      ['rtx-3090', 'ampere'],
    ]);
  });

  it('list siblings of a tree with the most publications of the corpus first, whatever is filtered', () => {
    const ran = (key: string, id: string) => buildPublication({ key, hardware: [buildHardwareUse(id)] });
    const of = buildCorpusIndex(
      buildCorpus({
        hardware: [buildDevice({ id: 'a' }), buildDevice({ id: 'z' })],
        publications: [ran('one', 'z'), ran('two', 'z'), ran('three', 'a')],
      }),
    );
    for (const filters of [{}, { hardware: ['a'] }]) {
      const hardware = countFacets(of, filters).find(({ facet }) => facet.id === 'hardware');
      expect(hardware?.values.map(({ value }) => value)).toEqual(['z', 'a']);
    }
  });

  it('list ordered facets in order', () => {
    const year = countFacets(index, {}).find(({ facet }) => facet.id === 'year');
    expect(year?.values.map(({ value }) => value)).toEqual(['2020', '2022', '2023']);
  });

  it('say how many publications report anything at all', () => {
    const hardware = countFacets(index, {}).find(({ facet }) => facet.id === 'hardware');
    expect(hardware && reportingKeys(index, hardware.facet)).toEqual(['alpha', 'beta', 'gamma']);
    const evidence = countFacets(index, {}).find(({ facet }) => facet.id === 'evidence');
    expect(evidence && reportingKeys(index, evidence.facet)).toEqual(['alpha', 'beta', 'gamma']);
  });
});

describe('the filter sentence', () => {
  it('names facets in their order and values by their labels', () => {
    expect(describeFilters(index, { year: ['2023', '2022'], hardware: ['rtx-3090'] })).toBe(
      'Hardware: RTX 3090; Year: 2022, 2023',
    );
  });

  it('is empty without filters and leaves out what filters nothing', () => {
    expect(describeFilters(index, {})).toBe('');
    expect(describeFilters(index, { hardware: ['abacus'], colour: ['red'] })).toBe('');
  });
});

describe('known filter values', () => {
  it('are those that occur, ancestors included', () => {
    expect(isKnownFilterValue(index, 'hardware', 'nvidia')).toBe(true);
    expect(isKnownFilterValue(index, 'hardware', 'tpu-v4')).toBe(false);
    expect(isKnownFilterValue(index, 'colour', 'red')).toBe(false);
  });
});

describe('facets on any corpus', () => {
  const arbitraryFilters = (of: CorpusIndex): fc.Arbitrary<Filters> =>
    fc
      .tuple(
        ...FACETS.map((facet) =>
          fc.oneof(
            { weight: 2, arbitrary: fc.constant([] as string[]) },
            fc.subarray([
              ...new Set(of.corpus.publications.flatMap((it) => facet.valuesOf(it, of))),
              'unheard-of',
            ]),
          ),
        ),
      )
      .map((chosen) => Object.fromEntries(FACETS.map((facet, place) => [facet.id, chosen[place] ?? []])));

  const cases = arbitraryCorpus()
    .map(buildCorpusIndex)
    .chain((of) => fc.tuple(fc.constant(of), arbitraryFilters(of)));

  it('leave the publications that a scan of all of them finds', () => {
    fc.assert(
      fc.property(cases, ([of, filters]) => {
        expect(computeVisible(of, filters).publications).toEqual(visibleKeysByScan(of, filters));
      }),
    );
  });

  it('count what a scan counts', () => {
    fc.assert(
      fc.property(cases, ([of, filters]) => {
        const counts = countFacets(of, filters).flatMap(({ facet, values }) =>
          values.map(({ value, count }) => [`${facet.id}=${value}`, count] as const),
        );
        expect(new Map(counts)).toEqual(countsByScan(of, filters));
      }),
    );
  });

  it('never leave hardware outside the chosen subtrees and what is above them', () => {
    fc.assert(
      fc.property(cases, ([of, filters]) => {
        const chosen = (filters.hardware ?? []).filter((id) => isKnownFilterValue(of, 'hardware', id));
        fc.pre(chosen.length > 0);
        const allowed = of.corpus.hardware
          .map((it) => it.id)
          .filter((id) =>
            chosen.some(
              (it) =>
                it === id ||
                of.hardwareAncestorsById.get(id)?.includes(it) ||
                of.hardwareAncestorsById.get(it)?.includes(id),
            ),
          );
        for (const id of computeVisible(of, filters).hardware) expect(allowed).toContain(id);
      }),
    );
  });
});
