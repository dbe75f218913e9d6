/** Schema of a technique and of `corpus/techniques.json`. */
import { z } from 'zod';
import { MEMORY_CHANGES, MEMORY_PARTS, type MemoryEffect } from '../model/memoryEffect.ts';
import { type Formula, PAIR_RELATIONS, type PairEvidence, type Technique } from '../model/technique.ts';
import { reviewClassSchema } from './publicationSchema.ts';
import {
  catalogueEvidenceSchema,
  evidenceFields,
  gradeSchema,
  idSchema,
  schemaKey,
  sentenceSchema,
} from './schemaParts.ts';

const formulaSchema = z.strictObject({
  text: sentenceSchema,
  source: z.string().nullable().describe('Null exactly when the grade is "unsourced".'),
  locator: sentenceSchema.optional().describe('Where in the source; required for primary formulas.'),
  grade: gradeSchema,
}) satisfies z.ZodType<Formula>;

const memoryEffectSchema = z.strictObject({
  change: z.enum(MEMORY_CHANGES).describe('moves: off the device, to slower or remote memory.'),
  of: z.enum(MEMORY_PARTS),
}) satisfies z.ZodType<MemoryEffect>;

const pairEvidenceSchema = z.strictObject({
  relation: z.enum(PAIR_RELATIONS),
  techniques: z.array(idSchema).min(1).describe('Ids in that list of this technique.'),
  ...evidenceFields,
}) satisfies z.ZodType<PairEvidence>;

export const techniqueSchema = z.strictObject({
  id: idSchema,
  name: sentenceSchema,
  aliases: z.array(sentenceSchema),
  strategy: idSchema.describe('Id of the strategy it belongs to first.'),
  otherStrategies: z.array(idSchema),
  classes: z.array(reviewClassSchema).min(1),
  what: sentenceSchema.describe('The mechanism, in a sentence or three.'),
  benefits: z.array(sentenceSchema),
  costs: z.array(sentenceSchema),
  requires: z.array(sentenceSchema).describe('Preconditions in words.'),
  hardwareFit: z.strictObject({
    needs: z
      .array(sentenceSchema)
      .describe('Capabilities it cannot do without: ids in shared/model/capability.ts, for example "int8".'),
    bestOn: z.array(sentenceSchema).describe('Kinds of machine, for example "single-gpu".'),
    note: sentenceSchema.nullable(),
  }),
  memoryEffect: z
    .array(memoryEffectSchema)
    .nullable()
    .describe('Effects on device memory; empty where there is none, null where not known.'),
  formula: formulaSchema.nullable(),
  introducedBy: z.array(idSchema).describe('Keys of publications.'),
  complements: z.array(idSchema).describe('Ids of techniques, each of which names this one too.'),
  conflictsWith: z.array(idSchema).describe('Ids of techniques, each of which names this one too.'),
  commonIn: z.array(idSchema).describe('Ids of frameworks.'),
  representativeIn: z.array(idSchema).describe('Keys of publications that show it best.'),
  pairEvidence: z
    .array(pairEvidenceSchema)
    .optional()
    .describe('Where single pairs can be read; on one of the two sides.'),
  facts: catalogueEvidenceSchema,
}) satisfies z.ZodType<Technique>;

export const techniquesFileSchema = z.strictObject({ ...schemaKey, techniques: z.array(techniqueSchema) });
