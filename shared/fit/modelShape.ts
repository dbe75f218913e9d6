/**
 * The shapes of language models that memory is computed from: those of published models, and what a model of a
 * given size can look like.
 */

/** A decoder-only Transformer, as far as its memory depends on it. */
export interface ModelShape {
  /** In billions. */
  readonly parametersB: number;
  readonly layers: number;
  /** Width of the hidden state. */
  readonly width: number;
  readonly heads: number;
  /** Heads whose keys and values are cached; fewer than `heads` where several share theirs. */
  readonly cachedHeads: number;
}

export interface KnownModel extends ModelShape {
  readonly id: string;
  readonly name: string;
  /** Where the shape was read. */
  readonly source: string;
}

const OPT = 'https://github.com/FMInference/FlexLLMGen';
const LLAMA = 'https://github.com/pytorch-labs/gpt-fast';
const GPT_J = 'https://github.com/kingoflolz/mesh-transformer-jax';
const BLOOM = 'https://arxiv.org/abs/2211.05100';
const GPT_3 = 'https://github.com/NVIDIA/Megatron-LM';

function known(
  id: string,
  name: string,
  shape: readonly [parametersB: number, layers: number, width: number, heads: number, cachedHeads?: number],
  source: string,
): KnownModel {
  const [parametersB, layers, width, heads, cachedHeads = heads] = shape;
  return { id, name, parametersB, layers, width, heads, cachedHeads, source };
}

/** By family, small before large. Sizes are those that the models are named for, or that their reports give. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  known('opt-1.3b', 'OPT-1.3B', [1.3, 24, 2048, 32], OPT),
  known('opt-2.7b', 'OPT-2.7B', [2.7, 32, 2560, 32], OPT),
  known('opt-6.7b', 'OPT-6.7B', [6.7, 32, 4096, 32], OPT),
  known('opt-13b', 'OPT-13B', [13, 40, 5120, 40], OPT),
  known('opt-30b', 'OPT-30B', [30, 48, 7168, 56], OPT),
  known('opt-66b', 'OPT-66B', [66, 64, 9216, 72], OPT),
  known('opt-175b', 'OPT-175B', [175, 96, 12_288, 96], OPT),
  known('llama-7b', 'LLaMA-7B', [6.7, 32, 4096, 32], LLAMA),
  known('llama-13b', 'LLaMA-13B', [13, 40, 5120, 40], LLAMA),
  known('llama-33b', 'LLaMA-33B', [32.5, 60, 6656, 52], LLAMA),
  known('llama-65b', 'LLaMA-65B', [65.2, 80, 8192, 64], LLAMA),
  known('llama-2-70b', 'Llama-2-70B', [70, 80, 8192, 64, 8], LLAMA),
  known('gpt-j-6b', 'GPT-J-6B', [6, 28, 4096, 16], GPT_J),
  known('gpt-3-175b', 'GPT-3 175B', [175, 96, 12_288, 96], GPT_3),
  known('bloom-176b', 'BLOOM-176B', [176, 70, 14_336, 112], BLOOM),
];

export function knownModelById(id: string): KnownModel | null {
  return KNOWN_MODELS.find((model) => model.id === id) ?? null;
}

const ASPECTS = KNOWN_MODELS.map(({ width, layers }) => width / layers);
const HEAD_SIZES = KNOWN_MODELS.map(({ width, heads }) => width / heads);

/**
 * The extremes of what a model of that size may look like: as slender and as wide, with heads as small and as
 * large, as the known models have them. Their numbers of layers and heads need not be whole.
 *
 * Width and depth follow from parameters = 12 * layers * width^2 without embeddings (Kaplan et al. 2020, Scaling
 * Laws for Neural Language Models, section 2.1).
 */
export function shapesOfSize(parametersB: number): readonly ModelShape[] {
  return extremes(ASPECTS).flatMap((aspect) => {
    const width = Math.cbrt((parametersB * 1e9 * aspect) / 12);
    return extremes(HEAD_SIZES).map((headSize) => {
      const heads = width / headSize;
      return { parametersB, layers: width / aspect, width, heads, cachedHeads: heads };
    });
  });
}

function extremes(values: readonly number[]): readonly number[] {
  return [Math.min(...values), Math.max(...values)];
}
