/** What can be done with notes, tags and marks. Every function starts from what is kept now. */
import type { NodeId } from '../../shared/model/ids.ts';
import { hasNode, shortNameOf } from '../../shared/network/corpusIndex.ts';
import { MARK_NAMES } from '../../shared/user/searchNotes.ts';
import { addTags } from '../../shared/user/tags.ts';
import type { Annotation, Mark } from '../../shared/user/userData.ts';
import { changeOf } from '../../shared/user/userEdit.ts';
import { dismissNotice, notify } from './actions.ts';
import { editUserData } from './editUserData.ts';
import { selectAtlas } from './selectors.ts';
import { useStore } from './store.ts';
import { useUserData } from './userData.ts';

const NOTE_CHANGED = 'notes/changed';

/** What is kept on the node; an empty annotation where there is nothing. */
export function annotationOf(nodeId: NodeId): Annotation {
  const kept = useUserData.getState().annotationById.get(nodeId);
  return kept ?? { nodeId, note: '', tags: [], mark: null, updatedAt: new Date(0).toISOString() };
}

/**
 * Keeps the text as the note on the node.
 * @param from the note that the writing started from; another one that came meanwhile is joined with it
 * @param writing names one stretch of writing, which is one step of undo
 */
export function setNote(nodeId: NodeId, note: string, from: string, writing: string): void {
  if (note === from) return;
  keep({ ...annotationOf(nodeId), note: from }, { note }, `note on ${nameOfNode(nodeId)}`, writing);
}

export function setMark(nodeId: NodeId, mark: Mark | null): void {
  const name = nameOfNode(nodeId);
  const words = mark === null ? `take the mark from ${name}` : `mark ${name} as “${MARK_NAMES[mark]}”`;
  keep(annotationOf(nodeId), { mark }, words);
}

/** Adds what the text names, between commas. */
export function addTagsTo(nodeId: NodeId, text: string): void {
  const annotation = annotationOf(nodeId);
  const tags = addTags(annotation.tags, text);
  const added = tags.filter((tag) => !annotation.tags.includes(tag));
  keep(annotation, { tags }, `tag ${nameOfNode(nodeId)} ${added.map((tag) => `#${tag}`).join(' ')}`);
}

export function removeTag(nodeId: NodeId, tag: string): void {
  const annotation = annotationOf(nodeId);
  const tags = annotation.tags.filter((it) => it !== tag);
  keep(annotation, { tags }, `take #${tag} from ${nameOfNode(nodeId)}`);
}

export function deleteAnnotation(nodeId: NodeId): void {
  const name = nameOfNode(nodeId);
  void editUserData({
    name: `delete notes on ${name}`,
    edit: [changeOf('annotations', annotationOf(nodeId), null)],
    told: { code: 'notes/deleted', message: `Your notes on ${name} were deleted.` },
    offersUndo: true,
  });
}

/** Says that the note was changed, with an Undo, when the last thing done was to write it. */
export function tellNoteChanged(nodeId: NodeId, writing: string): void {
  const last = useStore.getState().history.past.at(-1);
  if (last?.mergeKey !== writing || last.edit === null) return;
  const message = `The note on ${nameOfNode(nodeId)} is stored.`;
  notify('info', { code: NOTE_CHANGED, message }, { type: 'take-back', edit: last.edit, name: last.name });
}

/** Takes the message on a changed note away: it would lie over the note while one goes on writing. */
export function dismissNoteChanged(): void {
  for (const { id, code } of useStore.getState().notices) if (code === NOTE_CHANGED) dismissNotice(id);
}

function keep(
  before: Annotation,
  change: Partial<Omit<Annotation, 'nodeId'>>,
  name: string,
  mergeKey?: string,
): void {
  const after = { ...before, ...change, updatedAt: new Date().toISOString() };
  const edit = [changeOf('annotations', before, after)];
  void editUserData({ name, edit, ...(mergeKey === undefined ? {} : { mergeKey }) });
}

function nameOfNode(nodeId: NodeId): string {
  const atlas = selectAtlas(useStore.getState());
  return atlas !== null && hasNode(atlas.index, nodeId) ? shortNameOf(atlas.index, nodeId) : nodeId;
}
