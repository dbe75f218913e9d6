/** Searches over the corpus that ships: what each of these queries names must come first of its kind. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../electron/build/readCorpusFiles.ts';
import { type EntityKind, kindOf, parseNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex, hasNode } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { runQuery } from '../../../shared/search/runQuery.ts';
import judged from '../../fixtures/judgedQueries.json' with { type: 'json' };

const corpus = readCorpus(fileURLToPath(new URL('../../../corpus', import.meta.url)));
if (!corpus.ok) throw new Error(corpus.error.message);
const index = buildCorpusIndex(corpus.value);
const loaded = loadSearchIndex(buildSearchIndex(index, 'hash'), index, 'hash');

function answerOf(query: string) {
  const parsed = parseQuery(query);
  if (!loaded.ok || !parsed.ok) throw new Error(`cannot search for ${query}`);
  return runQuery(loaded.value, parsed.query);
}

function firstOf(query: string, kind: EntityKind): string | undefined {
  return answerOf(query).hits.find((id) => kindOf(id) === kind);
}

describe('search over the shipped corpus', () => {
  it.each([
    ['io aware attention', 'publication:flashattention'],
    ['flash attention', 'publication:flashattention'],
    ['FlashAttention-2', 'publication:flashattention2'],
    ['lora', 'publication:lora'],
    ['zero', 'publication:zero'],
    ['vllm', 'publication:vllm'],
    ['LLM.int8()', 'publication:llmint8'],
    ['data movement is all you need', 'publication:datamovement'],
    ['3090', 'hardware:nvidia-rtx-3090'],
    ['RTX3090', 'hardware:nvidia-rtx-3090'],
    ['ptq', 'technique:post-training-quantization'],
    ['gradient checkpointing', 'technique:activation-recomputation'],
    ['KV-cache eviction', 'technique:kv-cache-eviction'],
    ['2:4', 'technique:semi-structured-sparsity'],
    ['fault tolerance', 'strategy:fault-tolerance'],
    ['hardware:4090', 'hardware:nvidia-rtx-4090'],
    ['technique:moe', 'technique:mixture-of-experts'],
  ] as const)('%s finds %s first of its kind', (query, expected) => {
    expect(firstOf(query, expected.slice(0, expected.indexOf(':')) as EntityKind)).toBe(expected);
  });

  it.each(['int8', 'INT-8', '8-bit', '8 bit'])('finds LLM.int8() by %s', (query) => {
    expect(firstOf(query, 'publication')).toBe('publication:llmint8');
  });

  it('finds exactly the publications that ran on a device', () => {
    const found = answerOf('hardware:"RTX 3090"').hits.filter((nodeId) => kindOf(nodeId) === 'publication');
    const expected = (index.publicationKeysByHardware.get('nvidia-rtx-3090') ?? []).map(
      (key) => `publication:${key}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('suggests the word of the corpus that was meant', () => {
    expect(answerOf('flashatention').suggestion).toBe('flashattention');
    expect(answerOf('quantisaton').suggestion).toMatch(/^quanti[sz]ation$/u);
  });

  it('has a judged set whose every entry is in the corpus', () => {
    expect(judged.queries.length).toBeGreaterThanOrEqual(40);
    for (const { query, relevant } of judged.queries) {
      expect(parseQuery(query).ok).toBe(true);
      expect(Object.values(relevant)).toContain(2);
      for (const id of Object.keys(relevant)) {
        const nodeId = parseNodeId(id);
        expect(
          nodeId !== null && hasNode(index, nodeId),
          `${id}, judged for "${query}", is in the corpus`,
        ).toBe(true);
      }
    }
  });
});
