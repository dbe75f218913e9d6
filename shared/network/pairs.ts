/** Pairs of things that stand together in groups: the counting behind every projection by what is in common. */
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';

export interface Member {
  readonly id: string;
  /** How well it is founded that it belongs to the group. */
  readonly grade: EvidenceGrade;
}

export interface RelatedPair {
  /** The smaller id of the two, by code units. */
  readonly a: string;
  readonly b: string;
  /** Groups that hold both. */
  readonly count: number;
  /** Of the best-founded of these groups; a group is as well founded as the weaker of the two memberships. */
  readonly grade: EvidenceGrade;
}

export interface Related {
  /** In order of their ids. */
  readonly pairs: readonly RelatedPair[];
  /** id → groups that hold it. */
  readonly totalById: ReadonlyMap<string, number>;
}

/** Counts every pair once a group that holds both, however often a group names a member. */
export function countTogether(groups: readonly (readonly Member[])[]): Related {
  const totalById = new Map<string, number>();
  const found = new Map<string, { a: string; b: string; count: number; grade: EvidenceGrade }>();
  for (const group of groups) {
    const members = [...bestGradeById(group)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [place, [a, gradeA]] of members.entries()) {
      totalById.set(a, (totalById.get(a) ?? 0) + 1);
      for (const [b, gradeB] of members.slice(place + 1)) {
        const key = `${a}\n${b}`;
        const grade = worseOf(gradeA, gradeB);
        const pair = found.get(key);
        if (pair) {
          pair.count += 1;
          pair.grade = betterOf(pair.grade, grade);
        } else found.set(key, { a, b, count: 1, grade });
      }
    }
  }
  const pairs = [...found.values()].sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
  return { pairs, totalById };
}

function bestGradeById(group: readonly Member[]): ReadonlyMap<string, EvidenceGrade> {
  const gradeById = new Map<string, EvidenceGrade>();
  for (const { id, grade } of group) gradeById.set(id, betterOf(gradeById.get(id) ?? grade, grade));
  return gradeById;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function betterOf(a: EvidenceGrade, b: EvidenceGrade): EvidenceGrade {
  return EVIDENCE_GRADES.indexOf(a) <= EVIDENCE_GRADES.indexOf(b) ? a : b;
}

function worseOf(a: EvidenceGrade, b: EvidenceGrade): EvidenceGrade {
  return betterOf(a, b) === a ? b : a;
}
