import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTitle, titleKey } from '../../../shared/import/foldTitle.ts';
import { isHeadOf, NEAR_TITLE, titleSimilarity } from '../../../shared/import/titleSimilarity.ts';

describe('folding a title', () => {
  it.each([
    ['{FlashAttention}: {Fast} and {Memory}-{Efficient}', 'flashattention fast and memory efficient'],
    ['Schr{\\"o}dinger’s R{\\\'e}sum\\\'{e} \\& na\\"ive', 'schrodinger s resume naive'],
    ['\\textsc{Petals}: \\emph{collaborative}', 'petals collaborative'],
    ['S$^3$ and <i>S<sup>3</sup></i>', 's3 and s3'],
    ['ﬁne‐tuning Straße Łódź \\o{}re', 'fine tuning strasse lodz ore'],
    ['  LLM.int8():  8-bit\tMatrix ', 'llm int8 8 bit matrix'],
  ])('makes %s plain', (title, plain) => {
    expect(foldTitle(title)).toBe(plain);
  });

  it('changes nothing the second time', () => {
    const title = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1 }), latexPiece) });
    fc.assert(
      fc.property(title, (text) => {
        expect(foldTitle(foldTitle(text))).toBe(foldTitle(text));
      }),
      {
        numRuns: 500,
      },
    );
  });

  it('does not see case, spaces and punctuation', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcxyz0189'), minLength: 1 }), {
      minLength: 1,
    });
    const gap = fc.constantFrom(' ', '-', ': ', '  ', ' – ', '/');
    fc.assert(
      fc.property(words, gap, gap, (parts, one, other) => {
        expect(foldTitle(parts.join(one).toUpperCase())).toBe(foldTitle(`{${parts.join(other)}}.`));
      }),
    );
  });

  it('holds "Flash Attention" and "FlashAttention" for one title', () => {
    expect(titleKey('Flash Attention')).toBe(titleKey('flashattention'));
  });
});

const latexPiece = fc.constantFrom(
  '\\textbf{',
  '}',
  "\\'e",
  '\\ss',
  '$^',
  '<sub>',
  'İ',
  'ß',
  '™',
  'ﬃ',
  'Å',
  '\\o',
);

describe('likeness of titles', () => {
  it.each([
    [
      'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
      'ZeRO: Memory optimization towards training a trillion parameter models',
    ],
    [
      'SpecInfer: Accelerating Generative LLM Serving with Speculative Inference and Token Tree Verification',
      'SpecInfer: Accelerating Large Language Model Serving with Tree-based Speculative Inference and Verification',
    ],
    [
      'Parallel Training of Pre-Trained Models via Chunk-Based Dynamic Memory Management',
      'PatrickStar: Parallel Training of Pre-trained Models via Chunk-based Memory Management',
    ],
    [
      'Petals: Collaborative Inference and Fine-tuning of Large Models',
      'Petals: Collaborative inference and finetuning of large language models',
    ],
  ])('finds another title of the same work near: %s', (one, other) => {
    expect(titleSimilarity(one, other)).toBeGreaterThanOrEqual(NEAR_TITLE);
  });

  it.each([
    [
      'FPTQ: Fine-grained Post-Training Quantization for Large Language Models',
      'SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models',
    ],
    [
      'SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models',
      'ZeroQuant: Efficient and Affordable Post-Training Quantization for Large-Scale Transformers',
    ],
    [
      'PyTorch Distributed: Experiences on Accelerating Data Parallel Training',
      'PyTorch FSDP: Experiences on Scaling Fully Sharded Data Parallel',
    ],
  ])('does not find other works of one subject near: %s', (one, other) => {
    expect(titleSimilarity(one, other)).toBeLessThan(NEAR_TITLE);
  });

  it('is the same both ways, between 0 and 1, and 1 for a title and itself', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (one, other) => {
        const similarity = titleSimilarity(one, other);
        expect(similarity).toBe(titleSimilarity(other, one));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(titleSimilarity(one, one)).toBe(1);
      }),
    );
    expect(titleSimilarity('', '')).toBe(0);
  });

  it('knows a title by its part before the colon, but not two titles by the same part', () => {
    expect(isHeadOf('flexgen', 'FlexGen: High-Throughput Generative Inference')).toBe(true);
    expect(isHeadOf('FlexGen: High-Throughput Generative Inference', 'FlexGen')).toBe(true);
    expect(isHeadOf('Gemini: A Family of Models', 'GEMINI: Fast Failure Recovery')).toBe(false);
    expect(isHeadOf('', '')).toBe(false);
  });
});
