/** Schema of a hardware entry (group or device) and of `corpus/hardware.json`. */
import { z } from 'zod';
import {
  HARDWARE_KINDS,
  HARDWARE_TIERS,
  type HardwareDevice,
  type HardwareGroup,
  type PeakRates,
} from '../model/hardware.ts';
import { catalogueEvidenceSchema, idSchema, schemaKey, sentenceSchema } from './schemaParts.ts';

const amount = z.number().positive().nullable();
const rate = amount.optional();

const peakRatesSchema = z
  .strictObject({
    fp32: rate,
    tf32: rate,
    fp16Tensor: rate,
    bf16Tensor: rate,
    fp8Tensor: rate,
    int8Tensor: rate,
    int4Tensor: rate,
  })
  .describe(
    'Peak rates without sparsity in TFLOP/s (TOP/s for integers); null where not supported or not known.',
  ) satisfies z.ZodType<PeakRates>;

const entryFields = {
  id: idSchema,
  name: sentenceSchema,
  parent: idSchema.nullable().describe('Vendor → family → model → memory variant; null for roots.'),
  vendor: sentenceSchema.nullable(),
  aliases: z.array(sentenceSchema),
};

export const hardwareGroupSchema = z.strictObject({
  ...entryFields,
  group: z.literal(true).describe('A vendor, a family, or a model of which the variant is not known.'),
}) satisfies z.ZodType<HardwareGroup>;

export const hardwareDeviceSchema = z.strictObject({
  ...entryFields,
  group: z.literal(false),
  kind: z.enum(HARDWARE_KINDS),
  family: sentenceSchema.nullable(),
  tier: z.enum(HARDWARE_TIERS),
  releaseYear: z.number().int().min(1990).max(2100).nullable(),
  memoryGB: amount,
  memoryBandwidthGBs: amount,
  peak: peakRatesSchema,
  tdpW: amount,
  interconnect: sentenceSchema.nullable(),
  supports: z
    .array(sentenceSchema)
    .describe(
      'Device capabilities: ids in shared/model/capability.ts, for example "bf16" or "2:4-sparsity".',
    ),
  facts: catalogueEvidenceSchema,
  notes: sentenceSchema.nullable(),
}) satisfies z.ZodType<HardwareDevice>;

export const hardwareSchema = z.discriminatedUnion('group', [hardwareGroupSchema, hardwareDeviceSchema]);

export const hardwareFileSchema = z.strictObject({ ...schemaKey, hardware: z.array(hardwareSchema) });
