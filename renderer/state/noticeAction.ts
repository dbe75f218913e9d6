/** What a message can take back. Plain data, so that it can stand in the store. */
import type { Annotation, SavedView } from '../../shared/user/userData.ts';

export type NoticeAction =
  | { readonly type: 'restore-view'; readonly saved: SavedView }
  /** The annotation as it was before; an empty one where there was none. */
  | { readonly type: 'restore-annotation'; readonly annotation: Annotation };
