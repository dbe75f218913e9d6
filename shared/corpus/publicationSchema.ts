/** Schema of one publication, `corpus/publications/<key>.json`. */
import { z } from 'zod';
import {
  FRAMEWORK_ROLES,
  MEMBERSHIP_LEVELS,
  type Publication,
  RELATION_TYPES,
  REVIEW_CLASSES,
  TECHNIQUE_ROLES,
  VENUE_TYPES,
} from '../model/publication.ts';
import { resultSchema } from './resultSchema.ts';
import {
  authorNameSchema,
  evidenceFields,
  gradeSchema,
  idSchema,
  sentenceSchema,
  webAddressSchema,
} from './schemaParts.ts';

export const reviewClassSchema = z.enum(REVIEW_CLASSES);

const techniqueUseSchema = z.strictObject({
  id: idSchema.describe('Id of a technique in techniques.json.'),
  role: z
    .enum(TECHNIQUE_ROLES)
    .describe('"introduces" exactly where the technique names this publication in introducedBy.'),
  note: sentenceSchema.optional(),
});

const frameworkUseSchema = z.strictObject({
  id: idSchema.describe('Id of an entry in frameworks.json.'),
  role: z.enum(FRAMEWORK_ROLES),
});

const hardwareUseSchema = z.strictObject({
  id: idSchema.describe('Id in hardware.json: the exact variant where known, the group where not.'),
  count: z.number().int().positive().nullable().describe('Number of devices; null where not reported.'),
  role: z
    .enum(['evaluation', 'target'])
    .describe('evaluation: ran on it. target: made for it, not seen to run.'),
  asWritten: sentenceSchema.describe('The set-up in words, with what the id leaves out.'),
  ...evidenceFields,
});

const modelUseSchema = z.strictObject({
  name: sentenceSchema,
  paramsB: z.number().positive().nullable().describe('Parameters in billions; null for families.'),
  grade: gradeSchema,
});

const limitationSchema = z.strictObject({ text: sentenceSchema, ...evidenceFields });

const relationSchema = z.strictObject({
  type: z.enum(RELATION_TYPES).describe('All but "succeeds" mean that this publication cites the target.'),
  target: idSchema.describe('Key of another publication.'),
  note: sentenceSchema
    .optional()
    .describe('Required where the target first appeared after the first version of this publication.'),
  ...evidenceFields,
});

export const publicationSchema = z.strictObject({
  key: idSchema.describe('Unique; also the name of the file.'),
  title: sentenceSchema,
  altTitle: sentenceSchema.nullable().describe('Title of another version; null where there is none.'),
  shortName: sentenceSchema.describe('What a graph label shows.'),
  authors: z.array(authorNameSchema).min(1).describe('In the order of the publication.'),
  authorsComplete: z.boolean().describe('Whether the list above holds every author.'),
  year: z.number().int().min(2017).max(2100).describe('Year of the venue.'),
  firstPosted: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .nullable()
    .describe('YYYY-MM of the first public version; null where not known. Orders works in time.'),
  venue: sentenceSchema,
  venueType: z.enum(VENUE_TYPES),
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/)
    .nullable()
    .describe('arXiv id without version.'),
  doi: z
    .string()
    .regex(/^10\.\S+$/)
    .nullable(),
  url: webAddressSchema,
  code: webAddressSchema.nullable(),
  summary: sentenceSchema.describe('Own sentences, never the abstract.'),
  contributions: z.array(sentenceSchema),
  limitations: z.array(limitationSchema),
  classes: z.array(reviewClassSchema).min(1),
  strategies: z.array(idSchema).describe('Ids in strategies.json.'),
  techniques: z.array(techniqueUseSchema),
  frameworks: z.array(frameworkUseSchema),
  hardware: z.array(hardwareUseSchema),
  models: z.array(modelUseSchema),
  results: z.array(resultSchema),
  relations: z.array(relationSchema),
  metadata: z
    .strictObject({ grade: gradeSchema, sources: z.array(sentenceSchema) })
    .describe('Where title, authors, venue and dates were read.'),
  membership: z
    .strictObject({
      level: z
        .enum(MEMBERSHIP_LEVELS)
        .describe('How sure it is that the review includes this publication; never claim more.'),
      source: z.string().nullable(),
    })
    .describe('Relation to the review.'),
  curatorNote: z.string().describe('What is weak in this entry.'),
}) satisfies z.ZodType<Publication>;
