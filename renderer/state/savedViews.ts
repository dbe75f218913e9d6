/** What can be done with saved views: keep the view, open, edit, move, delete. */
import { ok, type Result } from '../../shared/lib/result.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { Thumbnail } from '../../shared/user/thumbnail.ts';
import type { SavedView } from '../../shared/user/userData.ts';
import { changeOf } from '../../shared/user/userEdit.ts';
import { parseViewState } from '../../shared/view/parseViewState.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { change, notify } from './actions.ts';
import { editUserData } from './editUserData.ts';
import { nextOrder, reordered } from './listOrder.ts';
import { tellDropped } from './tellDropped.ts';
import { useUserData } from './userData.ts';

/** Keeps the view under a name, at the end of the list. */
export function saveView(view: ViewState, name: string, note: string, thumbnail: Thumbnail | null): void {
  const now = new Date().toISOString();
  const order = nextOrder(useUserData.getState().savedViews);
  const saved = { id: crypto.randomUUID(), name, note, thumbnail, order, createdAt: now, updatedAt: now };
  void editUserData({
    name: `save view “${name}”`,
    edit: [changeOf('savedViews', null, { ...saved, view: { ...view } })],
    told: { code: 'views/saved', message: `The view was saved as “${name}”.` },
  });
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

/** @param saved as it was when its editing began: what another window changed meanwhile is joined */
export function editSavedView(saved: SavedView, name: string, note: string): void {
  const after = { ...saved, name, note, updatedAt: new Date().toISOString() };
  const words = name === saved.name ? `edit note of “${name}”` : `rename “${saved.name}”`;
  void editUserData({ name: words, edit: [changeOf('savedViews', saved, after)] });
}

/** Moves a view one place up (-1) or down (1) in the list. Its place is no change of the view itself. */
export function moveSavedView(saved: SavedView, step: -1 | 1): void {
  const moved = reordered(useUserData.getState().savedViews, saved.id, step);
  const edit = moved.map(([before, after]) => changeOf('savedViews', before, after));
  void editUserData({ name: `move “${saved.name}”`, edit });
}

export function deleteSavedView(saved: SavedView): void {
  void editUserData({
    name: `delete view “${saved.name}”`,
    edit: [changeOf('savedViews', saved, null)],
    told: { code: 'views/deleted', message: `“${saved.name}” was deleted.` },
    offersUndo: true,
  });
}
