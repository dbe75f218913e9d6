/** What can be done with saved views: keep the view, open, edit, move, delete, and take a deletion back. */
import { ok, type Result } from '../../shared/lib/result.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { Thumbnail } from '../../shared/user/thumbnail.ts';
import type { SavedView } from '../../shared/user/userData.ts';
import { parseViewState } from '../../shared/view/parseViewState.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { change, notify } from './actions.ts';
import { tellDropped } from './tellDropped.ts';
import { useUserData } from './userData.ts';
import { putSavedViews, removeSavedView } from './userDataSync.ts';

/** Keeps the view under a name, at the end of the list. */
export function saveView(view: ViewState, name: string, note: string, thumbnail: Thumbnail | null): void {
  const now = new Date().toISOString();
  const lastOrder = useUserData.getState().savedViews.at(-1)?.order ?? -1;
  const saved = { id: crypto.randomUUID(), name, note, thumbnail, createdAt: now, updatedAt: now };
  void putSavedViews([{ ...saved, view: { ...view }, order: lastOrder + 1 }]);
  notify('info', { code: 'views/saved', message: `The view was saved as “${name}”.` });
}

/** Shows a saved view, as one step of undo. What this corpus does not hold is left out, counted and named. */
export function openSavedView(saved: SavedView, index: CorpusIndex): void {
  const parsed = readSavedView(saved, index);
  if (!parsed.ok) return;
  change({ type: 'open', view: parsed.value, name: `open “${saved.name}”` });
}

/** The view as this corpus can show it; what was left out, or why nothing can be shown, is told. */
export function readSavedView(saved: SavedView, index: CorpusIndex): Result<ViewState> {
  const parsed = parseViewState(saved.view, index);
  if (!parsed.ok) {
    notify('warning', {
      ...parsed.error,
      kept: 'The view on screen and the saved one stay as they were.',
    });
    return parsed;
  }
  tellDropped(parsed.value.dropped, `“${saved.name}”`);
  return ok(parsed.value.view);
}

export function editSavedView(saved: SavedView, name: string, note: string): void {
  if (name === saved.name && note === saved.note) return;
  void putSavedViews([{ ...saved, name, note, updatedAt: new Date().toISOString() }]);
}

/** Moves a view one place up (-1) or down (1) in the list. Its place is no change of the view itself. */
export function moveSavedView(id: string, step: -1 | 1): void {
  const { savedViews } = useUserData.getState();
  const from = savedViews.findIndex((view) => view.id === id);
  const moved = savedViews[from];
  if (!moved || savedViews[from + step] === undefined) return;
  const others = savedViews.filter((view) => view !== moved);
  const inOrder = [...others.slice(0, from + step), moved, ...others.slice(from + step)];
  const changed = inOrder.flatMap((view, order) => (view.order === order ? [] : [{ ...view, order }]));
  void putSavedViews(changed);
}

export function deleteSavedView(saved: SavedView): void {
  void removeSavedView(saved.id);
  notify(
    'info',
    { code: 'views/deleted', message: `“${saved.name}” was deleted.` },
    { type: 'restore-view', saved },
  );
}
