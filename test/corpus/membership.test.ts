import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../electron/build/readCorpusFiles.ts';
import {
  type CorpusMembershipOptions,
  runCorpusMembership,
} from '../../electron/build/runCorpusMembership.ts';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import { matchPublications } from '../../shared/corpus/matchPublications.ts';
import { type MembershipChoice, planMemberships } from '../../shared/corpus/membershipPlan.ts';
import { readReferenceList } from '../../shared/import/readReferenceList.ts';
import { MEMBERSHIP_LEVELS } from '../../shared/model/publication.ts';
import {
  listedCorpus,
  listPath,
  listText,
  readFolder,
  writeCorpusFolder,
} from '../fixtures/import/listedCorpus.ts';

const SOURCE = 'https://example.org/list';
const REPLACE: MembershipChoice = {
  level: 'in-review-list',
  source: SOURCE,
  replacesOthers: true,
  confirmed: [],
  rejected: [],
};
const { publications } = listedCorpus();

function matchesOf(text: string) {
  return matchPublications(readReferenceList(text).references, publications);
}

function plan(text: string, choice: Partial<MembershipChoice> = {}) {
  return planMemberships(publications, matchesOf(text), { ...REPLACE, ...choice });
}

const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);

describe('matching a list to the corpus', () => {
  it.each([
    ['zotero.bib', { flashattention: 'arXiv id', zero: 'DOI', lora: 'arXiv id' }],
    ['acm.bib', { vllm: 'DOI' }],
    ['scopus.csv', { sparsegpt: 'title', zero: 'DOI', flashattention: 'arXiv id' }],
    ['numbered.txt', { sparsegpt: 'title', zero: 'DOI', flashattention: 'arXiv id' }],
    ['columns.txt', { flashattention: 'title', vllm: 'DOI', megatronlm: 'arXiv id' }],
    ['mixed.bib', { lora: 'arXiv id', zero: 'DOI', sparsegpt: 'title', vllm: 'title' }],
    ['scholar.bib', { sparsegpt: 'title', llmint8: 'title', megatronlm: 'arXiv id', s3: 'title' }],
  ])('finds what %s means for certain', (name, expected) => {
    const certain = matchesOf(listText(name)).flatMap((match) =>
      match.kind === 'match' ? [[match.publication.key, match.basis]] : [],
    );
    expect(Object.fromEntries(certain)).toEqual(expected);
  });

  it.each([
    ['lora', 'lora', 'the name is its own'],
    [
      'Megatron-LM: Training multi-billion parameter language models using GPU model parallelism',
      'megatronlm',
      'alike',
    ],
    [
      'Kwon et al. Efficient memory management for large language model serving with PagedAttention. SOSP.',
      'vllm',
      'the line holds its title',
    ],
  ])('finds %s near', (line, key, reason) => {
    const [match] = matchesOf(line);
    expect(match).toMatchObject({ kind: 'near' });
    if (match?.kind !== 'near') return;
    expect(match.near[0]?.publication.key).toBe(key);
    expect(match.near[0]?.reason).toContain(reason);
  });

  it('leaves identifiers that contradict each other to a person', () => {
    const [match] = matchesOf('doi,arxiv\n10.1145/3600006.3613165,2205.14135');
    expect(match).toMatchObject({
      kind: 'near',
      near: [{ reason: 'the arXiv id is its own' }, { reason: 'the DOI is its own' }],
    });
  });

  it('misses what is not there', () => {
    expect(matchesOf('10.1145/9999999\nOn something else altogether').map(({ kind }) => kind)).toEqual([
      'miss',
      'miss',
    ]);
  });
});

describe('a plan of memberships', () => {
  it('puts the listed on the list and the others in scope', () => {
    const { listed, changes } = plan('2301.00774\n2106.09685');
    expect(keys(listed)).toEqual(['sparsegpt', 'lora']);
    expect(changes.map(({ publication, to }) => [publication.key, to.level, to.source])).toEqual([
      ['alpha', 'in-scope', null],
      ['beta', 'in-scope', null],
      ['sparsegpt', 'in-review-list', SOURCE],
      ['zero', 'in-scope', null],
      ['lora', 'in-review-list', SOURCE],
    ]);
  });

  it('leaves the others alone where the list is not complete', () => {
    const { changes } = plan('2301.00774', { level: 'likely', source: null, replacesOthers: false });
    expect(changes.map(({ publication, to }) => [publication.key, to])).toEqual([
      ['sparsegpt', { level: 'likely', source: null }],
    ]);
  });

  it('takes nothing back where a list of lesser weight names a publication, unless that is asked for', () => {
    const levels = (choice: Partial<MembershipChoice>) =>
      plan('10.1000/beta\n1910.02054', { replacesOthers: false, source: null, ...choice }).changes.map(
        ({ publication, to }) => [publication.key, to.level],
      );
    expect(levels({ level: 'likely' })).toEqual([]);
    expect(levels({ level: 'named-by-summary', source: SOURCE })).toEqual([['zero', 'named-by-summary']]);
    expect(levels({ level: 'in-scope' })).toEqual([
      ['beta', 'in-scope'],
      ['zero', 'in-scope'],
    ]);
  });

  it('decides nothing near by itself: neither in nor out', () => {
    const open = plan('2301.00774\nZeRO');
    expect(keys(open.undecided)).toEqual(['zero']);
    expect(open.changes.some(({ publication }) => publication.key === 'zero')).toBe(false);
    expect(open.open).toHaveLength(1);

    const confirmed = plan('2301.00774\nZeRO', { confirmed: ['zero'] });
    expect(keys(confirmed.listed)).toEqual(['sparsegpt', 'zero']);
    expect(keys(confirmed.confirmed)).toEqual(['zero']);
    expect(confirmed.open).toEqual([]);

    const rejected = plan('2301.00774\nZeRO', { rejected: ['zero'] });
    expect(rejected.changes).toContainEqual(
      expect.objectContaining({ to: { level: 'in-scope', source: null } }),
    );
    expect(rejected.misses.map(({ titles }) => titles[0])).toEqual(['ZeRO']);
    expect(keys(rejected.undecided)).toEqual([]);
  });

  it('names keys to which nothing is near', () => {
    expect(plan('2301.00774', { confirmed: ['zero'], rejected: ['nobody'] }).strayKeys).toEqual([
      'zero',
      'nobody',
    ]);
  });

  it('does not depend on the order of the list', () => {
    const lines = [
      '2301.00774',
      'ZeRO',
      'LoRA',
      '10.1145/3600006.3613165',
      'No such work',
      'flashattention',
      'arXiv:1910.02054',
    ];
    const changesOf = (list: readonly string[]) => {
      const { changes, undecided, listed } = plan(list.join('\n'), { confirmed: ['lora'] });
      return { changes, undecided: keys(undecided), listed: keys(listed) };
    };
    const expected = changesOf(lines);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(changesOf(shuffled)).toEqual(expected);
      }),
    );
  });

  it('changes nothing the second time', () => {
    const { changes } = plan(listText('scholar.bib'));
    const toByKey = new Map(changes.map(({ publication, to }) => [publication.key, to]));
    const after = publications.map((it) => ({ ...it, membership: toByKey.get(it.key) ?? it.membership }));
    const matches = matchPublications(readReferenceList(listText('scholar.bib')).references, after);
    expect(planMemberships(after, matches, REPLACE).changes).toEqual([]);
  });
});

describe('the command that sets memberships', () => {
  let root = '';
  beforeEach(() => {
    root = writeCorpusFolder(listedCorpus());
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function run(options: Partial<CorpusMembershipOptions> = {}) {
    const lines: string[] = [];
    const code = runCorpusMembership(
      root,
      { ...REPLACE, listPath: listPath('numbered.txt'), dryRun: false, ...options },
      (line) => lines.push(line),
    );
    return { code, text: lines.join('\n') };
  }

  it('changes the lines of the memberships and of the content hash, and not a byte more', () => {
    // Files as another hand would have written them: nothing may be brought into shape on the way.
    const path = join(root, 'publications/sparsegpt.json');
    const untidy = (readFolder(root).get('publications/sparsegpt.json') ?? '')
      .replaceAll('\n', '\r\n')
      .replace('"year": ', '"year":   ');
    writeFileSync(path, untidy);
    const before = readFolder(root);
    expect(run({ confirmed: ['lora'] }).code).toBe(0);
    const after = readFolder(root);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed: string[] = [];
    for (const [name, text] of before) {
      const [oldLines, newLines] = [text.split('\n'), (after.get(name) ?? '').split('\n')];
      expect(newLines.length).toBe(oldLines.length);
      for (const [at, line] of newLines.entries()) {
        if (line === oldLines[at]) continue;
        changed.push(name);
        expect(line).toMatch(
          name === 'manifest.json'
            ? /^ {2}"contentHash": "[0-9a-f]{64}"$/
            : /^ {4}"(?:level|source)": (?:null|"(?:in-review-list|in-scope|https:\/\/example\.org\/list)"),?\r?$/,
        );
      }
    }
    expect([...new Set(changed)].toSorted()).toEqual([
      'manifest.json',
      'publications/alpha.json',
      'publications/beta.json',
      'publications/flashattention.json',
      'publications/lora.json',
      'publications/sparsegpt.json',
      'publications/zero.json',
    ]);
  });

  it('changes nothing but memberships and the content hash, whatever is on the list', () => {
    const lines = fc.subarray([
      '2301.00774',
      'LoRA',
      '10.1145/3600006.3613165',
      'arXiv:1910.02054',
      'Beta',
      'Nothing',
    ]);
    const level = fc.constantFrom(...MEMBERSHIP_LEVELS);
    const withoutMembership = (name: string, text: string) => {
      const { membership: _membership, contentHash: _hash, ...rest } = JSON.parse(text);
      return [name, rest];
    };
    const list = join(root, 'list.txt');
    const before = [...readFolder(root)].map(([name, text]) => withoutMembership(name, text));
    fc.assert(
      fc.property(lines, level, fc.boolean(), (listed, to, replacesOthers) => {
        writeFileSync(list, listed.join('\n'));
        run({ listPath: list, level: to, replacesOthers });
        rmSync(list);
        expect([...readFolder(root)].map(([name, text]) => withoutMembership(name, text))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves a corpus that passes its check', () => {
    run();
    const corpus = readCorpus(root);
    expect(corpus.ok && checkIntegrity(corpus.value).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    expect(corpus.ok && corpus.value.publications.find(({ key }) => key === 'zero')?.membership).toEqual({
      level: 'in-review-list',
      source: SOURCE,
    });
  });

  it('prints matches, near matches with how to decide them, misses and changes', () => {
    const { text } = run();
    expect(text).toContain('Matches: 3\n  sparsegpt  by title  (line 3)');
    expect(text).toContain('--confirm vllm   or   --reject vllm');
    expect(text).toContain('not in the corpus: 1\n  line 8: "Why should I trust you?"');
    expect(text).toContain('  zero: likely -> in-review-list');
    expect(text).toContain('  lora: in-scope');
    expect(text).toMatch(/Written: 5 memberships and the content hash\./);
  });

  it.each([
    ['on a dry run', { dryRun: true }, 0],
    ['where a key was confirmed that nothing is near to', { confirmed: ['zero'] }, 1],
    ['where the list cannot be read', { listPath: 'no-such-file' }, 1],
    ['where nothing on the list is in the corpus', { listPath: listPath('listedCorpus.ts') }, 1],
  ])('writes nothing %s', (_case, options, expected) => {
    const before = readFolder(root);
    expect(run(options).code).toBe(expected);
    expect(readFolder(root)).toEqual(before);
  });
});
