/** Schema of one result: a number with its passport. */
import { z } from 'zod';
import { DIRECTIONS, QUALIFIERS, type Result } from '../model/result.ts';
import { evidenceFields, idSchema, sentenceSchema } from './schemaParts.ts';

export const resultSchema = z.strictObject({
  metric: idSchema.describe('Id of a metric in shared/model/metric.ts.'),
  value: z.number(),
  unit: z.string().min(1).describe('A unit that the metric knows.'),
  direction: z.enum(DIRECTIONS).describe("The metric's direction."),
  qualifier: z
    .enum(QUALIFIERS)
    .describe(
      'exact: given as the measured value. not stated: no qualifier, may hide an average or best case. up to: best case. below: less than.',
    ),
  baseline: sentenceSchema.nullable().describe('What the number is measured against.'),
  model: sentenceSchema.nullable(),
  hardware: sentenceSchema.nullable().describe('As written.'),
  hardwareIds: z.array(idSchema).describe('Ids in hardware.json that the text above names.'),
  conditions: sentenceSchema.nullable(),
  ...evidenceFields,
}) satisfies z.ZodType<Result>;
