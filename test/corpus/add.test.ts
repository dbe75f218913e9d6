import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askDraft } from '../../electron/build/askDraft.ts';
import { readCorpus } from '../../electron/build/readCorpusFiles.ts';
import { type CorpusAddOptions, runCorpusAdd } from '../../electron/build/runCorpusAdd.ts';
import { buildPublicationScaffold } from '../../shared/corpus/addPublication.ts';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import {
  parseAuthors,
  parseTypedDraft,
  type TypedDraft,
  venueTypeOf,
} from '../../shared/corpus/publicationDraft.ts';
import { UNWRITTEN_SUMMARY } from '../../shared/corpus/unwrittenSummary.ts';
import { withManifest } from '../fixtures/corpus/minimalCorpus.ts';
import { listedCorpus, listPath, readFolder, writeCorpusFolder } from '../fixtures/import/listedCorpus.ts';

const TYPED: TypedDraft = {
  title: 'QLoRA: Efficient Finetuning of Quantized LLMs',
  authors: 'Dettmers, Tim; Pagnoni, Artidoro; others',
  year: '2023',
  venue: 'Proceedings of a Conference 2023',
  arxiv: 'https://arxiv.org/abs/2305.14314v1',
  classes: 'training, inference',
};

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(options: Partial<CorpusAddOptions> = {}) {
  const lines: string[] = [];
  const code = runCorpusAdd(root, { bibtexPath: null, entryKey: null, typed: TYPED, ...options }, (line) =>
    lines.push(line),
  );
  return { code, text: lines.join('\n') };
}

function readAdded(key: string) {
  const corpus = readCorpus(root);
  expect(corpus.ok ? null : corpus.error.message).toBeNull();
  return corpus.ok ? (corpus.value.publications.find((it) => it.key === key) ?? null) : null;
}

describe('a scaffold for a new publication', () => {
  beforeEach(() => {
    root = writeCorpusFolder(listedCorpus());
  });

  it('is made of typed fields, claims nothing else, and says what to fill in', () => {
    const before = readFolder(root);
    const { code, text } = run();
    expect(text).toMatch(/^written: publications\/qlora\.json\nTo be filled in:\n {2}summary: /);
    expect(text).toMatch(/Then: npm run corpus:check -- --write$/);
    expect(code).toBe(0);
    expect(readAdded('qlora')).toMatchObject({
      shortName: 'QLoRA',
      authors: [
        { family: 'Dettmers', given: 'Tim' },
        { family: 'Pagnoni', given: 'Artidoro' },
      ],
      authorsComplete: false,
      year: 2023,
      firstPosted: '2023-05',
      venueType: 'conference',
      arxiv: '2305.14314',
      doi: null,
      url: 'https://arxiv.org/abs/2305.14314',
      classes: ['training', 'inference'],
      summary: UNWRITTEN_SUMMARY,
      results: [],
      metadata: { grade: 'unsourced', sources: [] },
      membership: { level: 'in-scope', source: null },
    });
    const after = new Map(readFolder(root));
    after.delete('publications/qlora.json');
    expect(after).toEqual(before);
  });

  it.each([
    [
      'Google Scholar',
      {
        bibtexPath: listPath('scholar.bib'),
        entryKey: 'jin2023s',
        typed: { classes: 'serving', title: 'S4: Another Work', arxiv: '2306.06001' },
      },
      's4',
      { venue: 'arXiv preprint', venueType: 'preprint', authorsComplete: false, firstPosted: '2023-06' },
    ],
    [
      'the ACM',
      {
        bibtexPath: listPath('acm.bib'),
        entryKey: '10.14778/3611540.3611569',
        typed: { classes: 'training' },
      },
      'pytorchfsdp',
      {
        title: 'PyTorch FSDP: Experiences on Scaling Fully Sharded Data Parallel',
        venue: 'Proc. VLDB Endow.',
        venueType: 'journal',
        doi: '10.14778/3611540.3611569',
        firstPosted: null,
        year: 2023,
      },
    ],
  ])('is made of an entry of %s, what was typed going before it', (_name, options, key, expected) => {
    const { code, text } = run(options);
    expect(text).toContain(`written: publications/${key}.json`);
    expect(code).toBe(0);
    expect(readAdded(key)).toMatchObject(expected);
  });

  it.each([
    ['key', { ...TYPED, key: 'lora' }, 'lora'],
    ['DOI', { ...TYPED, doi: 'https://doi.org/10.1145/3600006.3613165' }, 'vllm'],
    ['arXiv id', { ...TYPED, arxiv: '2106.09685v2' }, 'lora'],
    ['title', { ...TYPED, title: 'LORA: Low-rank adaptation of large language models.' }, 'lora'],
    [
      'title',
      { ...TYPED, title: 'GPT3.int8(): 8-bit matrix multiplication for {T}ransformers at scale' },
      'llmint8',
    ],
  ])('is refused where a publication has the same %s', (shared, typed, key) => {
    const before = readFolder(root);
    const { code, text } = run({
      typed: { ...typed, 'short-name': 'Other', key: 'key' in typed ? typed.key : 'other' },
    });
    expect(code).toBe(1);
    expect(text).toContain('add/duplicate: ');
    expect(text).toContain(`publications/${key}.json has the same ${shared}`);
    expect(readFolder(root)).toEqual(before);
  });

  it('asks whether a work of a like title is the same, and is written all the same', () => {
    const { code, text } = run({
      typed: {
        ...TYPED,
        title: 'ZeRO: memory optimization towards training a trillion parameter models',
        key: 'zero2',
      },
    });
    expect(text).toContain('Is it the same work as publications/zero.json');
    expect(code).toBe(0);
  });

  it('never writes over a file, even one that is no publication of the corpus', () => {
    run();
    writeFileSync(join(root, 'publications/qlora.json'), 'notes');
    expect(run().code).toBe(1);
    expect(readFolder(root).get('publications/qlora.json')).toBe('notes');
  });

  it.each([
    [
      'a needed field is missing',
      { typed: { title: 'A', year: '2020' } },
      'add/missing-field: These fields are needed: --authors, --venue, --venue-type, --url, --classes.',
    ],
    [
      'a field cannot be read',
      { typed: { ...TYPED, year: 'soon', classes: 'cooking' } },
      'year: "soon" cannot be read',
    ],
    ['the schema refuses it', { typed: { ...TYPED, year: '1999' } }, 'add/invalid-publication: year'],
    ['the file cannot be read', { bibtexPath: 'no-such.bib' }, 'add/unreadable-bibtex'],
    [
      'the file holds several entries',
      { bibtexPath: listPath('acm.bib') },
      'add/several-entries: Choose one with --entry: 10.1145/3600006.3613165, 10.14778/3611540.3611569',
    ],
    [
      'the file does not hold the entry',
      { bibtexPath: listPath('acm.bib'), entryKey: 'nobody' },
      'add/no-entry',
    ],
  ])('is not written where %s', (_case, options, message) => {
    const before = readFolder(root);
    const { code, text } = run(options);
    expect(code).toBe(1);
    expect(text).toContain(message);
    expect(readFolder(root)).toEqual(before);
  });

  it('does not ship before its summary is written, and then passes the check', () => {
    run();
    const corpus = readCorpus(root);
    const errorsOf = (summary: string) => {
      if (!corpus.ok) return null;
      const { manifest: _manifest, ...data } = corpus.value;
      const publications = data.publications.map((it) => (it.key === 'qlora' ? { ...it, summary } : it));
      return checkIntegrity(withManifest({ ...data, publications }))
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    };
    expect(errorsOf(UNWRITTEN_SUMMARY)).toEqual(['corpus/unwritten-summary']);
    expect(errorsOf('What it does.')).toEqual([]);
  });

  it('fits the schema or says what does not, whatever is typed', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2023', 'serving', 'Doe, Jo', 'arXiv preprint', '10.1000/x'),
    );
    const typed = fc.record(
      {
        title: text,
        authors: text,
        year: fc.constantFrom('2023', '1999', 'x'),
        venue: text,
        doi: text,
        url: text,
        classes: fc.constant('serving'),
        key: text,
      },
      { requiredKeys: ['classes'] },
    );
    fc.assert(
      fc.property(typed, (fields) => {
        const draft = parseTypedDraft(fields);
        if (!draft.ok) return;
        const scaffold = buildPublicationScaffold(draft.value, 'a test');
        if (!scaffold.ok) expect(scaffold.error.message).not.toBe('');
        else expect(scaffold.value.key).toMatch(/^[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('what is typed for a new publication', () => {
  it('is asked for until it can be read, and not asked for where it was given', async () => {
    const answers = [
      '',
      'LoRA',
      'Doe, Jo',
      'soon',
      '2022',
      'ICLR 2022',
      '',
      'conference',
      '',
      '',
      '',
      'https://example.org',
      'nonsense',
      'training',
      '',
      '',
      '',
      '',
    ];
    const asked: string[] = [];
    const said: string[] = [];
    const ask = async (question: string) => {
      asked.push(question.split(' ')[0] ?? '');
      return answers.shift() ?? '';
    };
    const typed = await askDraft({ key: 'lora2' }, ask, (line) => said.push(line));
    expect(typed).toMatchObject({
      title: 'LoRA',
      authors: 'Doe, Jo',
      year: '2022',
      venue: 'ICLR 2022',
      classes: 'training',
      key: 'lora2',
    });
    expect(asked).not.toContain('key');
    expect(asked.filter((id) => id === 'title' || id === 'year' || id === 'classes')).toHaveLength(6);
    expect(said[0]).toBe('title is needed.');
    expect(said[1]).toContain('year: "soon" cannot be read');
    expect(said.slice(2)).toEqual([
      'venue-type is needed.',
      'url is needed.',
      expect.stringContaining('classes: "nonsense" cannot be read'),
    ]);
  });

  it('tells groups from persons and "others" from names', () => {
    expect(parseAuthors('Doe, Jo; BigScience Workshop; et al.')).toEqual({
      names: [
        { family: 'Doe', given: 'Jo' },
        { family: 'BigScience Workshop', given: '' },
      ],
      complete: false,
    });
    expect(parseAuthors(' ; others')).toBeNull();
  });

  it.each([
    ['NeurIPS 2023 Workshop on Efficiency', '', 'workshop'],
    ['arXiv preprint', 'article', 'preprint'],
    ['IEEE Transactions on Computers', 'article', 'journal'],
    ['ICML 2023', 'inproceedings', 'conference'],
    ['ICML 2023', '', undefined],
  ])('tells the kind of the venue %s (%s) only where it can', (venue, entryType, kind) => {
    expect(venueTypeOf(venue, entryType)).toBe(kind);
  });
});
