import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatePlain, largestModel, loadsOf } from '../../../shared/fit/estimate.ts';
import { buildFit, type FitRow, techniquesFor } from '../../../shared/fit/fitRows.ts';
import { toFitTable } from '../../../shared/fit/fitTable.ts';
import { amountText, gigabytesText, largestText, partChanges } from '../../../shared/fit/fitWords.ts';
import { inputsText } from '../../../shared/fit/inputsText.ts';
import { machineOf } from '../../../shared/fit/machine.ts';
import { countOf } from '../../../shared/fit/measured.ts';
import { COMPUTED_PARTS } from '../../../shared/fit/memory.ts';
import { MEMORY_RULES } from '../../../shared/fit/memoryRules.ts';
import { KNOWN_MODELS } from '../../../shared/fit/modelShape.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { FIT_PART, FIT_TASKS, type FitView, readDevice, writeDevice } from '../../../shared/view/fitPart.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const viewOf = (fields: Partial<FitView>): FitView => ({ ...FIT_PART.defaults, ...fields });

function fitOf(fields: Partial<FitView>) {
  const view = viewOf(fields);
  const machine = required(machineOf(index, view), 'a machine');
  return { view, machine, ...buildFit(index, machine, view) };
}

const rowOf = (rows: readonly FitRow[], id: string) =>
  required(
    rows.find(({ technique }) => technique?.id === id),
    `row of ${id}`,
  );
const reporters = ({ measured }: FitRow) => measured.map(({ reported }) => reported.publicationKey);

describe('what fits', () => {
  it('says what can be fine-tuned on one card of 24 GB, by which technique, measured by whom', () => {
    const { rows } = fitOf({ devices: ['nvidia-rtx-3090*1'], task: 'fine-tuning', context: 512 });
    const quantized = rowOf(rows, 'quantized-fine-tuning');
    expect(quantized.needStatus).toBe('met');
    expect(quantized.verdict).toBe('fits');
    expect(quantized.largest?.atBest).toBeGreaterThan(30);
    expect(reporters(quantized)).toContain('qlora');
    const lowMemory = rowOf(rows, 'full-parameter-low-memory-fine-tuning');
    expect(reporters(lowMemory)).toEqual(['lomo', 'lomo']);
    expect(lowMemory.measured.map(({ likeness }) => likeness).sort()).toEqual(['hardware', 'need']);
    // What was measured on eight such cards is no measurement on one.
    expect(lowMemory.measured.map(({ reported }) => reported.result.model)).not.toContain('LLaMA-65B');
    expect(rowOf(rows, 'low-rank-adaptation').verdict).toBe('fits');
    expect(rows.map(({ technique }) => technique?.id)).not.toContain('sharded-data-parallelism');
  });

  it('leaves a technique out when what it needs is known to be missing, and keeps it when that is not known', () => {
    const one = fitOf({ memoryGB: 24, task: 'training' });
    expect(one.unmet.map(({ technique }) => technique?.id)).toContain('tensor-model-parallelism');
    expect(rowOf(one.rows, 'mixed-precision-training').needStatus).toBe('unknown');
    expect(rowOf(one.rows, 'optimizer-state-offloading').needStatus).toBe('unknown');
    const more = fitOf({ memoryGB: 24, count: 8, task: 'training', formats: ['fp16', 'host-memory'] });
    expect(rowOf(more.rows, 'tensor-model-parallelism').needStatus).toBe('unknown');
    expect(rowOf(more.rows, 'mixed-precision-training').needStatus).toBe('met');
    const old = fitOf({ memoryGB: 24, formats: ['fp16'] });
    expect(old.unmet.map(({ technique }) => technique?.id)).toContain('activation-smoothing');
  });

  it('keeps unknown unknown', () => {
    const { rows, plain } = fitOf({ memoryGB: 24 });
    const pruning = rowOf(rows, 'unstructured-pruning');
    expect(pruning).toMatchObject({
      effect: 'amount-unknown',
      estimate: null,
      verdict: 'unknown',
      largest: null,
    });
    expect(rowOf(rows, 'tensor-compilation').effect).toBe('none');
    const untold = fitOf({ devices: ['generic-gpu*1'] });
    expect(untold.machine.memoryGB).toBeNull();
    expect(untold.plain.verdict).toBe('unknown');
    expect(untold.rows.every(({ verdict, largest }) => verdict === 'unknown' && largest === null)).toBe(true);
    expect(plain.tokenMs).toBeNull();
  });

  it('bounds the time for a token by the bandwidth, where it is known and the model is run', () => {
    const { plain } = fitOf({ memoryGB: 24, bandwidthGBs: 1000, model: 'llama-7b', context: 1 });
    expect(plain.tokenMs?.least).toBeCloseTo(13.4, 1);
    expect(fitOf({ devices: ['nvidia-rtx-3090*2'] }).plain.tokenMs).not.toBeNull();
    expect(fitOf({ devices: ['nvidia-rtx-3090*1'], task: 'training' }).plain.tokenMs).toBeNull();
  });

  it('takes of several devices what all of them have', () => {
    const { machine } = fitOf({ devices: ['nvidia-rtx-3090*2', 'nvidia-a100-80gb*1', 'host-memory*1'] });
    expect(machine).toMatchObject({ count: 3, memoryGB: 24, memories: ['host-memory'] });
    expect(machine.name).toMatch(/^2 × .*3090.* \+ 1 × .*A100.* \+ 1 × /);
    expect(machineOf(index, viewOf({ devices: ['host-memory*1'] }))).toBeNull();
    expect(machineOf(index, viewOf({}))).toBeNull();
  });

  it('has for every technique that it estimates a formula in the corpus', () => {
    for (const { technique, formulaOf, tasks } of MEMORY_RULES) {
      const formula = index.techniqueById.get(formulaOf ?? technique)?.formula;
      expect(formula, technique).not.toBeNull();
      expect(formula, technique).toBeDefined();
      for (const task of tasks) {
        const classes = index.techniqueById.get(technique)?.classes ?? [];
        if (!classes.includes(task === 'fine-tuning' ? 'training' : task)) continue;
        expect(techniquesFor(index, task).map(({ id }) => id)).toContain(technique);
      }
    }
  });

  it('finds the largest model: it fits, and one a little larger does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIT_TASKS),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 8192 }),
        fc.integer({ min: 1, max: 64 }),
        (task, memoryGB, context, batch) => {
          const view = viewOf({ task, context, batch, model: 'size' });
          const { surely, atBest } = largestModel(index, null, view, { memoryGB, devices: 1 });
          const totalAt = (parametersB: number) => estimatePlain(loadsOf({ ...view, parametersB }, 1)).total;
          const bytes = memoryGB * 1e9;
          expect(atBest).toBeGreaterThanOrEqual(surely);
          if (surely > 0) expect(totalAt(surely).most).toBeLessThanOrEqual(bytes * 1.000001);
          expect(totalAt(surely * 1.001 + 0.001).most).toBeGreaterThan(bytes);
          expect(totalAt(atBest * 1.001 + 0.001).least).toBeGreaterThan(bytes);
        },
      ),
    );
  });

  it('never estimates less than nothing, nor a range upside down, nor more than the model as it is by a formula that saves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIT_TASKS),
        fc.constantFrom('size', ...KNOWN_MODELS.map(({ id }) => id)),
        fc.integer({ min: 1, max: 512 }),
        fc.boolean(),
        (task, model, count, recompute) => {
          const { rows, plain } = fitOf({ memoryGB: 80, count, task, model, recompute });
          for (const { estimate, effect } of rows) {
            if (estimate === null) continue;
            for (const part of COMPUTED_PARTS) {
              const { least, most } = estimate.parts[part];
              expect(least).toBeGreaterThanOrEqual(0);
              expect(most).toBeGreaterThanOrEqual(least);
            }
            if (effect === 'none') expect(estimate).toEqual(plain.estimate);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stands on any corpus', () => {
    fc.assert(
      fc.property(arbitraryCorpus(6), fc.constantFrom(...FIT_TASKS), (corpus, task) => {
        const any = buildCorpusIndex(corpus);
        const view = viewOf({ memoryGB: 40, task });
        const machine = required(machineOf(any, view), 'a machine');
        const result = buildFit(any, machine, view);
        expect(result.rows.length + result.unmet.length).toBe(techniquesFor(any, task).length);
        toFitTable(any, machine, view, result);
      }),
      { numRuns: 30 },
    );
  });

  it('says amounts with the digits of an estimate', () => {
    expect(amountText(33.634)).toBe('33.6');
    expect(amountText(1043.2)).toBe('1,040');
    expect([amountText(0.17123), amountText(0.004), amountText(0)]).toEqual(['0.17', '<0.01', '0']);
    expect(gigabytesText({ least: 13.4e9, most: 13.404e9 })).toBe('13.4 GB');
    expect(gigabytesText({ least: 33.63e9, most: 36.68e9 })).toBe('33.6 to 36.7 GB');
    expect(largestText({ largest: { surely: 0, atBest: 0 } })).toBe('none');
    expect(largestText({ largest: null })).toBeNull();
  });

  it('says what each part was and becomes, and by which formula', () => {
    const { rows, plain, view } = fitOf({ memoryGB: 24, task: 'fine-tuning', model: 'llama-7b' });
    const changes = partChanges(
      index,
      view.task,
      rowOf(rows, 'quantized-fine-tuning'),
      required(plain.estimate, 'an estimate'),
    );
    expect(changes.map(({ part }) => part)).toEqual(['weights', 'gradients', 'optimizer-state']);
    expect(changes[0]?.formula).toContain('4.127 to 4.5 bits');
    expect(inputsText(view, { count: 1 })).toBe(
      'LLaMA-7B: P = 6.7 B, l = 32, h = 4,096, a = 32; s = 2,048, b = 1; N = 1',
    );
  });

  it('leaves the app with computed and measured apart, and passports for what was measured', () => {
    const { rows, plain, unmet, view, machine } = fitOf({
      devices: ['nvidia-rtx-3090*1'],
      task: 'fine-tuning',
    });
    const table = toFitTable(index, machine, view, { rows, plain, unmet });
    expect(table.title).toMatch(/^What fits: fine-tuning on 1 × .*3090/);
    expect(table.columns.filter(({ name }) => name.endsWith('computed'))).toHaveLength(7);
    const row = required(
      table.sections
        .flatMap((section) => section.rows)
        .find(([name]) => name?.[0]?.text === index.techniqueById.get('quantized-fine-tuning')?.name),
      'row',
    );
    expect(row.at(-1)?.some(({ results }) => results?.[0]?.publicationKey === 'qlora')).toBe(true);
    expect(row).toHaveLength(table.columns.length);
  });

  it('counts devices in the words of passports', () => {
    const count = (hardware: string | null) => countOf({ hardware });
    expect(count('8x NVIDIA V100')).toBe(8);
    expect(count('2,048 Piz Daint GPU nodes')).toBe(2048);
    expect(count('NVIDIA P100 without NVLink, 8 partitions')).toBe(8);
    expect(count('1 GPU (24 GB)')).toBe(1);
    expect(count('one 8-GPU node')).toBe(8);
    expect(count('up to 256x NVIDIA A100 40GB')).toBe(256);
    expect(count('clusters with up to 64 GPUs')).toBe(64);
    expect(count('NVIDIA RTX 3090 (count not seen)')).toBeNull();
    expect(count('preemptible NVIDIA T4')).toBeNull();
    expect(count(null)).toBeNull();
  });

  it('reads devices as it writes them, and nothing else', () => {
    expect(readDevice(writeDevice({ id: 'a*b', count: 12 }))).toEqual({ id: 'a*b', count: 12 });
    expect(readDevice('a*0')).toBeNull();
    expect(readDevice('a')).toBeNull();
    expect(readDevice('a*-1')).toBeNull();
  });
});
