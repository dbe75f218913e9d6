/** Ids of capabilities, tiers and kinds of machines as words. */

const SPELLINGS: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  gpu: 'GPU',
  tpu: 'TPU',
  pcie: 'PCIe',
  nvme: 'NVMe',
  nvlink: 'NVLink',
  infiniband: 'InfiniBand',
  fp8: 'FP8',
  fp16: 'FP16',
  bf16: 'BF16',
  tf32: 'TF32',
  int4: 'INT4',
  int8: 'INT8',
};

/** "fast interconnect", "NVMe", "server CPU", "2:4 sparsity". */
export function readableId(id: string): string {
  return id
    .split('-')
    .map((word) => SPELLINGS[word] ?? word)
    .join(' ');
}
