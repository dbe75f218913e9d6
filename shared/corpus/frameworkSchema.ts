/** Schema of a framework and of `corpus/frameworks.json`. */
import { z } from 'zod';
import type { Framework } from '../model/framework.ts';
import { reviewClassSchema } from './publicationSchema.ts';
import {
  catalogueEvidenceSchema,
  idSchema,
  schemaKey,
  sentenceSchema,
  webAddressSchema,
} from './schemaParts.ts';

export const frameworkSchema = z.strictObject({
  id: idSchema,
  name: sentenceSchema,
  aliases: z.array(sentenceSchema),
  classes: z.array(reviewClassSchema),
  maintainer: sentenceSchema.nullable(),
  licence: sentenceSchema.nullable(),
  repo: webAddressSchema.nullable(),
  language: z.array(sentenceSchema),
  firstRelease: sentenceSchema.nullable(),
  status: z.enum(['active', 'archived', 'unknown']),
  supportsTechniques: z.array(idSchema).describe('Ids of techniques.'),
  introducedBy: idSchema.nullable().describe('Key of the publication that introduced it.'),
  runsOn: z.array(idSchema).describe('Ids in hardware.json.'),
  facts: catalogueEvidenceSchema,
  notes: sentenceSchema.nullable(),
}) satisfies z.ZodType<Framework>;

export const frameworksFileSchema = z.strictObject({ ...schemaKey, frameworks: z.array(frameworkSchema) });
