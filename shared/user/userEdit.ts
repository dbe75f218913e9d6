/**
 * Changes of what the user keeps, as data: each record before and after. The same shape serves writing,
 * undo (the other way round), import, restoring a backup, and what could not be written yet. A record that
 * was changed elsewhere meanwhile is joined field by field, so that no change swallows another.
 */
import { sameValue } from '../lib/sameValue.ts';
import { mergeText } from './mergeText.ts';
import {
  isEmptyAnnotation,
  RECORD_KINDS,
  USER_TABLES,
  type UserData,
  type UserRecords,
  type UserTable,
} from './userData.ts';

interface RecordChange<T extends UserTable> {
  readonly table: T;
  /** Id of the view or search; the node of an annotation. */
  readonly key: string;
  /** Null where there was none. */
  readonly before: UserRecords[T] | null;
  /** Null where it is deleted. */
  readonly after: UserRecords[T] | null;
}

export type UserChange = { readonly [T in UserTable]: RecordChange<T> }[UserTable];

/** What is changed at one go: all of it, or nothing. */
export type UserEdit = readonly UserChange[];

type AnyRecord = UserRecords[UserTable];

/** One of the two is given; both have the same key. An annotation with nothing in it counts as none. */
export function changeOf<T extends UserTable>(
  table: T,
  before: UserRecords[T] | null,
  after: UserRecords[T] | null,
): UserChange {
  const record = before ?? after;
  if (record === null) throw new Error('A change needs a record before or after it.');
  const key = RECORD_KINDS[table].keyOf(record);
  return { table, key, before: keptOrNull(before), after: keptOrNull(after) } as UserChange;
}

/** Whether a value from outside is a change whose records can be read. */
export function isUserChange(value: unknown): value is UserChange {
  if (typeof value !== 'object' || value === null) return false;
  const { table, key, before, after } = value as Partial<UserChange>;
  const kind = USER_TABLES.find((it) => it === table);
  if (kind === undefined || typeof key !== 'string' || (before ?? after ?? null) === null) return false;
  return [before, after].every((record) => record === null || RECORD_KINDS[kind].parse(record) !== null);
}

/** Whether it changes anything but when it was changed. */
export function changesAnything({ before, after }: UserChange): boolean {
  return !sameContent(before, after);
}

/** What makes `current` the same as `wanted`, in those tables; records that are equal are left alone. */
export function planReplacement(current: UserData, wanted: UserData, tables: readonly UserTable[]): UserEdit {
  return tables.flatMap((table) => {
    const keyOf = RECORD_KINDS[table].keyOf as (record: AnyRecord) => string;
    const [now, then] = [current, wanted].map(
      (data) => new Map(data[table].map((record: AnyRecord) => [keyOf(record), record])),
    );
    const keys = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
    return [...keys].flatMap((key) => {
      const change = changeOf(table, (now?.get(key) ?? null) as never, (then?.get(key) ?? null) as never);
      return changesAnything(change) ? [change] : [];
    });
  });
}

/**
 * The edit that takes the edit back. What it changes is dated `now`, so that it also wins over what files
 * hold; what was deleted comes back with its own date.
 */
export function inverseOf(edit: UserEdit, now: string): UserEdit {
  return edit.map(
    ({ table, key, before, after }) =>
      ({
        table,
        key,
        before: after,
        after:
          before && after && !sameContent(before, after, ['order']) ? { ...before, updatedAt: now } : before,
      }) as UserChange,
  );
}

/** Both edits as one: from what was before the first to what is after the second. */
export function joinEdits(first: UserEdit, second: UserEdit): UserEdit {
  const changeByKey = new Map(first.map((change) => [keyOfChange(change), change]));
  for (const change of second) {
    const earlier = changeByKey.get(keyOfChange(change));
    const joined = earlier ? ({ ...change, before: earlier.before } as UserChange) : change;
    changeByKey.set(keyOfChange(change), joined);
  }
  return [...changeByKey.values()].filter(changesAnything);
}

/** Tells records of all tables apart. */
export function keyOfChange({ table, key }: Pick<UserChange, 'table' | 'key'>): string {
  return `${table} ${key}`;
}

interface Resolved {
  /** What is to be kept; null for nothing. */
  readonly record: AnyRecord | null;
  /** It was changed elsewhere as well, and what is kept holds both changes. */
  readonly clash: boolean;
}

/** What a change makes of the record that is stored now, which need not be the one it started from. */
function resolveChange(change: UserChange, stored: AnyRecord | null): Resolved {
  const { before, after } = change;
  if (sameContent(stored, before) || sameContent(stored, after) || stored === null) {
    return { record: after, clash: false };
  }
  if (before === null && change.table !== 'annotations') return { record: after, clash: false };
  switch (change.table) {
    case 'annotations':
      return joinAnnotations(change, stored as UserRecords['annotations']);
    case 'savedViews':
      return joinSavedViews(change, stored as UserRecords['savedViews']);
    case 'savedSearches':
      // Changed elsewhere while it was deleted here: what was changed stays.
      if (after === null) return { record: stored, clash: true };
      return { record: pickChanged(before ?? stored, after, stored), clash: false };
  }
}

/** What an edit came to where other changes were met. */
export interface Outcome {
  /** The changes whose record was changed elsewhere as well, and the same of it. */
  readonly clashes: UserEdit;
  /** For each record that became another than the edit says: from what it says to what is kept. */
  readonly joined: UserEdit;
}

/** Resolves changes one by one and notes what they come to. */
export function createResolver(): {
  /** The record to keep in place of the one that is stored; null for none. */
  readonly resolve: (change: UserChange, stored: AnyRecord | null) => AnyRecord | null;
  readonly outcome: () => Outcome;
} {
  const clashes: UserChange[] = [];
  const joined: UserChange[] = [];
  return {
    resolve: (change, stored) => {
      const { record, clash } = resolveChange(change, stored);
      if (clash) clashes.push(change);
      if (!sameContent(record, change.after)) {
        joined.push({ ...change, before: change.after, after: record } as UserChange);
      }
      return record;
    },
    outcome: () => ({ clashes, joined }),
  };
}

/** The data after the edit. Lists come in no order of their own. */
export function applyEdit(data: UserData, edit: UserEdit): Outcome & { readonly data: UserData } {
  const { resolve, outcome } = createResolver();
  const tables = USER_TABLES.map((table) => {
    const changes = edit.filter((change) => change.table === table);
    if (changes.length === 0) return [table, data[table]];
    const keyOf = RECORD_KINDS[table].keyOf as (record: AnyRecord) => string;
    const recordByKey = new Map<string, AnyRecord>(data[table].map((record) => [keyOf(record), record]));
    for (const change of changes) {
      const record = resolve(change, recordByKey.get(change.key) ?? null);
      if (record === null) recordByKey.delete(change.key);
      else recordByKey.set(change.key, record);
    }
    return [table, [...recordByKey.values()]];
  });
  return { data: Object.fromEntries(tables) as UserData, ...outcome() };
}

function joinAnnotations(
  { before, after }: RecordChange<'annotations'>,
  stored: UserRecords['annotations'],
): Resolved {
  const none = { nodeId: stored.nodeId, note: '', tags: [], mark: null, updatedAt: stored.updatedAt };
  const [from, to] = [before ?? none, after ?? { ...none, nodeId: stored.nodeId }];
  const { text, clash } = mergeText(from.note, to.note, stored.note);
  const removed = from.tags.filter((tag) => !to.tags.includes(tag));
  const added = to.tags.filter((tag) => !from.tags.includes(tag) && !stored.tags.includes(tag));
  const record = {
    ...stored,
    note: text,
    tags: [...stored.tags.filter((tag) => !removed.includes(tag)), ...added],
    mark: to.mark === from.mark ? stored.mark : to.mark,
    updatedAt: later(to.updatedAt, stored.updatedAt),
  };
  return { record: keptOrNull(record), clash };
}

function joinSavedViews(
  { before, after }: RecordChange<'savedViews'>,
  stored: UserRecords['savedViews'],
): Resolved {
  if (after === null) return { record: stored, clash: true };
  const from = before ?? stored;
  const { text, clash } = mergeText(from.note, after.note, stored.note);
  return { record: { ...pickChanged(from, after, stored), note: text }, clash };
}

/** Of each field what was changed here, else what is stored. */
function pickChanged<R extends { readonly updatedAt: string }>(before: R, after: R, stored: R): R {
  const joined = { ...stored };
  for (const field of Object.keys(after) as (keyof R)[]) {
    if (!sameValue(before[field], after[field])) joined[field] = after[field];
  }
  return { ...joined, updatedAt: later(after.updatedAt, stored.updatedAt) };
}

function keptOrNull<R extends AnyRecord>(record: R | null): R | null {
  return record !== null && 'nodeId' in record && isEmptyAnnotation(record) ? null : record;
}

function sameContent(
  left: AnyRecord | null,
  right: AnyRecord | null,
  besides: readonly string[] = [],
): boolean {
  if (left === null || right === null) return left === right;
  const contentOf = (record: AnyRecord) =>
    Object.fromEntries(
      Object.entries(record).filter(([field]) => field !== 'updatedAt' && !besides.includes(field)),
    );
  return sameValue(contentOf(left), contentOf(right));
}

function later(left: string, right: string): string {
  return Date.parse(left) >= Date.parse(right) ? left : right;
}
