/** What is known of the review beyond its flow, classes, strategies and case studies, as text. */
import type { Evidence } from '../model/evidence.ts';
import type { Review, ReviewFact } from '../model/review.ts';

export interface StatedFact extends Evidence {
  readonly name: string;
  /** One text, or several that stand beside one another. */
  readonly texts: readonly string[];
  readonly note: string | null;
}

/** Facts that the flow, the topics and the case studies show in a better form. */
const SHOWN_ELSEWHERE = [
  'databases',
  'records',
  'included',
  'classes',
  'strategies',
  'sub-nodes of training optimization',
  'case studies',
];

/** The facts that can be written as text or as a list of texts, in the corpus's order. */
export function statedFacts(review: Review): readonly StatedFact[] {
  return review.known
    .filter(({ fact }) => !SHOWN_ELSEWHERE.includes(fact))
    .flatMap((known) => {
      const texts = textsOf(known.value);
      return texts === null ? [] : [toStatedFact(known, texts)];
    });
}

function toStatedFact(known: ReviewFact, texts: readonly string[]): StatedFact {
  const { fact, note, grade, source, locator } = known;
  return {
    name: `${fact.charAt(0).toUpperCase()}${fact.slice(1)}`,
    texts,
    note: note ?? null,
    grade,
    source,
    locator,
  };
}

/** Null for values that are neither text nor number nor a list of these. */
function textsOf(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [value.toLocaleString('en')];
  if (!Array.isArray(value)) return null;
  const texts = value.map((item) =>
    typeof item === 'string' || typeof item === 'number' ? String(item) : null,
  );
  return texts.every((text) => text !== null) ? texts : null;
}
