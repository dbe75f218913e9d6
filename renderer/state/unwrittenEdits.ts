/**
 * What this window has changed and the database does not hold yet: waiting, or on its way. Changes of one
 * record join until they are written, so that what failed once is written together with what comes next.
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
  let keptForNextStart = false;

  return {
    add(edit: UserEdit): void {
      waiting = joinEdits(waiting, edit);
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
      if (keptForNextStart && waiting.length === 0) {
        forgetKept(windowKey);
        keptForNextStart = false;
      }
    },

    has(key: string): boolean {
      return [...waiting, ...onTheWay].some((change) => keyOfChange(change) === key);
    },

    clear(): void {
      [waiting, onTheWay] = [[], []];
    },

    /** Keeps everything not written for the next start: the page may go before the database answers. */
    keepForNextStart(): void {
      const unwritten = joinEdits(onTheWay, waiting);
      if (unwritten.length > 0) keptForNextStart = keepForReturn(windowKey, unwritten);
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
