/** How a number in common is set against how much each side has at all. */

/**
 * `none`: the number itself. `cosine`: divided by the geometric mean of both totals (Salton and McGill 1983).
 * `association`: divided by their product, the number expected by chance up to a factor (van Eck and
 * Waltman 2009, "How to normalize cooccurrence data?").
 */
export const NORMALISATIONS = ['none', 'cosine', 'association'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/**
 * The strength of a pair that has `count` in common, of `totalA` and `totalB` in all. A total is never smaller
 * than the count; 0 when either is 0.
 */
export function normalise(count: number, totalA: number, totalB: number, how: Normalisation): number {
  if (totalA === 0 || totalB === 0) return 0;
  switch (how) {
    case 'none':
      return count;
    case 'cosine':
      return count / Math.sqrt(totalA * totalB);
    case 'association':
      return count / (totalA * totalB);
  }
}
