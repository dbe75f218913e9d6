/** The two stacks of techniques that are put together and compared. */
import { z } from 'zod';
import { keepTexts, type ViewPart } from './viewPart.ts';

export interface StacksView {
  /** Ids of techniques, in the order in which they were added. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** So many techniques at most make a stack. */
export const MAX_STACKED = 8;

const stackSchema = z.array(z.string()).default([]);

export const STACKS_PART: ViewPart<StacksView> = {
  prefix: 'stack.',
  defaults: { first: [], second: [] },
  schema: z.strictObject({ first: stackSchema, second: stackSchema }),
  forms: { first: 'list', second: 'list' },
  keepKnown: (part, index, dropped) => {
    const keep = (field: keyof StacksView) => {
      const key = `stack.${field}`;
      const known = keepTexts(part[field], key, (id) => index.techniqueById.has(id), dropped);
      dropped.push(...known.slice(MAX_STACKED).map((id) => `${key}=${id}`));
      return known.slice(0, MAX_STACKED);
    };
    return { first: keep('first'), second: keep('second') };
  },
};
