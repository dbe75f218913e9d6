/**
 * What the user made, as this window knows it: what is stored, and what could not be stored yet. Kept apart
 * from the store of the window, because it has its own source. Plain data only.
 */
import { create } from 'zustand';
import type { NodeId } from '../../shared/model/ids.ts';
import { type Annotation, inListOrder, type UserData } from '../../shared/user/userData.ts';

export interface UserDataState extends Omit<UserData, 'annotations'> {
  /** False until the database has answered, or failed to. */
  readonly loaded: boolean;
  readonly annotationById: ReadonlyMap<NodeId, Annotation>;
}

export const NO_USER_DATA: UserDataState = {
  loaded: false,
  savedViews: [],
  savedSearches: [],
  annotationById: new Map(),
};

/** The lists are in the order in which they are shown. */
export const useUserData = create<UserDataState>()(() => NO_USER_DATA);

/** Everything there is now, for a file. */
export function userDataNow(): UserData {
  const { savedViews, savedSearches, annotationById } = useUserData.getState();
  return { savedViews, savedSearches, annotations: [...annotationById.values()] };
}

export function showUserData({ savedViews, savedSearches, annotations }: UserData): void {
  useUserData.setState({
    savedViews: inListOrder(savedViews),
    savedSearches: inListOrder(savedSearches),
    annotationById: new Map(annotations.map((annotation) => [annotation.nodeId, annotation])),
  });
}
