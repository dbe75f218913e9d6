/** Stacks in words. */
import { readableId } from '../compare/readableId.ts';
import { memoryEffectText } from '../model/memoryEffect.ts';
import type { StackId } from '../view/stacksPart.ts';
import { kindOfPair, type PairKind, type TechniquePair } from './stackPairs.ts';
import type { StackEffect, StackSummary } from './stackSummary.ts';

export const STACK_NAMES: Readonly<Record<StackId, string>> = { first: 'Stack A', second: 'Stack B' };

export const PAIR_KIND_NAMES: Readonly<Record<PairKind, string>> = {
  conflict: 'Said to conflict',
  combined: 'Combined in one publication',
  complement: 'Said to complement each other, combined by no publication',
  never: 'Never seen together',
};

/** "combined in 3 publications, said to complement each other (primary)". */
export function pairWords(pair: TechniquePair): string {
  const { together, said } = pair;
  if (kindOfPair(pair) === 'never') return 'never seen together, and nothing is said of them';
  const combined =
    together.length === 0
      ? 'combined in no publication'
      : `combined in ${together.length} ${together.length === 1 ? 'publication' : 'publications'}`;
  return [
    combined,
    ...said.map(
      ({ relation, evidence: { grade } }) =>
        `said to ${relation === 'complements' ? 'complement each other' : 'conflict'} (${grade})`,
    ),
  ].join(', ');
}

/** "NVLink (Tensor model parallelism)". */
export function needWords({ id, techniques }: StackSummary['needs'][number]): string {
  return `${readableId(id)} (${techniques.map(({ name }) => name).join(', ')})`;
}

export function effectWords({ part, change, techniques }: StackEffect): string {
  return `${memoryEffectText({ of: part, change })} (${techniques.map(({ name }) => name).join(', ')})`;
}
