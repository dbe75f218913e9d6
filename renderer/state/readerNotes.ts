/** What the facets ask of the user's notes, kept in the state of the window, so that filters by them are derived like all others. */
import type { ReaderNote, ReaderNotes } from '../../shared/facets/facetContext.ts';
import { idOf, kindOf, type NodeId } from '../../shared/model/ids.ts';
import type { Annotation } from '../../shared/user/userData.ts';
import { sameList } from '../../shared/view/sameList.ts';
import { useStore } from './store.ts';
import { type UserDataState, useUserData } from './userData.ts';

/** Follows the user's data until the returned function is called. A word more in a note changes nothing here. */
export function followReaderNotes(): () => void {
  const show = ({ loaded, annotationById }: UserDataState) => {
    if (!loaded) return;
    const before = useStore.getState().readerNotes;
    const readerNotes = toReaderNotes(annotationById);
    if (before === null || !isSame(before, readerNotes)) useStore.setState({ readerNotes });
  };
  show(useUserData.getState());
  return useUserData.subscribe(show);
}

/** By key of the publication. What is kept on anything else than a publication is left out. */
export function toReaderNotes(annotationById: ReadonlyMap<NodeId, Annotation>): ReaderNotes {
  return new Map(
    [...annotationById]
      .filter(([nodeId]) => kindOf(nodeId) === 'publication')
      .map(([nodeId, { note, tags, mark }]) => [idOf(nodeId), { hasNote: note.trim() !== '', tags, mark }]),
  );
}

function isSame(left: ReaderNotes, right: ReaderNotes): boolean {
  return left.size === right.size && [...left].every(([key, note]) => isSameNote(note, right.get(key)));
}

function isSameNote(left: ReaderNote, right: ReaderNote | undefined): boolean {
  return (
    right !== undefined &&
    left.hasNote === right.hasNote &&
    left.mark === right.mark &&
    sameList(left.tags, right.tags)
  );
}
