/** What can be done with notes, tags and marks. Every function starts from what is kept now. */
import type { NodeId } from '../../shared/model/ids.ts';
import { addTags } from '../../shared/user/tags.ts';
import { type Annotation, isEmptyAnnotation, type Mark } from '../../shared/user/userData.ts';
import { dismissNotice, notify } from './actions.ts';
import { useStore } from './store.ts';
import { useUserData } from './userData.ts';
import { putAnnotation } from './userDataSync.ts';

const NOTE_CHANGED = 'notes/changed';

/** What is kept on the node; an empty annotation where there is nothing. */
export function annotationOf(nodeId: NodeId): Annotation {
  const kept = useUserData.getState().annotationById.get(nodeId);
  return kept ?? { nodeId, note: '', tags: [], mark: null, updatedAt: new Date(0).toISOString() };
}

export function setNote(nodeId: NodeId, note: string): void {
  if (note !== annotationOf(nodeId).note) keep(nodeId, { note });
}

export function setMark(nodeId: NodeId, mark: Mark | null): void {
  keep(nodeId, { mark });
}

/** Adds what the text names, between commas. */
export function addTagsTo(nodeId: NodeId, text: string): void {
  const before = annotationOf(nodeId).tags;
  const tags = addTags(before, text);
  if (tags !== before) keep(nodeId, { tags });
}

export function removeTag(nodeId: NodeId, tag: string): void {
  keep(nodeId, { tags: annotationOf(nodeId).tags.filter((it) => it !== tag) });
}

/** @param name of the node, for the message with its Undo */
export function deleteAnnotation(nodeId: NodeId, name: string): void {
  const annotation = annotationOf(nodeId);
  if (isEmptyAnnotation(annotation)) return;
  keep(nodeId, { note: '', tags: [], mark: null });
  const message = `Your notes on ${name} were deleted.`;
  notify('info', { code: 'notes/deleted', message }, { type: 'restore-annotation', annotation });
}

/** Says that the note was changed, with an Undo; nothing when it says what it said before. */
export function tellNoteChanged(before: Annotation, name: string): void {
  if (annotationOf(before.nodeId).note === before.note) return;
  notify(
    'info',
    { code: NOTE_CHANGED, message: `The note on ${name} is stored.` },
    { type: 'restore-annotation', annotation: before },
  );
}

/** Takes the message on a changed note away: it would lie over the note while one goes on writing. */
export function dismissNoteChanged(): void {
  for (const { id, code } of useStore.getState().notices) if (code === NOTE_CHANGED) dismissNotice(id);
}

function keep(nodeId: NodeId, change: Partial<Omit<Annotation, 'nodeId'>>): void {
  void putAnnotation({ ...annotationOf(nodeId), ...change, updatedAt: new Date().toISOString() });
}
