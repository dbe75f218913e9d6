/** Schema of a strategy and of `corpus/strategies.json`. */
import { z } from 'zod';
import { STRATEGY_ORIGINS, type Strategy } from '../model/strategy.ts';
import { reviewClassSchema } from './publicationSchema.ts';
import { idSchema, schemaKey, sentenceSchema } from './schemaParts.ts';

export const strategySchema = z.strictObject({
  id: idSchema,
  name: sentenceSchema,
  parent: idSchema.nullable().describe('Id of the parent strategy; null at the top.'),
  classHints: z.array(reviewClassSchema),
  origin: z
    .enum(STRATEGY_ORIGINS)
    .describe("review: the review's own. review-summary: seen in a summary of it. extension: added here."),
  description: sentenceSchema,
}) satisfies z.ZodType<Strategy>;

export const strategiesFileSchema = z.strictObject({ ...schemaKey, strategies: z.array(strategySchema) });
