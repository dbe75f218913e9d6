/** The places that a group of statements is taken from, each once. */
import type { Evidence } from '../model/evidence.ts';

/** In order of first appearance; places of different grade stay apart. */
export function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const it of evidence) {
    const place = JSON.stringify([it.grade, it.source, it.locator]);
    if (!byPlace.has(place)) byPlace.set(place, it);
  }
  return [...byPlace.values()];
}
