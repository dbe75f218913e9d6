/** Takes back what a message told, and the message with it. */
import { dismissNotice } from './actions.ts';
import type { Notice } from './store.ts';
import { putAnnotation, putSavedViews } from './userDataSync.ts';

export function undoNotice({ id, action }: Notice): void {
  dismissNotice(id);
  switch (action?.type) {
    case 'restore-view':
      void putSavedViews([action.saved]);
      return;
    case 'restore-annotation':
      // As of now, so that it also wins over what files hold.
      void putAnnotation({ ...action.annotation, updatedAt: new Date().toISOString() });
  }
}
