import { describe, expect, it } from 'vitest';
import { hardwareFacts } from '../../../shared/hardware/hardwareFacts.ts';
import { techniquesMeasuredOn } from '../../../shared/hardware/measuredOn.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildDevice } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

describe('techniques measured on hardware', () => {
  const index = buildCorpusIndex(SMALL_CORPUS);

  it('are those of the publications that ran on it, most publications first', () => {
    expect(techniquesMeasuredOn(index, 'rtx-3090')).toEqual([
      { techniqueId: 'rounding', publicationKeys: ['alpha', 'beta'] },
      { techniqueId: 'pruning-step', publicationKeys: ['beta'] },
    ]);
  });

  it('roll up to families and vendors', () => {
    const ids = techniquesMeasuredOn(index, 'nvidia').map((it) => it.techniqueId);
    expect(ids).toEqual(['pruning-step', 'rounding']);
    expect(techniquesMeasuredOn(index, 'tpu-v4')).toEqual([]);
  });
});

describe('the facts of a device', () => {
  it('carry units and grades, and say null where nothing is known', () => {
    const device = buildDevice({
      memoryGB: 24,
      tdpW: null,
      peak: { fp32: 35.6, tf32: 35.6, fp8Tensor: null },
      facts: { grade: 'primary', sources: ['s'], unsourcedFields: ['memoryGB', 'tf32'] },
    });
    const byName = new Map(hardwareFacts(device).map((fact) => [fact.name, fact]));
    expect(byName.get('Memory')).toEqual({ name: 'Memory', text: '24 GB', grade: 'unsourced' });
    expect(byName.get('Peak FP32')).toEqual({ name: 'Peak FP32', text: '35.6 TFLOP/s', grade: 'primary' });
    expect(byName.get('Peak TF32')?.grade).toBe('unsourced');
    expect(byName.get('Power')?.text).toBeNull();
    expect(byName.has('Peak FP8 tensor')).toBe(false);
  });
});
