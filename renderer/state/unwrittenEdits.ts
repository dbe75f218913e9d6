/**
 * What this window has changed and the database does not hold yet: waiting, or on its way. Changes of one
 * record join until they are written, so that what failed once is written together with what comes next.
 * All of it is also kept where it is certain to be found again, for the case that the page goes first.
 */
import {
  isUserChange,
  joinEdits,
  keyOfChange,
  type UserChange,
  type UserEdit,
} from '../../shared/user/userEdit.ts';
import { forgetKept, keepForReturn, keptForReturn } from '../storage/leaveStore.ts';

const KEPT = 'unwritten ';

export function createUnwrittenEdits() {
  let waiting: UserEdit = [];
  let onTheWay: UserEdit = [];
  const windowKey = `${KEPT}${crypto.randomUUID()}`;
  let isKept = false;

  const keep = () => {
    const unwritten = joinEdits(onTheWay, waiting);
    if (unwritten.length > 0) isKept = keepForReturn(windowKey, unwritten) || isKept;
    else if (isKept) {
      forgetKept(windowKey);
      isKept = false;
    }
  };

  return {
    add(edit: UserEdit): void {
      waiting = joinEdits(waiting, edit);
      keep();
    },

    /** Takes the waiting changes of these records, or of all, to be written; one write at a time. */
    take(keys?: ReadonlySet<string>): UserEdit {
      const isTaken = (change: UserChange) => keys === undefined || keys.has(keyOfChange(change));
      onTheWay = waiting.filter(isTaken);
      waiting = waiting.filter((change) => !isTaken(change));
      return onTheWay;
    },

    /** What was taken has been written, or has to wait on. */
    settle(written: boolean): void {
      if (!written) waiting = joinEdits(onTheWay, waiting);
      onTheWay = [];
      keep();
    },

    has(key: string): boolean {
      return [...waiting, ...onTheWay].some((change) => keyOfChange(change) === key);
    },
  };
}

/** What windows could not write before they went, oldest first, and what to call once it is written. */
export function readUnwritten(): { readonly edits: readonly UserEdit[]; readonly forget: () => void } {
  const kept = keptForReturn(KEPT);
  return {
    edits: kept.map(({ value }) => (Array.isArray(value) ? value.filter(isUserChange) : [])),
    forget: () => {
      for (const { key } of kept) forgetKept(key);
    },
  };
}
