/**
 * The schemas of the corpus put together: the manifest, the files as they lie on disk, and the whole
 * corpus as the built bundle carries it. The shape only; what entries say about each other is the
 * business of `checkIntegrity`.
 */
import { z } from 'zod';
import type { Corpus, Manifest } from '../model/corpus.ts';
import { frameworkSchema, frameworksFileSchema } from './frameworkSchema.ts';
import { hardwareFileSchema, hardwareSchema } from './hardwareSchema.ts';
import { publicationSchema } from './publicationSchema.ts';
import { reviewSchema } from './reviewSchema.ts';
import { schemaKey, sentenceSchema } from './schemaParts.ts';
import { strategiesFileSchema, strategySchema } from './strategySchema.ts';
import { techniqueSchema, techniquesFileSchema } from './techniqueSchema.ts';

const count = z.number().int().nonnegative();

export const manifestSchema = z.strictObject({
  formatVersion: z.literal(1),
  title: sentenceSchema,
  statement: sentenceSchema.describe('What the corpus is and is not; every export carries it.'),
  date: z.iso.date().describe('Date of the last change of the data.'),
  licence: sentenceSchema,
  counts: z
    .strictObject({
      publications: count,
      techniques: count,
      strategies: count,
      hardware: count,
      frameworks: count,
      results: count,
      relations: count,
    })
    .describe('Refreshed by npm run corpus:check -- --write.'),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the canonical data; refreshed like the counts.'),
}) satisfies z.ZodType<Manifest>;

export const corpusSchema = z.strictObject({
  manifest: manifestSchema,
  publications: z.array(publicationSchema),
  techniques: z.array(techniqueSchema),
  strategies: z.array(strategySchema),
  hardware: z.array(hardwareSchema),
  frameworks: z.array(frameworkSchema),
  review: reviewSchema,
}) satisfies z.ZodType<Corpus>;

/** The kinds of file in the corpus folder and what each must look like; `$schema` is allowed in all of them. */
export const CORPUS_FILE_SCHEMAS = {
  manifest: manifestSchema.extend(schemaKey),
  publication: publicationSchema.extend(schemaKey),
  techniques: techniquesFileSchema,
  strategies: strategiesFileSchema,
  hardware: hardwareFileSchema,
  frameworks: frameworksFileSchema,
  review: reviewSchema.extend(schemaKey),
} as const;
