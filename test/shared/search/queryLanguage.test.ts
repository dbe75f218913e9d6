/** Every part of the query language, and every name that things go by, tried on the corpus that ships. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../electron/build/readCorpusFiles.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { buildCorpusIndex, fullName } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { publicationsMatching, runQuery } from '../../../shared/search/runQuery.ts';

const corpus = readCorpus(fileURLToPath(new URL('../../../corpus', import.meta.url)));
if (!corpus.ok) throw new Error(corpus.error.message);
const { publications } = corpus.value;
const index = buildCorpusIndex(corpus.value);
const loaded = loadSearchIndex(buildSearchIndex(index, 'hash'), index, 'hash');

function parsed(query: string) {
  const outcome = parseQuery(query);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.query;
}

function found(query: string): readonly string[] {
  if (!loaded.ok) throw new Error(loaded.error.message);
  return publicationsMatching(loaded.value, parsed(query));
}

function answerOf(query: string) {
  if (!loaded.ok) throw new Error(loaded.error.message);
  return runQuery(loaded.value, parsed(query));
}

const keysWhere = (holds: (publication: Publication) => boolean) =>
  publications.filter(holds).map((publication) => publication.key);

describe('fields', () => {
  it.each<[string, (publication: Publication) => boolean]>([
    [
      'title:attention ',
      ({ title, shortName, altTitle }) => /attention/i.test(`${title} ${shortName} ${altTitle}`),
    ],
    ['author:zaharia ', ({ authors }) => authors.some((author) => /Zaharia/.test(fullName(author)))],
    ['venue:"NeurIPS 2022" ', ({ venue }) => venue.includes('NeurIPS 2022')],
    ['year:2022 ', ({ year }) => year === 2022],
    ['class:serving ', ({ classes }) => classes.includes('serving')],
    ['framework:vllm ', ({ frameworks }) => frameworks.some(({ id }) => id === 'vllm')],
    ['model:"OPT-175B" ', ({ models }) => models.some(({ name }) => name.includes('OPT-175B'))],
  ])('%s finds exactly the publications that have it', (query, holds) => {
    const expected = keysWhere(holds);
    expect(expected.length).toBeGreaterThan(0);
    expect(found(query)).toEqual(expected);
  });

  it('hardware and technique find by the entries of the corpus and their aliases', () => {
    expect([...found('hardware:"RTX 3090" ')].sort()).toEqual(
      [...(index.publicationKeysByHardware.get('nvidia-rtx-3090') ?? [])].sort(),
    );
    for (const key of index.publicationKeysByTechnique.get('post-training-quantization') ?? [])
      expect(found('technique:ptq ')).toContain(key);
  });

  it('abstract and summary are one field', () => {
    expect(found('abstract:throughput ')).toEqual(found('summary:throughput '));
    expect(found('summary:throughput ').length).toBeGreaterThan(0);
    expect(found('a100 ').length).toBeGreaterThan(found('summary:a100 ').length);
  });
});

describe('years', () => {
  it.each<[string, (year: number) => boolean]>([
    ['year:2020..2022', (year) => year >= 2020 && year <= 2022],
    ['year:2020-2022', (year) => year >= 2020 && year <= 2022],
    ['year:2020–2022', (year) => year >= 2020 && year <= 2022],
    ['year:2023..', (year) => year >= 2023],
    ['year:..2020', (year) => year <= 2020],
    ['year:>=2022', (year) => year >= 2022],
    ['year:>2022', (year) => year > 2022],
    ['year:<=2020', (year) => year <= 2020],
    ['year:<2020', (year) => year < 2020],
  ])('%s', (query, holds) => {
    const expected = keysWhere(({ year }) => holds(year));
    expect(expected.length).toBeGreaterThan(0);
    expect(found(query)).toEqual(expected);
  });
});

describe('classes', () => {
  it('are asked for by how they begin, together and left out', () => {
    expect(found('class:inf')).toEqual(found('class:inference'));
    expect(found('class:(serving OR training)')).toEqual(
      keysWhere(({ classes }) => classes.includes('serving') || classes.includes('training')),
    );
    expect(found('-class:training')).toEqual(keysWhere(({ classes }) => !classes.includes('training')));
    expect(found('class:nothing')).toEqual([]);
    expect(answerOf('class:serving').hits.some((id) => id.startsWith('technique:'))).toBe(true);
  });
});

describe('words and operators', () => {
  it('prefixes, near words, phrases, alternatives, groups and exclusions', () => {
    expect(found('spars* ').length).toBeGreaterThan(found('sparsegpt ').length);
    expect(found('quantizaton~1 ')).toEqual(expect.arrayContaining([...found('title:quantization ')]));
    expect(found('"data movement" ')).toContain('datamovement');
    expect(found('"movement data" ')).not.toContain('datamovement');
    const either = new Set([...found('bamboo '), ...found('smoothquant ')]);
    expect([...found('bamboo OR smoothquant ')].sort()).toEqual([...either].sort());
    const without = found('pipeline -bamboo ');
    expect(without).not.toContain('bamboo');
    expect(without.length).toBeGreaterThan(0);
    expect(found('(bamboo OR smoothquant) class:inference ')).toContain('smoothquant');
    expect(found('(bamboo OR smoothquant) class:inference ')).not.toContain('bamboo');
  });
});

describe('names and numbers, however they are written', () => {
  it.each([
    ['int8', 'INT-8', '8-bit', '8 bit', '8bit', 'Int8'],
    ['fp16', 'FP-16', 'fp 16'],
    ['40GB', '40 GB', '40-GB'],
    ['RTX3090', 'RTX 3090', 'rtx-3090'],
    ['ZeRO-3', 'zero-3', 'ZERO3'],
    ['kv cache', 'KV-cache', 'KV Cache'],
    ['flashattention', 'FlashAttention', 'Flash-Attention'],
    ['quantisation', 'quantization', 'Quantization'],
    ['Ré', 're'],
  ])('%s means the same in every spelling', (...spellings) => {
    const [first, ...others] = spellings.map((spelling) => found(`${spelling} `));
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    ['PTQ', 'technique:post-training-quantization'],
    ['3090', 'hardware:nvidia-rtx-3090'],
    ['KV cache eviction', 'technique:kv-cache-eviction'],
  ] as const)('%s is resolved through the aliases', (query, expected) => {
    expect(answerOf(query).hits.slice(0, 12)).toContain(expected);
  });

  it('ZeRO-3 finds the stage of ZeRO', () => {
    const names = answerOf('ZeRO-3').hits.slice(0, 8);
    expect(
      names.some((id) => /zero/.test(id) || id.includes('fully-sharded') || id.includes('sharded')),
    ).toBe(true);
  });
});
