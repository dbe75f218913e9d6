/** Pieces that several corpus schemas share: ids, addresses, evidence. */
import { z } from 'zod';
import { type CatalogueEvidence, EVIDENCE_GRADES, type FieldEvidence } from '../model/evidence.ts';
import type { AuthorName } from '../model/publication.ts';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .describe('Lower-case words joined by hyphens; never changed once published.');

export const sentenceSchema = z.string().trim().min(1);

export const webAddressSchema = z.string().regex(/^https?:\/\/\S+$/);

export const gradeSchema = z
  .enum(EVIDENCE_GRADES)
  .describe(
    'primary: the paper, its repository or project page says so. secondary: a third party says so. unsourced: from knowledge, unchecked.',
  );

/** The fields of `Evidence`, to be spread into an object. Their agreement is left to the integrity check. */
export const evidenceFields = {
  source: z
    .string()
    .nullable()
    .describe('Address where the statement can be read; null exactly when the grade is "unsourced".'),
  locator: sentenceSchema
    .optional()
    .describe('Where in the source: section, table, page, "abstract". Required for primary results.'),
  grade: gradeSchema,
};

const fieldEvidenceSchema = z.strictObject({
  fields: z
    .array(sentenceSchema)
    .min(1)
    .describe('Names of fields; peak rates of a device by their own names.'),
  ...evidenceFields,
}) satisfies z.ZodType<FieldEvidence>;

export const catalogueEvidenceSchema = z
  .strictObject({
    grade: gradeSchema,
    sources: z
      .array(sentenceSchema)
      .describe(
        'Addresses, each with an optional remark after a space; empty when the grade is "unsourced".',
      ),
    unsourcedFields: z
      .array(sentenceSchema)
      .optional()
      .describe(
        'Fields that are unsourced although the entry is not; ["all"] for every field that byField does not name.',
      ),
    byField: z
      .array(fieldEvidenceSchema)
      .optional()
      .describe(
        'Fields whose evidence differs from that of the entry: better, worse, or from another source.',
      ),
  })
  .describe('How far the facts of this entry can be traced.') satisfies z.ZodType<CatalogueEvidence>;

export const authorNameSchema = z.strictObject({
  family: z.string().min(1),
  given: z.string(),
}) satisfies z.ZodType<AuthorName>;

/** What an editor needs to find the JSON Schema; stripped on reading. */
export const schemaKey = {
  $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),
};
