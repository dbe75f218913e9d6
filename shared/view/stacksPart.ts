/** What the stack composer shows: two stacks of techniques, and the pair whose evidence is opened. */
import { z } from 'zod';
import { keepTexts, type ViewPart } from './viewPart.ts';

/** The pairs of a larger stack cannot be taken in. */
export const MAX_STACKED = 12;

export const STACK_IDS = ['first', 'second'] as const;
export type StackId = (typeof STACK_IDS)[number];

export interface StacksView {
  /** Ids of techniques, in the order in which they were put together. */
  readonly first: readonly string[];
  /** Empty while nothing is compared with the first. */
  readonly second: readonly string[];
  /** Ids of the two techniques whose evidence is opened, or none. */
  readonly pair: readonly string[];
}

const techniques = z.array(z.string().max(200)).max(MAX_STACKED).default([]);

export const STACKS_PART: ViewPart<StacksView> = {
  prefix: 'stack.',
  defaults: { first: [], second: [], pair: [] },
  schema: z.strictObject({
    first: techniques,
    second: techniques,
    pair: z.array(z.string().max(200)).max(2).default([]),
  }),
  forms: { first: 'list', second: 'list', pair: 'list' },
  keepKnown: (part, index, dropped) => {
    const keep = (field: keyof StacksView) =>
      keepTexts(part[field], `stack.${field}`, (id) => index.techniqueById.has(id), dropped);
    const pair = keep('pair');
    return { first: keep('first'), second: keep('second'), pair: pair.length === 2 ? pair : [] };
  },
};
