/** Estimates against figures that publications report: those of the corpus are read from it. */
import { describe, expect, it } from 'vitest';
import { estimatePlain, estimateWith, loadsOf, type MemoryEstimate } from '../../../shared/fit/estimate.ts';
import { activationBytes, COMPUTED_PARTS, plainMemory } from '../../../shared/fit/memory.ts';
import { memoryRuleOf } from '../../../shared/fit/memoryRules.ts';
import { shapesOfSize } from '../../../shared/fit/modelShape.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { FIT_PART, type FitView } from '../../../shared/view/fitPart.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const techniqueOf = (id: string) => required(index.techniqueById.get(id), `technique ${id}`);
const GB = 1e9;
const GIB = 2 ** 30;

/** The value that the publication reports for the metric, of the result whose passport holds the text. */
function reported(key: string, metric: string, text = ''): number {
  const found = required(index.publicationByKey.get(key), key).results.filter(
    (result) => result.metric === metric && JSON.stringify(result).includes(text),
  );
  expect(found).toHaveLength(1);
  return required(found[0], metric).value;
}

function estimate(techniques: readonly string[], fields: Partial<FitView>, devices = 1): MemoryEstimate {
  const loads = loadsOf({ ...FIT_PART.defaults, ...fields }, devices);
  return techniques.length === 0
    ? estimatePlain(loads)
    : required(estimateWith(index, techniques.map(techniqueOf), loads), 'an estimate');
}

/** Weights, gradients and optimizer state: what papers on sharding call model states. */
const statesGB = ({ parts }: MemoryEstimate, end: 'least' | 'most') =>
  (parts.weights[end] + parts.gradients[end] + parts['optimizer-state'][end]) / GB;

describe('estimates agree with published figures', () => {
  it('of ZeRO: 7.5 B parameters on 64 devices take 120, 31.4 and 1.9 GB (Figure 1)', () => {
    const load = { task: 'training', model: 'size', parametersB: 7.5 } as const;
    expect(statesGB(estimate([], load, 64), 'most')).toBeCloseTo(120, 6);
    const sharded = estimate(['sharded-data-parallelism'], load, 64);
    expect(statesGB(sharded, 'most')).toBeCloseTo(31.4, 1);
    expect(statesGB(sharded, 'least')).toBeCloseTo(1.9, 1);
  });

  it('of QLoRA: 65 B parameters below the memory that it reports, and what double quantization saves', () => {
    const load = { task: 'fine-tuning', model: 'llama-65b', context: 512 } as const;
    const tuned = estimate(['quantized-fine-tuning'], load);
    expect(tuned.total.least / GB).toBeLessThan(reported('qlora', 'training-memory'));
    expect(estimate([], load).total.least / GB).toBeGreaterThan(780);
    const bits = (value: number) => (65.2 * value) / 8;
    expect(bits(4.5) - bits(4.127)).toBeCloseTo(reported('qlora', 'memory-saved'), 0);
    const adapters = estimate(['low-rank-adaptation'], load).parts.weights.least - 2 * 65.2 * GB;
    expect((tuned.parts.weights.least - adapters) / GB).toBeCloseTo(bits(4.127), 2);
  });

  it('of GPTQ: OPT-175B in 3 bits takes about 63 GB of weights, its cache for 2048 tokens 9 GB', () => {
    const row = required(index.publicationByKey.get('gptq'), 'gptq').results.find(
      ({ metric }) => metric === 'devices-needed',
    );
    expect(row?.conditions).toContain('about 63 GB of weights and 9 GB of cache');
    const [load] = loadsOf({ ...FIT_PART.defaults, model: 'opt-175b', context: 2048 }, 1);
    const plain = plainMemory(required(load, 'a load'));
    const rule = required(memoryRuleOf('weight-only-quantization'), 'a rule');
    const [inThreeBits] = rule.apply(plain, required(load, 'a load'), [3, 3]);
    expect(required(inThreeBits, 'an outcome').weights / GIB / 63).toBeCloseTo(1, 1);
    expect(plain['kv-cache'] / GIB).toBeCloseTo(9, 0);
  });

  it('of vLLM: a token of OPT-13B takes 800 KB of cache', () => {
    const { parts } = estimate(['paged-kv-cache'], { model: 'opt-13b', context: 1 });
    expect(parts['kv-cache'].most / 1024).toBeCloseTo(800, 6);
  });

  it('of LOMO: LLaMA-7B in all its parameters, with activations recomputed', () => {
    const load = { task: 'fine-tuning', model: 'llama-7b', context: 512, batch: 8 } as const;
    const { total } = estimate(['full-parameter-low-memory-fine-tuning'], load);
    const measured = reported('lomo', 'training-memory', 'LLaMA-7B');
    expect(total.least / GB).toBeLessThan(measured * 1.02);
    expect(total.most / GB).toBeGreaterThan(measured);
    // AdamW, as the baseline of the same result says.
    const adam = required(index.publicationByKey.get('lomo'), 'lomo').results.find(({ baseline }) =>
      baseline?.includes('AdamW 102.20 GB'),
    );
    expect(adam).toBeDefined();
    expect(estimate([], load).total.most / GIB / 102.2).toBeCloseTo(1, 1);
  });

  it('of LoRA: GPT-3 175B falls from 1.2 TB to 350 GB, of which the weights are nearly all', () => {
    const { parts } = estimate(['low-rank-adaptation'], { task: 'fine-tuning', model: 'gpt-3-175b' });
    expect(parts.weights.least / GB).toBeCloseTo(350, 0);
    expect(parts['optimizer-state'].most).toBeLessThan(0.1 * parts.weights.least);
  });

  it('of PEQA: low-rank tuning of LLaMA-65B takes 131 GB', () => {
    expect(JSON.stringify(index.publicationByKey.get('peqa')?.results)).toContain(
      'low-rank tuning at 131 GB',
    );
    const { total } = estimate(['low-rank-adaptation'], {
      task: 'fine-tuning',
      model: 'llama-65b',
      context: 1,
    });
    expect(total.least / GB).toBeLessThan(131);
    expect(total.most / GB).toBeGreaterThan(131);
  });

  it('of SmoothQuant: OPT-30B at 512 tokens takes 57 GB in 16 bits and about half of it in INT8', () => {
    const measured = reported('smoothquant', 'inference-memory', 'OPT-30B');
    const load = { model: 'opt-30b', context: 512 } as const;
    expect(estimate([], load).total.most / GIB).toBeCloseTo(57, 0);
    const smoothed = estimate(['activation-smoothing'], load);
    expect(smoothed.total.most / GB / measured).toBeCloseTo(1, 1);
  });

  it('of selective recomputation: 70% of the activations of GPT-3 and 65% of those of MT-NLG are spared', () => {
    const spared = (layers: number, width: number, heads: number) => {
      const shape = { parametersB: 1, layers, width, heads, cachedHeads: heads };
      const load = {
        task: 'training',
        shape,
        context: 2048,
        batch: 1,
        recompute: false,
        devices: 1,
      } as const;
      return 1 - activationBytes(load, 'selective') / activationBytes(load, 'none');
    };
    expect(spared(96, 12_288, 96)).toBeCloseTo(0.7, 2);
    expect(spared(105, 20_480, 128)).toBeCloseTo(0.65, 2);
  });

  it('of shapes: the extremes for a size hold the number of parameters', () => {
    for (const { layers, width } of shapesOfSize(13)) {
      expect((12 * layers * width ** 2) / 1e9).toBeCloseTo(13, 6);
    }
    expect(COMPUTED_PARTS).not.toContain('working-memory');
  });
});
