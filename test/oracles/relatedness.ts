/** The slow obvious versions of what is related: every pair is asked about, against every publication. */
import type { Corpus } from '../../shared/model/corpus.ts';
import type { Publication } from '../../shared/model/publication.ts';
import { authorId } from '../../shared/network/authorId.ts';

export interface SlowPair {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

const cites = (citing: Publication, key: string) =>
  citing.relations.some((relation) => relation.type !== 'succeeds' && relation.target === key);

export function coCitedSlowly(corpus: Corpus): SlowPair[] {
  return pairsOf(
    corpus.publications.map((it) => it.key),
    (a, b) => corpus.publications.filter((it) => cites(it, a) && cites(it, b)).length,
  );
}

export function coupledSlowly(corpus: Corpus): SlowPair[] {
  const publicationOf = new Map(corpus.publications.map((it) => [it.key, it]));
  return pairsOf([...publicationOf.keys()], (a, b) => {
    const [one, other] = [publicationOf.get(a), publicationOf.get(b)];
    if (!one || !other) return 0;
    return corpus.publications.filter((it) => cites(one, it.key) && cites(other, it.key)).length;
  });
}

export function combinedSlowly(corpus: Corpus): SlowPair[] {
  const uses = (publication: Publication, id: string) => publication.techniques.some((use) => use.id === id);
  return pairsOf(
    corpus.techniques.map((it) => it.id),
    (a, b) => corpus.publications.filter((it) => uses(it, a) && uses(it, b)).length,
  );
}

export function togetherSlowly(corpus: Corpus): SlowPair[] {
  const wrote = (publication: Publication, id: string) =>
    publication.authors.some((name) => authorId(name) === id);
  const ids = new Set(corpus.publications.flatMap((it) => it.authors.map(authorId)));
  return pairsOf([...ids], (a, b) => corpus.publications.filter((it) => wrote(it, a) && wrote(it, b)).length);
}

/**
 * Modularity as defined (Newman 2006, for weights): Q = Σ over all ordered pairs i, j in one cluster of
 * (w_ij / 2m − k_i k_j / (2m)²), with 2m the sum of all strengths.
 */
export function modularitySlowly(
  clusters: readonly (readonly string[])[],
  links: readonly { readonly a: string; readonly b: string; readonly weight: number }[],
): number {
  const weightOf = (i: string, j: string) =>
    links
      .filter(({ a, b }) => (a === i && b === j) || (a === j && b === i))
      .reduce((sum, { weight }) => sum + weight, 0);
  const strengthOf = (i: string) =>
    links.filter(({ a, b }) => a === i || b === i).reduce((sum, { weight }) => sum + weight, 0);
  const total = 2 * links.reduce((sum, { weight }) => sum + weight, 0);
  let modularity = 0;
  for (const members of clusters) {
    for (const i of members) {
      for (const j of members) {
        modularity += weightOf(i, j) / total - (strengthOf(i) * strengthOf(j)) / total ** 2;
      }
    }
  }
  return modularity;
}

function pairsOf(ids: readonly string[], count: (a: string, b: string) => number): SlowPair[] {
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1));
  return sorted
    .flatMap((a, place) => sorted.slice(place + 1).map((b) => ({ a, b, count: count(a, b) })))
    .filter((pair) => pair.count > 0);
}
