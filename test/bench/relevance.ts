/**
 * How good a ranking is against judged answers. MRR looks at the first answer only, nDCG@10 at the whole
 * first page (Järvelin and Kekäläinen 2002, with gain 2^grade − 1 and a log₂ discount).
 */

/** Document → grade: 2 answers the query, 1 helps; what is missing does not answer. */
export type Judgements = Readonly<Record<string, number>>;

const PAGE = 10;

/** 1 over the rank of the first document of the best grade; 0 when it is not in the ranking. */
export function reciprocalRank(ranking: readonly string[], judgements: Judgements): number {
  const best = Math.max(0, ...Object.values(judgements));
  const place = ranking.findIndex((id) => judgements[id] === best);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Between 0 and 1; 1 when no other order or choice of ten documents is better. */
export function ndcgAt10(ranking: readonly string[], judgements: Judgements): number {
  const ideal = discountedGain(Object.values(judgements).sort((left, right) => right - left));
  return ideal === 0 ? 0 : discountedGain(ranking.map((id) => judgements[id] ?? 0)) / ideal;
}

function discountedGain(grades: readonly number[]): number {
  return grades
    .slice(0, PAGE)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
