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
  const entries = new Map<string, { mention: Mention; publications: Set<string>; grades: Set<string> }>();
  for (const publication of publications) {
    for (const mention of mentionsOf(publication)) {
      const entry = entries.get(mention.key) ?? {
        mention,
        publications: new Set<string>(),
        grades: new Set<string>(),
      };
      entries.set(mention.key, entry);
      entry.grades.add(mention.grade ?? '');
      entry.publications.add(publication.key);
    }
  }
  return [...entries.values()]
    .sort(
      (left, right) =>
        right.publications.size - left.publications.size ||
        left.mention.text.localeCompare(right.mention.text, 'en'),
    )
    .map(({ mention: { key: _key, grade, ...said }, publications: keys, grades }) => ({
      ...said,
      publications: [...keys],
      ...(grade !== undefined && grades.size === 1 ? { grade } : {}),
    }));
}
