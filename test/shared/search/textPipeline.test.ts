import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText, toTerm } from '../../../shared/search/textPipeline.ts';

/** The tokens as "word" or "word+2" for one that covers two elementary words. */
function wordsOf(text: string): readonly string[] {
  return analyseText(text).map((token) => (token.width > 1 ? `${token.word}+${token.width}` : token.word));
}

/** The terms that the text shares with another. */
function sharedTerms(one: string, other: string): readonly string[] {
  const terms = new Set(analyseText(other).map((token) => token.term));
  return analyseText(one)
    .map((token) => token.term)
    .filter((term) => terms.has(term));
}

describe('analyseText', () => {
  it('gives the parts and the join of words written together', () => {
    expect(wordsOf('IO-aware')).toEqual(['io', 'ioaware+2', 'aware']);
    expect(wordsOf('FlashAttention')).toEqual(['flash', 'flashattention+2', 'attention']);
    expect(wordsOf('SparseGPT')).toEqual(['sparse', 'sparsegpt+2', 'gpt']);
  });

  it('keeps names with a single hump or an abbreviation in one piece', () => {
    expect(wordsOf('LoRA ZeRO vLLM PyTorch GPipe')).toEqual(['lora', 'zero', 'vllm', 'pytorch', 'gpipe']);
  });

  it('does not join the alternatives of a slash', () => {
    expect(wordsOf('training/inference')).toEqual(['training', 'inference']);
  });

  it.each(['int8', 'INT-8', 'int 8', '8-bit', '8 bits', '8bit', 'uint8'])('folds %s to 8bit', (text) => {
    expect(analyseText(text).map((token) => token.term)).toContain('8bit');
  });

  it('lets fp16 answer to 16-bit, but not the other way round', () => {
    expect(wordsOf('FP16')).toEqual(['fp16', '16bit']);
    expect(wordsOf('fp-16')).toEqual(['fp16+2', '16bit+2']);
    expect(wordsOf('16-bit')).toEqual(['16bit+2']);
  });

  it.each([
    ['40 GB', '40GB'],
    ['RTX3090', 'RTX 3090'],
    ['optimisation', 'optimization'],
    ['parallelised', 'parallelizing'],
    ['Ré', 'Re'],
    ['GPUs', 'gpu'],
    ["the GPU's memory", 'gpu'],
  ])('sees the same in %s and %s', (one, other) => {
    expect(sharedTerms(one, other)).not.toEqual([]);
  });

  it('keeps a small number with its name, and a ratio in one piece', () => {
    expect(wordsOf('ZeRO-3')).toEqual(['zero', 'zero3+2', '3']);
    expect(wordsOf('FlashAttention-2')).toEqual(['flash', 'flashattention2+3', 'attention', '2']);
    expect(wordsOf('Llama-2-7B')).toEqual(['llama', 'llama2+2', 'llama27b+3', '2', '7b']);
    expect(wordsOf('2:4 sparsity')).toEqual(['2', '2:4+2', '4', 'sparsity']);
    expect(sharedTerms('note: this', 'note:this')).toEqual([toTerm('note'), toTerm('this')]);
  });

  it('leaves a plain name with a digit alone', () => {
    expect(wordsOf('A100 H2O 1F1B 3D')).toEqual(['a100', 'h2o', '1f1b', '3d']);
  });

  it('gives places in the text that hold the words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let lastPlace = 0;
        for (const token of analyseText(text)) {
          expect(token.start).toBeGreaterThanOrEqual(0);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.place).toBeGreaterThanOrEqual(lastPlace);
          expect(token.term).not.toBe('');
          lastPlace = token.place;
        }
      }),
    );
  });
});

describe('toTerm', () => {
  it('brings the forms of a word together', () => {
    expect(
      new Set(['quantize', 'quantized', 'quantization', 'quantizing', 'quantisation'].map(toTerm)).size,
    ).toBe(1);
  });

  it('leaves abbreviations and words with digits as they are', () => {
    expect(['ptq', 'moe', 'a100', 'w8a8'].map(toTerm)).toEqual(['ptq', 'moe', 'a100', 'w8a8']);
  });
});
