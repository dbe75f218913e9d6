import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../shared/facets/facetContext.ts';
import { countFacets } from '../../../shared/facets/facetCounts.ts';
import { FACETS, facetById } from '../../../shared/facets/facetRegistry.ts';
import { familyOf, modelId } from '../../../shared/facets/modelFamilies.ts';
import { numberFormatsIn } from '../../../shared/facets/numberFormats.ts';
import { directionOf, gainOf } from '../../../shared/facets/resultGain.ts';
import { venueSeries } from '../../../shared/facets/venueSeries.ts';
import { knownCapabilities } from '../../../shared/hardware/knownCapabilities.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { NO_NARROWING } from '../../../shared/view/viewState.ts';
import {
  buildCorpus,
  buildDevice,
  buildHardwareGroup,
  buildHardwareUse,
  buildPublication,
  buildResult,
  buildTechnique,
} from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

/** One vendor with a family that has two variants of one device, and another device. */
const HARDWARE = [
  buildHardwareGroup('vendor'),
  buildHardwareGroup('family', 'vendor'),
  buildHardwareGroup('device', 'family'),
  buildDevice({
    id: 'device-40',
    parent: 'device',
    memoryGB: 40,
    supports: ['fp16', 'int8'],
    tier: 'datacenter',
  }),
  buildDevice({ id: 'device-80', parent: 'device', memoryGB: 80, supports: ['int8'], tier: 'datacenter' }),
  buildDevice({ id: 'small', parent: 'family', memoryGB: 8, supports: ['fp8'], tier: 'edge' }),
  buildDevice({ id: 'disk', parent: 'vendor', kind: 'storage', tier: 'storage', memoryGB: null }),
];

const indexOf = (publication: Publication) =>
  buildCorpusIndex(
    buildCorpus({
      publications: [publication],
      hardware: HARDWARE,
      techniques: [
        buildTechnique({
          id: 'rounding',
          requires: ['calibration data'],
          hardwareFit: { needs: ['int8'], bestOn: [], note: null },
        }),
        buildTechnique({ id: 'queueing' }),
      ],
    }),
  );

const valuesOf = (facetId: string, partial: Partial<Publication>) => {
  const publication = buildPublication(partial);
  return required(facetById(facetId), facetId).valuesOf(publication, indexOf(publication));
};
const spansOf = (facetId: string, partial: Partial<Publication>) => {
  const publication = buildPublication(partial);
  return required(facetById(facetId), facetId).range?.spansOf(publication, indexOf(publication));
};
const ranOn = (...ids: string[]) => ({ hardware: ids.map((id) => buildHardwareUse(id)) });

describe('what hardware can do', () => {
  it('is what its variants share, where the variant is not named', () => {
    expect(spansOf('memory', ranOn('device'))).toEqual([[40, 80]]);
    expect(valuesOf('supports', ranOn('device'))).toEqual(['int8']);
    expect(valuesOf('tier', ranOn('device', 'small'))).toEqual(['datacenter', 'edge']);
  });

  it('is not known of a family or a vendor, of which the catalogue has only some', () => {
    const { index } = contextOf(indexOf(buildPublication()));
    expect(knownCapabilities(index, 'family')).toMatchObject({ memoryGB: null, supports: null, tier: null });
    expect(knownCapabilities(index, 'nowhere')).toMatchObject({ memoryGB: null, supports: null, tier: null });
    for (const facetId of ['memory', 'supports', 'tier']) {
      expect(valuesOf(facetId, ranOn('family'))).toEqual(['unknown']);
      expect(valuesOf(facetId, {})).toEqual(['unknown']);
    }
  });

  it('tells one device from several and from a cluster, storage aside', () => {
    const used = (...counts: (number | null)[]) => ({
      hardware: counts.map((count) => buildHardwareUse('device-40', { count })),
    });
    expect(valuesOf('devices', used(1, 8))).toEqual(['1-device', '2-to-8-devices']);
    expect(valuesOf('devices', used(9))).toEqual(['cluster']);
    expect(valuesOf('devices', used(null))).toEqual(['unknown']);
    expect(valuesOf('devices', { hardware: [buildHardwareUse('disk', { count: 30 })] })).toEqual(['unknown']);
  });
});

describe('how much better a result is than its baseline', () => {
  const throughput = { metric: 'serving-throughput-gain', value: 2.4, unit: 'x', baseline: 'Orca' } as const;

  it('is a factor of the family of its metric', () => {
    expect(gainOf(buildResult(throughput))).toEqual({ family: 'throughput', factor: 2.4 });
    expect(gainOf(buildResult({ metric: 'operation-speedup', value: 9 }))).toEqual({
      family: 'part-speed',
      factor: 9,
    });
  });

  it('is none without a baseline, in per cent, or where the number is only not reached', () => {
    expect(gainOf(buildResult({ ...throughput, baseline: null }))).toBeNull();
    expect(gainOf(buildResult({ ...throughput, unit: '%', value: 140 }))).toBeNull();
    expect(gainOf(buildResult({ ...throughput, qualifier: 'below' }))).toBeNull();
    expect(gainOf(buildResult({ metric: 'generation-throughput', unit: 'tokens/s', value: 30 }))).toBeNull();
  });

  it('has a direction wherever it says one', () => {
    const of = (metric: string, value: number, unit: string, direction: 'higher-better' | 'lower-better') =>
      directionOf(buildResult({ metric, value, unit, direction }));
    expect(of('inference-speedup', 2, 'x', 'higher-better')).toBe('better');
    expect(of('inference-speedup', 0.9, 'x', 'higher-better')).toBe('worse');
    expect(of('training-speedup', 30, '%', 'higher-better')).toBe('better');
    expect(of('accuracy-gain', -0.5, 'points', 'higher-better')).toBe('worse');
    expect(of('latency-overhead', 4, '%', 'lower-better')).toBe('worse');
    expect(of('memory-share', 50, '%', 'lower-better')).toBe('better');
    expect(of('memory-share', 0.5, 'x', 'lower-better')).toBe('better');
    expect(of('accuracy-retained', 100, '%', 'higher-better')).toBe('same');
    expect(of('perplexity', 10, 'points', 'lower-better')).toBe('absolute');
    expect(directionOf(buildResult({ baseline: null }))).toBe('absolute');
  });
});

describe('values that are read from text', () => {
  it.each([
    ['OSDI 2022, 559-578', 'OSDI'],
    ['SC21', 'SC'],
    ['PVLDB 16(1), 2022 (presented at VLDB 2023)', 'PVLDB'],
    [
      'IEEE Transactions on Parallel and Distributed Systems 34(5), 1432-1449',
      'IEEE Transactions on Parallel and Distributed Systems',
    ],
    ['arXiv preprint 2023 (later ISCA 2024)', 'arXiv preprint'],
    ['ICML 2021 (PMLR 139), 7937-7947', 'ICML'],
    ['2023', '2023'],
  ])('are the series of a venue: %s', (venue, series) => {
    expect(venueSeries(venue)).toBe(series);
  });

  it('are number formats, with their width above them', () => {
    expect(numberFormatsIn('Stores weights in INT4 and computes in FP16.')).toEqual([
      'fp16',
      '16-bit',
      'int4',
      '4-bit',
    ]);
    expect(numberFormatsIn('An 8-bit optimizer')).toEqual(['8-bit']);
    expect(numberFormatsIn('int-8 and float8')).toEqual(['int8', '8-bit']);
    expect(numberFormatsIn('64 GPUs, 18 bits of luck, W8A8')).toEqual(['8-bit']);
    expect(numberFormatsIn('no number at all')).toEqual([]);
  });

  it('are models under one spelling, and their family', () => {
    expect(modelId('OPT 175B (sparse)')).toBe('opt-175b');
    const families = [
      'opt-175b',
      'llama-2-70b',
      'bert-large',
      'opt-family',
      'gpt-2-small-and-medium',
      'alexnet',
    ];
    expect(families.map(familyOf)).toEqual(['opt', 'llama-2', 'bert', 'opt', 'gpt-2', 'alexnet']);
    expect(familyOf('13b-model')).toBe('13b-model');
    expect(familyOf('wide-resnet,-up-to-13b')).toBe('wide-resnet,-up-to-13b');
    expect(valuesOf('model', { models: [{ name: 'OPT-30B', paramsB: 30, grade: 'primary' }] })).toEqual([
      'opt-30b',
      'opt',
    ]);
  });

  it('are what the techniques of a publication require', () => {
    const uses = (id: string) => ({ techniques: [{ id, role: 'uses' as const }] });
    expect(valuesOf('requirement', uses('rounding'))).toEqual(['int8', 'calibration data']);
    expect(valuesOf('requirement', uses('queueing'))).toEqual(['none']);
  });
});

describe('the facets of the shipped corpus', () => {
  const index = buildCorpusIndex(shippedCorpus());
  const counts = countFacets(contextOf(index), NO_NARROWING);

  it('are more than a dozen, with ids and names of their own', () => {
    expect(FACETS.length).toBeGreaterThan(12);
    expect(new Set(FACETS.map(({ id }) => id)).size).toBe(FACETS.length);
    expect(new Set(FACETS.map(({ name }) => name)).size).toBe(FACETS.length);
  });

  it('call every value by words, and have every parent of a value among the values', () => {
    for (const { facet, values } of counts) {
      const known = new Set(values.map(({ value }) => value));
      for (const { value, label, parent } of values) {
        expect(label.trim(), `${facet.id}=${value}`).not.toBe('');
        expect(label, `${facet.id}=${value}`).not.toMatch(/undefined|^topic:/);
        if (parent !== null) expect(known.has(parent), `${facet.id}=${value}`).toBe(true);
      }
    }
  });

  it('know something of most publications', () => {
    const none = counts.filter(
      ({ facet, values, bins }) => facet.isReaders !== true && values.length + bins.length === 0,
    );
    expect(none.map(({ facet }) => facet.id)).toEqual([]);
  });
});
