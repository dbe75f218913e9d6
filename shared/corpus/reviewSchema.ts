/** Schema of `corpus/review.json`: what is known of the review, and what is not. */
import { z } from 'zod';
import type { Review } from '../model/review.ts';
import { authorNameSchema, evidenceFields, gradeSchema, sentenceSchema } from './schemaParts.ts';

export const reviewSchema = z.strictObject({
  title: sentenceSchema,
  authors: z.array(authorNameSchema).min(1),
  venue: sentenceSchema,
  volume: sentenceSchema,
  pages: sentenceSchema,
  year: z.number().int(),
  arxiv: sentenceSchema,
  doi: z.strictObject({ value: sentenceSchema, grade: gradeSchema }),
  licence: sentenceSchema,
  extent: sentenceSchema,
  known: z.array(
    z.strictObject({
      fact: sentenceSchema,
      value: z.unknown().describe('Number, text, list or tree, as the fact needs.'),
      note: sentenceSchema.optional(),
      ...evidenceFields,
    }),
  ),
  notKnown: z.array(sentenceSchema).describe('What could not be read in public; shown as not known.'),
}) satisfies z.ZodType<Review>;
