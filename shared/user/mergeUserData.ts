/** How data from elsewhere joins what is here: by id, the newer wins, nothing is deleted. Pure. */
import {
  inListOrder,
  isEmptyAnnotation,
  RECORD_KINDS,
  type UserData,
  type UserRecords,
  type UserTable,
} from './userData.ts';
import { changeOf, type UserEdit } from './userEdit.ts';

export interface MergeTally {
  readonly added: number;
  readonly changed: number;
  /** Already here, as new or newer. */
  readonly unchanged: number;
}

export interface MergePlan {
  /** What has to be written; everything else stays. */
  readonly edit: UserEdit;
  readonly report: MergeReport;
}

export type MergeReport = { readonly [T in UserTable]: MergeTally };

/**
 * What to write so that `incoming` joins `current`. Views and searches that are new go to the end of their
 * list in their own order; those that are known keep their place. Equal dates count as the same.
 */
export function planMerge(current: UserData, incoming: UserData): MergePlan {
  const savedViews = plan(
    'savedViews',
    current,
    inListOrder(incoming.savedViews),
    atEndOf(current.savedViews),
  );
  const savedSearches = plan(
    'savedSearches',
    current,
    inListOrder(incoming.savedSearches),
    atEndOf(current.savedSearches),
  );
  // One with nothing in it counts as none, and so neither adds nor takes away anything.
  const annotations = plan(
    'annotations',
    current,
    incoming.annotations,
    (record) => record,
    isEmptyAnnotation,
  );
  return {
    edit: [...savedViews.edit, ...savedSearches.edit, ...annotations.edit],
    report: {
      savedViews: savedViews.tally,
      savedSearches: savedSearches.tally,
      annotations: annotations.tally,
    },
  };
}

/** Gives what comes in its place in the list: that of its own where it is known, else the next at the end. */
function atEndOf(current: readonly { readonly order: number }[]) {
  let lastOrder = Math.max(-1, ...current.map(({ order }) => order));
  return <R extends { readonly order: number }>(record: R, known: R | undefined): R => {
    if (known) return { ...record, order: known.order };
    lastOrder += 1;
    return { ...record, order: lastOrder };
  };
}

interface Dated {
  readonly updatedAt: string;
}

function plan<T extends UserTable>(
  table: T,
  current: UserData,
  incoming: readonly UserRecords[T][],
  place: (record: UserRecords[T], known: UserRecords[T] | undefined) => UserRecords[T],
  saysNothing: (record: UserRecords[T]) => boolean = () => false,
): { readonly edit: UserEdit; readonly tally: MergeTally } {
  const { keyOf } = RECORD_KINDS[table];
  const currentByKey = new Map<string, UserRecords[T]>(
    (current[table] as readonly UserRecords[T][]).map((record) => [keyOf(record), record]),
  );
  const newestByKey = new Map<string, UserRecords[T]>();
  for (const record of incoming) {
    const known = newestByKey.get(keyOf(record));
    if (!known || isNewer(record, known)) newestByKey.set(keyOf(record), record);
  }
  const tally = { added: 0, changed: 0, unchanged: 0 };
  const edit = [...newestByKey].flatMap(([key, record]) => {
    const known = currentByKey.get(key);
    if (saysNothing(record) || (known && !isNewer(record, known))) {
      tally.unchanged += 1;
      return [];
    }
    tally[known ? 'changed' : 'added'] += 1;
    return [changeOf(table, known ?? null, place(record, known))];
  });
  return { edit, tally };
}

function isNewer(left: Dated, right: Dated): boolean {
  return Date.parse(left.updatedAt) > Date.parse(right.updatedAt);
}
