import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import { CORPUS_FILE_SCHEMAS } from '../../shared/corpus/corpusSchema.ts';
import { withManifest } from '../fixtures/corpus/minimalCorpus.ts';
import { CORPUS_FOLDER, shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

const readme = readFileSync(join(CORPUS_FOLDER, 'README.md'), 'utf8');
const corpus = shippedCorpus();

describe('the guide for curators', () => {
  it('shows an example that could be added as it stands', () => {
    const example = /```json\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
    const { $schema: _schema, ...publication } = CORPUS_FILE_SCHEMAS.publication.parse(JSON.parse(example));
    const grown = withManifest({ ...corpus, publications: [...corpus.publications, publication] });
    const issues = checkIntegrity(grown);
    expect(issues.filter((it) => it.severity === 'error' || it.file.includes('/example.'))).toEqual([]);
  });
});
