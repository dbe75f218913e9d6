/** How much a publication weighs in the network of citations. */
import type { CorpusIndex } from './corpusIndex.ts';

/** Share of attention that follows a citation; the rest starts anew anywhere (Brin and Page 1998). */
const DAMPING = 0.85;

/** Two rounds that differ by less in all are as good as settled. */
const TOLERANCE = 1e-12;

/** Each round brings the answer nearer by the damping: more are never needed for the tolerance. */
const MAX_ROUNDS = 200;

/**
 * PageRank (Brin and Page 1998) of every publication on the citations of the corpus: the share of their time that
 * readers who follow references at random, and start anew every so often, spend at it. All of them sum to 1. A
 * publication that cites none of the corpus passes what it has to all alike. By power iteration from equal
 * shares, so that the same corpus always gives the same numbers; empty for an empty corpus.
 */
export function rankByCitations(index: CorpusIndex): ReadonlyMap<string, number> {
  const keys = index.corpus.publications.map(({ key }) => key);
  const placeByKey = new Map(keys.map((key, place) => [key, place]));
  const citedPlaces = keys.map((key) =>
    (index.citedKeysByKey.get(key) ?? []).flatMap((cited) => placeByKey.get(cited) ?? []),
  );
  const count = keys.length;
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = new Float64Array(count);
    let dangling = 0;
    citedPlaces.forEach((cited, place) => {
      const rank = ranks[place] ?? 0;
      if (cited.length === 0) dangling += rank;
      for (const target of cited) next[target] = (next[target] ?? 0) + rank / cited.length;
    });
    let moved = 0;
    for (let place = 0; place < count; place += 1) {
      const rank = (1 - DAMPING + DAMPING * dangling) / count + DAMPING * (next[place] ?? 0);
      moved += Math.abs(rank - (ranks[place] ?? 0));
      next[place] = rank;
    }
    ranks = next;
    if (moved < TOLERANCE) break;
  }
  return new Map(keys.map((key, place) => [key, ranks[place] ?? 0]));
}
