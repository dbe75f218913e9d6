/** Schema of `corpus/review.json`: what is known of the review, and what is not. */
import { z } from 'zod';
import { MEMBERSHIP_LEVELS, REVIEW_CLASSES } from '../model/publication.ts';
import {
  type CaseStudy,
  PRISMA_STAGES,
  type PrismaStage,
  type Reconstruction,
  type Review,
  type ReviewTopic,
} from '../model/review.ts';
import { authorNameSchema, evidenceFields, gradeSchema, idSchema, sentenceSchema } from './schemaParts.ts';

const prismaStageSchema = z.strictObject({
  id: z.enum(PRISMA_STAGES.map((it) => it.id)),
  value: z.number().int().nonnegative().nullable().describe('Null where it is not known; never filled in.'),
  fact: sentenceSchema.optional().describe('The entry of "known" that says it, with the same value.'),
  note: sentenceSchema.optional(),
  ...evidenceFields,
}) satisfies z.ZodType<PrismaStage>;

const reviewTopicSchema = z.strictObject({
  strategy: idSchema.describe('Id in strategies.json.'),
  wording: sentenceSchema.describe('In the words of the source.'),
  ...evidenceFields,
}) satisfies z.ZodType<ReviewTopic>;

const reconstructionSchema = z.strictObject({
  statement: sentenceSchema,
  steps: z.array(z.strictObject({ title: sentenceSchema, text: sentenceSchema })),
  levels: z
    .array(z.strictObject({ level: z.enum(MEMBERSHIP_LEVELS), meaning: sentenceSchema }))
    .describe('What each level of membership claims. Counts are taken from the corpus, never stored.'),
}) satisfies z.ZodType<Reconstruction>;

const resultReferenceSchema = z
  .strictObject({
    publication: idSchema,
    metric: idSchema,
    value: z.number(),
    model: sentenceSchema.nullable(),
  })
  .describe('Names the one result of that publication with this metric, value and model.');

const caseStudySchema = z.strictObject({
  publication: idSchema,
  side: z.enum(REVIEW_CLASSES).describe("The review's filing."),
  filing: z.strictObject({ note: sentenceSchema, ...evidenceFields }),
  question: sentenceSchema,
  steps: z.array(
    z.strictObject({
      title: sentenceSchema,
      text: sentenceSchema.describe('Own sentences.'),
      results: z.array(resultReferenceSchema),
    }),
  ),
}) satisfies z.ZodType<CaseStudy>;

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
  prisma: z.array(prismaStageSchema).describe('The PRISMA flow, from top to bottom.'),
  classes: z.array(reviewTopicSchema),
  strategies: z.array(reviewTopicSchema),
  subNodes: z.array(reviewTopicSchema).describe('Nodes that summaries of the review name.'),
  reconstruction: reconstructionSchema.nullable(),
  caseStudies: z.array(caseStudySchema),
}) satisfies z.ZodType<Review>;
