/** Sums up what several publications say: each distinct thing once, with how many say it. */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { CellItem } from './comparison.ts';

export interface Mention {
  /** Equal keys are the same thing. */
  readonly key: string;
  readonly text: string;
  readonly nodeId?: NodeId;
  readonly grade?: EvidenceGrade;
}

/**
 * One item for each distinct key, most publications first, then by text. A publication counts once for a
 * key however often it mentions it. The grade is kept only where all mentions agree on it.
 */
export function tally(
  publications: readonly Publication[],
  mentionsOf: (publication: Publication) => readonly Mention[],
): readonly CellItem[] {
  const entries = new Map<string, { mention: Mention; publications: number; grades: Set<string> }>();
  for (const publication of publications) {
    const seen = new Set<string>();
    for (const mention of mentionsOf(publication)) {
      const entry = entries.get(mention.key) ?? { mention, publications: 0, grades: new Set<string>() };
      entries.set(mention.key, entry);
      entry.grades.add(mention.grade ?? '');
      if (!seen.has(mention.key)) entry.publications += 1;
      seen.add(mention.key);
    }
  }
  return [...entries.values()]
    .sort(
      (left, right) =>
        right.publications - left.publications || left.mention.text.localeCompare(right.mention.text, 'en'),
    )
    .map(({ mention: { key: _key, grade, ...said }, publications: count, grades }) => ({
      ...said,
      publications: count,
      ...(grade !== undefined && grades.size === 1 ? { grade } : {}),
    }));
}
