/** How data from elsewhere joins what is here: by id, the newer wins, nothing is deleted. Pure. */
import { type Annotation, inListOrder, type SavedView, type UserData } from './userData.ts';

export interface MergeTally {
  readonly added: number;
  readonly changed: number;
  /** Already here, as new or newer. */
  readonly unchanged: number;
}

export interface MergePlan {
  /** What has to be written; everything else stays. */
  readonly savedViews: readonly SavedView[];
  readonly annotations: readonly Annotation[];
  readonly report: MergeReport;
}

export interface MergeReport {
  readonly savedViews: MergeTally;
  readonly annotations: MergeTally;
}

/**
 * What to write so that `incoming` joins `current`. Views that are new go to the end of the list in their
 * own order; views that are known keep their place. Equal dates count as the same.
 */
export function planMerge(current: UserData, incoming: UserData): MergePlan {
  const lastOrder = Math.max(-1, ...current.savedViews.map((view) => view.order));
  const orderById = new Map(current.savedViews.map((view) => [view.id, view.order]));
  let added = 0;
  const views = plan(current.savedViews, inListOrder(incoming.savedViews), (view) => view.id);
  const annotations = plan(current.annotations, incoming.annotations, (it) => it.nodeId);
  return {
    savedViews: views.toWrite.map((view) => {
      const known = orderById.get(view.id);
      if (known !== undefined) return { ...view, order: known };
      added += 1;
      return { ...view, order: lastOrder + added };
    }),
    annotations: annotations.toWrite,
    report: { savedViews: views.tally, annotations: annotations.tally },
  };
}

interface Dated {
  readonly updatedAt: string;
}

function plan<T extends Dated>(
  current: readonly T[],
  incoming: readonly T[],
  keyOf: (record: T) => string,
): { readonly toWrite: readonly T[]; readonly tally: MergeTally } {
  const currentByKey = new Map(current.map((record) => [keyOf(record), record]));
  const newestByKey = new Map<string, T>();
  for (const record of incoming) {
    const known = newestByKey.get(keyOf(record));
    if (!known || isNewer(record, known)) newestByKey.set(keyOf(record), record);
  }
  const newest = [...newestByKey];
  const added = newest.filter(([key]) => !currentByKey.has(key));
  const changed = newest.filter(([key, record]) => {
    const known = currentByKey.get(key);
    return known !== undefined && isNewer(record, known);
  });
  const writtenKeys = new Set([...added, ...changed].map(([key]) => key));
  return {
    toWrite: newest.flatMap(([key, record]) => (writtenKeys.has(key) ? [record] : [])),
    tally: {
      added: added.length,
      changed: changed.length,
      unchanged: newest.length - added.length - changed.length,
    },
  };
}

function isNewer(left: Dated, right: Dated): boolean {
  return Date.parse(left.updatedAt) > Date.parse(right.updatedAt);
}
