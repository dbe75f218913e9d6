/** What a message can take back. Plain data, so that it can stand in the store. */
import type { UserEdit } from '../../shared/user/userEdit.ts';

export interface NoticeAction {
  readonly type: 'take-back';
  readonly edit: UserEdit;
  /** What the edit did, in the words of undo. */
  readonly name: string;
}
