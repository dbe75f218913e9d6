/** The slow obvious versions of the look-ups: scans of the whole corpus. */
import type { Corpus } from '../../shared/model/corpus.ts';

export function citedBySlowly(corpus: Corpus, citedKey: string): string[] {
  return corpus.publications
    .filter((it) =>
      it.relations.some((relation) => relation.type !== 'succeeds' && relation.target === citedKey),
    )
    .map((it) => it.key);
}

/** Whether the entry is the ancestor itself or lies somewhere below it. */
export function liesUnder(
  entries: readonly { readonly id: string; readonly parent: string | null }[],
  id: string,
  ancestor: string,
): boolean {
  if (id === ancestor) return true;
  const parent = entries.find((entry) => entry.id === id)?.parent ?? null;
  return parent !== null && liesUnder(entries, parent, ancestor);
}
