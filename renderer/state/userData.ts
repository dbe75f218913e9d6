/**
 * What the user made, as this window knows it: what is stored, and what could not be stored yet. Kept apart
 * from the store of the window, because it has its own source and no undo history. Plain data only.
 */
import { create } from 'zustand';
import type { NodeId } from '../../shared/model/ids.ts';
import type { Annotation, SavedView, UserData } from '../../shared/user/userData.ts';

export interface UserDataState {
  /** False until the database has answered, or failed to. */
  readonly loaded: boolean;
  /** In the order of the list. */
  readonly savedViews: readonly SavedView[];
  readonly annotationById: ReadonlyMap<NodeId, Annotation>;
}

export const NO_USER_DATA: UserDataState = { loaded: false, savedViews: [], annotationById: new Map() };

export const useUserData = create<UserDataState>()(() => NO_USER_DATA);

/** Everything there is now, for a file. */
export function userDataNow(): UserData {
  const { savedViews, annotationById } = useUserData.getState();
  return { savedViews, annotations: [...annotationById.values()] };
}
