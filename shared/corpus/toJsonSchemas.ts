/** JSON Schemas of the corpus files, generated from the zod schemas, for editors. */
import { z } from 'zod';
import { CORPUS_FILE_SCHEMAS } from './corpusSchema.ts';

export interface JsonSchemaFile {
  /** `publication.schema.json` */
  readonly name: string;
  readonly text: string;
}

/** One file a kind of corpus file, as they lie in `corpus/schema`. */
export function toJsonSchemaTexts(): readonly JsonSchemaFile[] {
  return Object.entries(CORPUS_FILE_SCHEMAS).map(([kind, schema]) => ({
    name: `${kind}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
  }));
}
