/** What can be done with saved searches: keep the query, run, rename, move, delete. */
import { MAX_NAME_LENGTH, MAX_QUERY_LENGTH, type SavedSearch } from '../../shared/user/userData.ts';
import { changeOf } from '../../shared/user/userEdit.ts';
import { change } from './actions.ts';
import { editUserData } from './editUserData.ts';
import { nextOrder, reordered } from './listOrder.ts';
import { useUserData } from './userData.ts';

/** Whether the text can be saved: it says something, is not too long, and is not among the saved ones. */
export function canSaveSearch(query: string, saved: readonly SavedSearch[]): boolean {
  const text = query.trim();
  return text !== '' && text.length <= MAX_QUERY_LENGTH && !saved.some((search) => search.query === text);
}

/** Keeps the query at the end of the list, named as it reads until it is renamed. */
export function saveSearch(query: string): void {
  const { savedSearches } = useUserData.getState();
  if (!canSaveSearch(query, savedSearches)) return;
  const text = query.trim();
  const name = text.length > MAX_NAME_LENGTH ? `${text.slice(0, MAX_NAME_LENGTH - 1)}…` : text;
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const saved = { id, name, query: text, order: nextOrder(savedSearches), createdAt: now, updatedAt: now };
  void editUserData({
    name: `save search “${name}”`,
    edit: [changeOf('savedSearches', null, saved)],
    told: { code: 'searches/saved', message: `The search “${name}” was saved.` },
  });
}

/** Searches for it, in the search box, as if it had been typed. */
export function runSavedSearch({ query }: SavedSearch): void {
  change({ type: 'set-query', query });
}

/** @param saved as it was when its renaming began */
export function renameSavedSearch(saved: SavedSearch, name: string): void {
  const after = { ...saved, name, updatedAt: new Date().toISOString() };
  const edit = [changeOf('savedSearches', saved, after)];
  void editUserData({ name: `rename search “${saved.name}”`, edit });
}

/** Moves a search one place up (-1) or down (1) in the list. */
export function moveSavedSearch(saved: SavedSearch, step: -1 | 1): void {
  const moved = reordered(useUserData.getState().savedSearches, saved.id, step);
  const edit = moved.map(([before, after]) => changeOf('savedSearches', before, after));
  void editUserData({ name: `move search “${saved.name}”`, edit });
}

export function deleteSavedSearch(saved: SavedSearch): void {
  void editUserData({
    name: `delete search “${saved.name}”`,
    edit: [changeOf('savedSearches', saved, null)],
    told: { code: 'searches/deleted', message: `The search “${saved.name}” was deleted.` },
    offersUndo: true,
  });
}
