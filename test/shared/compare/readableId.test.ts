import { describe, expect, it } from 'vitest';
import { readableId } from '../../../shared/compare/readableId.ts';

describe('ids as words', () => {
  it('spells names as their makers do and parts the rest', () => {
    expect(['2:4-sparsity', 'nvme', 'server-cpu', 'fast-interconnect', 'bf16'].map(readableId)).toEqual([
      '2:4 sparsity',
      'NVMe',
      'server CPU',
      'fast interconnect',
      'BF16',
    ]);
  });
});
