/** Says that something was changed in two windows at once, and that both changes are there. */
import { hasNode, shortNameOf } from '../../shared/network/corpusIndex.ts';
import type { UserChange, UserEdit } from '../../shared/user/userEdit.ts';
import { notify } from './actions.ts';
import { selectAtlas } from './selectors.ts';
import { useStore } from './store.ts';

export function tellClashes(clashes: UserEdit): void {
  const first = clashes[0];
  if (!first) return;
  const others = clashes.length === 1 ? '' : `, and ${clashes.length - 1} more`;
  notify('warning', {
    code: 'user/changed-twice',
    message: `${nameOfRecord(first)}${others} was changed in two windows at once.`,
    kept:
      first.after === null
        ? 'It was not deleted: the change from the other window is kept.'
        : 'Both changes are kept: where they differ, the text of the other window stands with yours.',
    hint: 'Read it over, and take out what is not needed.',
  });
}

function nameOfRecord({ table, before, after }: UserChange): string {
  const record = before ?? after;
  if (table !== 'annotations') return `“${record && 'name' in record ? record.name : ''}”`;
  const atlas = selectAtlas(useStore.getState());
  const nodeId = record && 'nodeId' in record ? record.nodeId : null;
  const isKnown = atlas !== null && nodeId !== null && hasNode(atlas.index, nodeId);
  return `The note on ${isKnown ? shortNameOf(atlas.index, nodeId) : nodeId}`;
}
