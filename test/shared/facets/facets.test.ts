import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import type { Facet, FacetCounts } from '../../../shared/facets/facet.ts';
import { contextOf, type FacetContext } from '../../../shared/facets/facetContext.ts';
import { countFacets, reportingKeys } from '../../../shared/facets/facetCounts.ts';
import { FACETS, facetById } from '../../../shared/facets/facetRegistry.ts';
import { isKnownFilterValue } from '../../../shared/facets/membership.ts';
import { computeVisible, visibleUnder } from '../../../shared/facets/visible.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { type Filters, type Narrowing, NO_NARROWING, type Range } from '../../../shared/view/viewState.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildDevice, buildHardwareUse, buildPublication } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { countsByScan, visibleKeysByScan } from '../../oracles/facets.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const context = contextOf(index);

const under = (narrowing: Partial<Narrowing>): Narrowing => ({ ...NO_NARROWING, ...narrowing });
const countsOf = (
  facetId: string,
  narrowing: Partial<Narrowing> = {},
  of = context,
): FacetCounts | undefined => countFacets(of, under(narrowing)).find(({ facet }) => facet.id === facetId);
const countOf = (narrowing: Partial<Narrowing>, facetId: string, value: string) =>
  countsOf(facetId, narrowing)?.values.find((it) => it.value === value)?.count;
const keysUnder = (narrowing: Partial<Narrowing>, of = context) =>
  visibleUnder(of, under(narrowing)).publications;

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

describe('narrowing', () => {
  it('leaves out what stands under an excluded value, whatever else is chosen', () => {
    expect(keysUnder({ excluded: { hardware: ['a100'] } })).toEqual(['alpha', 'delta']);
    expect(keysUnder({ filters: { hardware: ['nvidia'] }, excluded: { hardware: ['a100'] } })).toEqual([
      'alpha',
    ]);
    expect(keysUnder({ excluded: { hardware: ['nvidia'], class: ['serving'] } })).toEqual([]);
  });

  it('asks for all values of a facet where all are wanted', () => {
    const filters = { hardware: ['rtx-3090', 'a100'] };
    expect(keysUnder({ filters })).toEqual(['alpha', 'beta', 'gamma']);
    expect(keysUnder({ filters, matchAll: ['hardware'] })).toEqual(['beta']);
  });

  it('asks for a number in the range, and lets nothing through of which none is known', () => {
    expect(keysUnder({ ranges: { memory: [24, null] } })).toEqual(['alpha', 'beta', 'gamma']);
    expect(keysUnder({ ranges: { memory: [25, null] } })).toEqual(['beta', 'gamma']);
    expect(keysUnder({ ranges: { memory: [null, 24] } })).toEqual(['alpha', 'beta']);
    expect(keysUnder({ ranges: { memory: [25, null] }, filters: { memory: ['unknown'] } })).toEqual([
      'beta',
      'gamma',
      'delta',
    ]);
    expect(keysUnder({ ranges: { 'cited-by': [2, null] } })).toEqual(['alpha']);
  });

  it('asks for what every search found, once it is answered', () => {
    const searchMatches = { int8: ['alpha', 'beta', 'gone'], pruning: ['beta', 'gamma'] };
    const of = { ...context, searchMatches };
    expect(keysUnder({ searches: ['int8'] }, of)).toEqual(['alpha', 'beta']);
    expect(keysUnder({ searches: ['int8', 'pruning'] }, of)).toEqual(['beta']);
    expect(keysUnder({ searches: ['int8', 'not answered yet'] }, of)).toEqual(['alpha', 'beta']);
  });

  it('asks the reader’s notes once they are read, and finds nothing under a tag that is gone', () => {
    const notes = new Map([['alpha', { hasNote: true, tags: ['thesis'], mark: 'key' }]]);
    const of = { ...context, notes };
    expect(keysUnder({ filters: { tag: ['thesis'] } }, of)).toEqual(['alpha']);
    expect(keysUnder({ excluded: { mark: ['key'] } }, of)).toEqual(['beta', 'gamma', 'delta']);
    expect(keysUnder({ filters: { note: ['yes'] } }, of)).toEqual(['alpha']);
    expect(keysUnder({ filters: { tag: ['gone'] } }, of)).toEqual([]);
    expect(keysUnder({ filters: { tag: ['gone'] } })).toHaveLength(4);
  });
});

describe('facet counts', () => {
  it('are those the facet would give if it were off itself', () => {
    const filters = { hardware: ['rtx-3090'], year: ['2023'] };
    expect(countOf({ filters }, 'hardware', 'a100')).toBe(2);
    expect(countOf({ filters }, 'year', '2022')).toBe(1);
    expect(countOf({ filters }, 'technique', 'queueing')).toBe(0);
    expect(countOf({ excluded: { hardware: ['a100'] } }, 'hardware', 'a100')).toBe(2);
  });

  it('are of what is left where all chosen values are wanted', () => {
    const filters = { hardware: ['rtx-3090'] };
    expect(countOf({ filters, matchAll: ['hardware'] }, 'hardware', 'a100')).toBe(1);
  });

  it('say which values are chosen and which are excluded', () => {
    const year = countsOf('year', { filters: { year: ['2022'] }, excluded: { year: ['2020'] } });
    expect(year?.values.map(({ value, chosen, excluded }) => [value, chosen, excluded])).toEqual([
      ['2020', false, true],
      ['2022', true, false],
      ['2023', false, false],
    ]);
  });

  it('give the distribution of numbers under the other filters', () => {
    const bins = (narrowing: Partial<Narrowing>) =>
      countsOf('memory', narrowing)?.bins.map(({ from, to, count }) => [from, to, count]);
    expect(bins({})).toEqual([
      [24, 24, 2],
      [80, 80, 2],
    ]);
    expect(bins({ ranges: { memory: [80, null] } })).toEqual(bins({}));
    expect(bins({ filters: { year: ['2022'] } })).toEqual([
      [24, 24, 1],
      [80, 80, 0],
    ]);
  });

  it('roll up in trees', () => {
    expect(countOf({}, 'hardware', 'nvidia')).toBe(3);
    expect(countOf({}, 'strategy', 'size-reduction')).toBe(3);
  });

  it('list a tree depth first, with the parent of each value', () => {
    expect(countsOf('hardware')?.values.map(({ value, parent }) => [value, parent])).toEqual([
      ['nvidia', null],
      ['ampere', 'nvidia'],
      ['a100', 'ampere'],
      ['rtx-3090', 'ampere'],
    ]);
  });

  it('list siblings of a tree with the most publications of the corpus first, whatever is filtered', () => {
    const ran = (key: string, id: string) => buildPublication({ key, hardware: [buildHardwareUse(id)] });
    const of = contextOf(
      buildCorpusIndex(
        buildCorpus({
          hardware: [buildDevice({ id: 'a' }), buildDevice({ id: 'z' })],
          publications: [ran('one', 'z'), ran('two', 'z'), ran('three', 'a')],
        }),
      ),
    );
    for (const filters of [{}, { hardware: ['a'] }]) {
      expect(countsOf('hardware', { filters }, of)?.values.map(({ value }) => value)).toEqual(['z', 'a']);
    }
  });

  it('list ordered facets in order', () => {
    expect(countsOf('year')?.values.map(({ value }) => value)).toEqual(['2020', '2022', '2023']);
  });

  it('say how many publications report anything at all', () => {
    const reporting = (facetId: string) => {
      const facet = FACETS.find(({ id }) => id === facetId);
      return facet && reportingKeys(context, facet);
    };
    expect(reporting('hardware')).toEqual(['alpha', 'beta', 'gamma']);
    expect(reporting('evidence')).toEqual(['alpha', 'beta', 'gamma']);
    expect(reporting('memory')).toEqual(['alpha', 'beta', 'gamma']);
    expect(reporting('model-size')).toEqual(['alpha']);
  });
});

describe('the filter sentence', () => {
  it('names facets in their order and values by their labels', () => {
    const filters = { year: ['2022', '2023'], hardware: ['rtx-3090'] };
    expect(describeNarrowing(index, under({ filters }))).toBe('Year: 2022, 2023; Hardware: RTX 3090');
  });

  it('says what is not wanted, what all is wanted, ranges and searches', () => {
    expect(
      describeNarrowing(
        index,
        under({
          filters: { technique: ['pruning-step', 'rounding'], memory: ['unknown'] },
          excluded: { hardware: ['a100'] },
          matchAll: ['technique'],
          ranges: { memory: [24, null], 'model-size': [7, 70] },
          searches: ['int8'],
        }),
      ),
    ).toBe(
      'Technique: all of Pruning step, Rounding; Model size: 7 B to 70 B; not Hardware: A100; ' +
        'Memory of a device: Not known or at least 24 GB; Search: “int8”',
    );
  });

  it('is empty without filters and leaves out what filters nothing', () => {
    expect(describeNarrowing(index, NO_NARROWING)).toBe('');
    expect(describeNarrowing(index, under({ filters: { hardware: ['abacus'], colour: ['red'] } }))).toBe('');
  });
});

describe('known filter values', () => {
  it('are those that occur, ancestors included', () => {
    expect(isKnownFilterValue(index, 'hardware', 'nvidia')).toBe(true);
    expect(isKnownFilterValue(index, 'hardware', 'tpu-v4')).toBe(false);
    expect(isKnownFilterValue(index, 'colour', 'red')).toBe(false);
  });

  it('are all there could be in the reader’s own facets, whose values come later', () => {
    expect(isKnownFilterValue(index, 'tag', 'thesis')).toBe(true);
  });
});

describe('facets on any corpus', () => {
  const mostly = <T>(usual: T, unusual: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual });
  const number = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3, 16, 24, 40, 175);
  const range = fc
    .tuple(fc.option(number), fc.option(number))
    .filter(([least, most]) => least !== null || most !== null)
    .map(
      ([least, most]): Range =>
        least !== null && most !== null && least > most ? [most, least] : [least, most],
    );

  const valuesOf = ({ index: of, notes }: FacetContext, facet: Facet) => [
    ...new Set(of.corpus.publications.flatMap((it) => facet.valuesOf(it, of, notes))),
    'unheard-of',
  ];
  const arbitraryFilters = (of: FacetContext): fc.Arbitrary<Filters> =>
    fc
      .tuple(...FACETS.map((facet) => mostly<string[]>([], fc.subarray(valuesOf(of, facet)))))
      .map((chosen) =>
        Object.fromEntries(
          FACETS.flatMap(({ id }, place) => (chosen[place]?.length ? [[id, chosen[place]]] : [])),
        ),
      );
  const arbitraryNarrowing = (of: FacetContext): fc.Arbitrary<Narrowing> =>
    fc.record({
      filters: arbitraryFilters(of),
      excluded: mostly<Filters>({}, arbitraryFilters(of)),
      matchAll: fc.subarray(FACETS.map(({ id }): string => id)),
      ranges: mostly(
        {},
        fc.dictionary(fc.constantFrom('memory', 'model-size', 'cited-by', 'gain-speed'), range),
      ),
      searches: fc.subarray(['found', 'nothing', 'waiting'], { maxLength: 2 }),
    });

  const note = fc.record({
    hasNote: fc.boolean(),
    tags: fc.subarray(['thesis', 'later']),
    mark: fc.option(fc.constantFrom('key', 'read')),
  });
  const contexts = arbitraryCorpus()
    .map(buildCorpusIndex)
    .chain((of) => {
      const keys = of.corpus.publications.map(({ key }) => key);
      return fc.record({
        index: fc.constant(of),
        notes: fc.option(
          fc
            .dictionary(fc.constantFrom('p-0', 'p-1', 'p-2'), note)
            .map((found) => new Map(Object.entries(found))),
        ),
        searchMatches: fc.record({ found: fc.subarray(keys), nothing: fc.constant([]) }),
      });
    });
  const cases = contexts.chain((of) => fc.tuple(fc.constant(of), arbitraryNarrowing(of)));

  it('leave the publications that a scan of all of them finds', () => {
    fc.assert(
      fc.property(cases, ([of, narrowing]) => {
        expect(visibleUnder(of, narrowing).publications).toEqual(visibleKeysByScan(of, narrowing));
      }),
    );
  });

  it('count what a scan counts', () => {
    fc.assert(
      fc.property(cases, ([of, narrowing]) => {
        const counts = countFacets(of, narrowing).flatMap(({ facet, values, bins }) => [
          ...values.map(({ value, count }) => [`${facet.id}=${value}`, count] as const),
          ...bins.map(({ from, count }) => [`${facet.id}>=${from}`, count] as const),
        ]);
        expect(new Map(counts)).toEqual(countsByScan(of, narrowing));
      }),
    );
  });

  it('never leave hardware outside the chosen subtrees and what is above them', () => {
    const hardware = required(facetById('hardware'), 'the hardware facet');
    const choices = contexts.chain((of) =>
      fc.tuple(fc.constant(of.index), fc.subarray(valuesOf(of, hardware), { minLength: 1 })),
    );
    fc.assert(
      fc.property(choices, ([of, asked]) => {
        const chosen = asked.filter((id) => isKnownFilterValue(of, 'hardware', id));
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
        if (chosen.length === 0) return;
        for (const id of computeVisible(of, { hardware: asked }).hardware) expect(allowed).toContain(id);
      }),
    );
  });
});
