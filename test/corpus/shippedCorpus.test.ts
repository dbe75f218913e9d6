import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import { issueText } from '../../shared/corpus/issue.ts';
import { toCorpusFileTexts } from '../../shared/corpus/toCorpusFileTexts.ts';
import { toJsonSchemaTexts } from '../../shared/corpus/toJsonSchemas.ts';
import { CORPUS_FOLDER, shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

const corpus = shippedCorpus();

describe('the corpus that ships', () => {
  it('has no integrity error', () => {
    const errors = checkIntegrity(corpus).filter((issue) => issue.severity === 'error');
    expect(errors.map(issueText)).toEqual([]);
  });

  it('holds at least the 94 publications it was made of, oldest first', () => {
    expect(corpus.publications.length).toBeGreaterThanOrEqual(94);
    const months = corpus.publications.map((it) => it.firstPosted ?? `${it.year}-99`);
    expect(months).toEqual(months.toSorted());
  });

  it('lies in its folder in canonical form', () => {
    for (const { path, text } of toCorpusFileTexts(corpus)) {
      expect(readFileSync(join(CORPUS_FOLDER, path), 'utf8') === text, `${path} is canonical`).toBe(true);
    }
  });

  it('comes with the JSON Schemas that its zod schemas generate, and no others', () => {
    const folder = join(CORPUS_FOLDER, 'schema');
    const written = readdirSync(folder)
      .toSorted()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    expect(written).toEqual(
      [...toJsonSchemaTexts()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    );
  });

  it('claims membership by name only where a public summary names the publication', () => {
    const named = corpus.publications.filter((it) => it.membership.level === 'named-by-summary');
    expect(named.map((it) => it.key).toSorted()).toEqual([
      'alphatuning',
      'deepspeedinf',
      'flexgen',
      'gpipe',
      'gptq',
      'megatronlm',
      'petals',
      'qmoe',
      'sparsegpt',
    ]);
  });
});
