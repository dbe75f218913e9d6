/** What the user's data are, and what an import would do, or did, in words. */
import type { MergeReport, MergeTally } from '../../../shared/user/mergeUserData.ts';
import { USER_TABLES, type UserData, type UserTable } from '../../../shared/user/userData.ts';

const WORDS: Readonly<Record<UserTable, { readonly one: string; readonly many: string }>> = {
  savedViews: { one: 'saved view', many: 'saved views' },
  savedSearches: { one: 'saved search', many: 'saved searches' },
  annotations: { one: 'node with notes', many: 'nodes with notes' },
};

/** "1 saved view, 3 saved searches and 2 nodes with notes"; kinds of which there are none are left out. */
export function contentText(data: UserData): string {
  const parts = USER_TABLES.flatMap((table) => {
    const count = data[table].length;
    return count === 0 ? [] : [`${count} ${count === 1 ? WORDS[table].one : WORDS[table].many}`];
  });
  const last = parts.pop();
  if (last === undefined) return 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

export function isEmptyData(data: UserData): boolean {
  return USER_TABLES.every((table) => data[table].length === 0);
}

export interface ImportLine {
  readonly what: string;
  readonly tally: MergeTally;
}

export function toImportLines(report: MergeReport): readonly ImportLine[] {
  return USER_TABLES.map((table) => {
    const { many } = WORDS[table];
    return { what: many.charAt(0).toUpperCase() + many.slice(1), tally: report[table] };
  });
}

/** "1 added, 2 changed, 3 left as they are". */
export function reportText(report: MergeReport): string {
  const sum = (pick: (tally: MergeTally) => number) =>
    USER_TABLES.reduce((total, table) => total + pick(report[table]), 0);
  return `${sum((it) => it.added)} added, ${sum((it) => it.changed)} changed, ${sum((it) => it.unchanged)} left as they are`;
}

/** Whether the import would write anything. */
export function changesAnything(report: MergeReport): boolean {
  return USER_TABLES.some((table) => report[table].added + report[table].changed > 0);
}
