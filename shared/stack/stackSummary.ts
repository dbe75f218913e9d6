/** A stack as a whole: who has used all of it, what it needs, what it does to memory, what goes with it. */

import { resultsOf } from '../compare/columnSource.ts';
import type { ReportedResult } from '../compare/comparison.ts';
import { MEMORY_PARTS, type MemoryChange, type MemoryPart } from '../model/memoryEffect.ts';
import type { Publication } from '../model/publication.ts';
import { REVIEW_CLASSES, type ReviewClass } from '../model/publication.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { kindOfPair, type PairKind, pairOf, pairsOf, type TechniquePair } from './stackPairs.ts';

export interface StackEffect {
  readonly part: MemoryPart;
  readonly change: MemoryChange;
  /** Those of the stack that have it. */
  readonly techniques: readonly Technique[];
}

export interface StackSummary {
  readonly techniques: readonly Technique[];
  readonly pairs: readonly TechniquePair[];
  readonly pairsByKind: Readonly<Record<PairKind, readonly TechniquePair[]>>;
  /** Keys of publications that have every technique of it; corpus order. */
  readonly publications: readonly string[];
  /** What those report. */
  readonly results: readonly ReportedResult[];
  /** Publications with the most of its techniques, where none has all; with how many. Empty for a single technique. */
  readonly nearest: { readonly count: number; readonly publications: readonly string[] } | null;
  /** Classes that all its techniques are of. */
  readonly classes: readonly ReviewClass[];
  /** Ids of capabilities with the techniques that need them. */
  readonly needs: readonly { readonly id: string; readonly techniques: readonly Technique[] }[];
  readonly effects: readonly StackEffect[];
}

export function summarizeStack(index: CorpusIndex, techniques: readonly Technique[]): StackSummary {
  const pairs = pairsOf(index, techniques);
  const having = index.corpus.publications.map((publication) => ({
    publication,
    count: countIn(publication, techniques),
  }));
  const all = having.filter(({ count }) => techniques.length > 0 && count === techniques.length);
  const publications = all.map(({ publication }) => publication);
  const most = Math.max(0, ...having.map(({ count }) => count));
  const needIds = [...new Set(techniques.flatMap(({ hardwareFit }) => hardwareFit.needs))];
  return {
    techniques,
    pairs,
    pairsByKind: {
      conflict: pairs.filter((pair) => kindOfPair(pair) === 'conflict'),
      combined: pairs.filter((pair) => kindOfPair(pair) === 'combined'),
      complement: pairs.filter((pair) => kindOfPair(pair) === 'complement'),
      never: pairs.filter((pair) => kindOfPair(pair) === 'never'),
    },
    publications: publications.map(({ key }) => key),
    results: resultsOf(publications),
    nearest:
      publications.length > 0 || techniques.length < 2 || most < 2
        ? null
        : {
            count: most,
            publications: having
              .filter(({ count }) => count === most)
              .map(({ publication }) => publication.key),
          },
    classes: REVIEW_CLASSES.filter((it) => techniques.every(({ classes }) => classes.includes(it))),
    needs: needIds.map((id) => ({
      id,
      techniques: techniques.filter(({ hardwareFit }) => hardwareFit.needs.includes(id)),
    })),
    effects: effectsOf(techniques),
  };
}

function countIn({ techniques: uses }: Publication, techniques: readonly Technique[]): number {
  return techniques.filter(({ id }) => uses.some((use) => use.id === id)).length;
}

function effectsOf(techniques: readonly Technique[]): readonly StackEffect[] {
  return MEMORY_PARTS.flatMap((part) =>
    (['reduces', 'moves', 'increases'] as const).flatMap((change) => {
      const having = techniques.filter(({ memoryEffect }) =>
        memoryEffect?.some((effect) => effect.of === part && effect.change === change),
      );
      return having.length === 0 ? [] : [{ part, change, techniques: having }];
    }),
  );
}

export interface Companion {
  readonly technique: Technique;
  /** With how many of the stack it was combined in one publication. */
  readonly combined: number;
  /** With how many of the stack it is said to go well. */
  readonly complements: number;
}

/**
 * Techniques to add: those that were combined with the most of the stack first, then those said to go well with the
 * most, at most `limit`. None that is said to conflict with any of the stack, and none that has nothing to do with it.
 */
export function companionsOf(
  index: CorpusIndex,
  stack: readonly Technique[],
  limit: number,
): readonly Companion[] {
  return index.corpus.techniques
    .filter((technique) => !stack.includes(technique))
    .flatMap((technique) => {
      const pairs = stack.map((member) => pairOf(index, member, technique));
      if (pairs.some((pair) => kindOfPair(pair) === 'conflict')) return [];
      const combined = pairs.filter(({ together }) => together.length > 0).length;
      const complements = pairs.filter(({ said }) => said.length > 0).length;
      return combined + complements > 0 ? [{ technique, combined, complements }] : [];
    })
    .sort((one, other) => other.combined - one.combined || other.complements - one.complements)
    .slice(0, limit);
}
