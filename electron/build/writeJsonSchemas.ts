/**
 * `npm run corpus:schema`: writes `corpus/schema/*.schema.json` from the zod schemas, so that editors
 * check and explain corpus files while they are written. A test holds the written files to the schemas.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchemaTexts } from '../../shared/corpus/toJsonSchemas.ts';

const folder = fileURLToPath(new URL('../../corpus/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { name, text } of toJsonSchemaTexts()) writeFileSync(join(folder, name), text);
