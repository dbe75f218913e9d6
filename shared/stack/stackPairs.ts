/** What the corpus knows of two techniques together: who combined them, and what is said of them. */
import type { EvidenceOfField } from '../model/fieldEvidence.ts';
import { evidenceOfPair } from '../model/pairEvidence.ts';
import type { PairRelation, Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface SaidOfPair {
  readonly relation: PairRelation;
  readonly evidence: EvidenceOfField;
}

export interface TechniquePair {
  readonly one: Technique;
  readonly other: Technique;
  /** Keys of publications that have both, in whatever role; corpus order. */
  readonly together: readonly string[];
  /** Empty where nothing is said of them. */
  readonly said: readonly SaidOfPair[];
}

/** `conflict` goes before what was done all the same; `never` where nobody combined them and nothing is said. */
export const PAIR_KINDS = ['conflict', 'combined', 'complement', 'never'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export function pairOf(index: CorpusIndex, one: Technique, other: Technique): TechniquePair {
  const ofOther = new Set(index.publicationKeysByTechnique.get(other.id));
  const said = (['complements', 'conflictsWith'] as const).flatMap((relation) =>
    one[relation].includes(other.id) || other[relation].includes(one.id)
      ? [{ relation, evidence: evidenceOfPair(one, other, relation) }]
      : [],
  );
  return {
    one,
    other,
    together: (index.publicationKeysByTechnique.get(one.id) ?? []).filter((key) => ofOther.has(key)),
    said,
  };
}

/** All pairs of the stack, each once, in the order of the stack. */
export function pairsOf(index: CorpusIndex, stack: readonly Technique[]): readonly TechniquePair[] {
  return stack.flatMap((one, place) => stack.slice(place + 1).map((other) => pairOf(index, one, other)));
}

export function kindOfPair({ together, said }: TechniquePair): PairKind {
  if (said.some(({ relation }) => relation === 'conflictsWith')) return 'conflict';
  if (together.length > 0) return 'combined';
  return said.length > 0 ? 'complement' : 'never';
}

/** The techniques of the ids that the corpus holds, in their order. */
export function techniquesOf(index: CorpusIndex, ids: readonly string[]): readonly Technique[] {
  return ids.flatMap((id) => index.techniqueById.get(id) ?? []);
}
