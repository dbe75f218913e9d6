import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CorpusFiles,
  parseCorpus,
  parseCorpusFiles,
  pathText,
} from '../../shared/corpus/parseCorpus.ts';
import { toCorpusFileTexts } from '../../shared/corpus/toCorpusFileTexts.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { applyPatches, type Patch } from '../fixtures/corpus/applyPatch.ts';
import { minimalCorpus } from '../fixtures/corpus/minimalCorpus.ts';
import { shippedFiles } from '../fixtures/corpus/shippedCorpus.ts';

function filesOf(corpus: Corpus): CorpusFiles {
  const files = toCorpusFileTexts(corpus).map(({ path, text }) => ({
    path,
    value: JSON.parse(text) as unknown,
  }));
  const file = (path: string) => files.find((it) => it.path === path) ?? { path, value: null };
  return {
    manifest: file('manifest.json'),
    publications: files.filter((it) => it.path.startsWith('publications/')),
    techniques: file('techniques.json'),
    strategies: file('strategies.json'),
    hardware: file('hardware.json'),
    frameworks: file('frameworks.json'),
    review: file('review.json'),
  };
}

function faultsOf(patches: readonly Patch[]): readonly string[] {
  const parsed = parseCorpusFiles(applyPatches(filesOf(minimalCorpus()), patches));
  return parsed.ok ? [] : parsed.error.map((issue) => `${issue.code} ${issue.file} ${issue.where}`);
}

describe('parsing the corpus files', () => {
  it('gives back what was written, without the address of the schema', () => {
    expect(parseCorpusFiles(filesOf(minimalCorpus()))).toEqual({ ok: true, value: minimalCorpus() });
  });

  it('puts publications in order of time whatever the order of the files', () => {
    const files = filesOf(minimalCorpus());
    const parsed = parseCorpusFiles({ ...files, publications: files.publications.toReversed() });
    expect(parsed.ok && parsed.value.publications.map((it) => it.key)).toEqual(['alpha', 'beta']);
  });

  it('lists every fault of every file with its place', () => {
    expect(
      faultsOf([
        { at: ['publications', 0, 'value', 'year'], to: 'soon' },
        { at: ['publications', 1, 'value', 'results', 0, 'qualifier'], to: 'maybe' },
        { at: ['hardware', 'value', 'hardware', 1, 'tier'], to: 'toaster' },
      ]),
    ).toEqual([
      'corpus/invalid-form publications/alpha.json year',
      'corpus/invalid-form publications/beta.json results[0].qualifier',
      'corpus/invalid-form hardware.json hardware[1].tier',
    ]);
  });

  it('refuses keys it does not know, so that a misspelt field is found', () => {
    expect(faultsOf([{ at: ['publications', 0, 'value', 'sumary'], to: 'x' }])).toEqual([
      'corpus/invalid-form publications/alpha.json ',
    ]);
  });

  it('refuses a file whose name is not its key', () => {
    expect(faultsOf([{ at: ['publications', 0, 'path'], to: 'publications/gamma.json' }])).toEqual([
      'corpus/file-name publications/gamma.json key',
    ]);
  });

  it('joins the faults in one message for those who need only one', () => {
    const parsed = parseCorpus(
      applyPatches(filesOf(minimalCorpus()), [{ at: ['review', 'value', 'title'], to: 3 }]),
    );
    expect(parsed.ok ? null : parsed.error.message).toMatch(/\(1\):\nreview\.json title: /);
  });

  it('catches the loss of any required field of any shipped file', () => {
    const files = shippedFiles();
    const all = [
      ...files.publications.map((_, at) => ['publications', at] as const),
      ...(['manifest', 'techniques', 'strategies', 'hardware', 'frameworks', 'review'] as const).map(
        (name) => [name] as const,
      ),
    ];
    const fileAt = (path: readonly (string | number)[]) =>
      path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], files) as {
        readonly path: string;
        readonly value: Record<string, unknown>;
      };
    const choices = all.flatMap((path) => {
      const { value } = fileAt(path);
      return Object.keys(value)
        .filter((key) => key !== '$schema')
        .map((key) => ({ path, key }));
    });
    fc.assert(
      fc.property(fc.constantFrom(...choices), ({ path, key }) => {
        const file = fileAt(path);
        const { [key]: _lost, ...rest } = file.value;
        const [name, at] = path;
        const broken =
          name === 'publications'
            ? { ...files, publications: files.publications.with(at ?? 0, { ...file, value: rest }) }
            : { ...files, [name]: { ...file, value: rest } };
        const parsed = parseCorpusFiles(broken);
        expect(parsed.ok ? [] : parsed.error.map((issue) => `${issue.file} ${issue.where}`)).toEqual([
          `${file.path} ${key}`,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the text of a path', () => {
  it('reads like code', () => {
    expect(pathText(['techniques', 2, 'id'])).toBe('techniques[2].id');
    expect(pathText([])).toBe('');
  });
});
