/**
 * Keeps the user's data in step with their database: every change shows at once, is then written, and is
 * kept in this window when it cannot be written. Other windows' changes arrive through the database.
 */
import type { Result } from '../../shared/lib/result.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { MergeReport } from '../../shared/user/mergeUserData.ts';
import {
  type Annotation,
  inListOrder,
  isEmptyAnnotation,
  type SavedView,
  type UserData,
} from '../../shared/user/userData.ts';
import { NEWER_VERSION } from '../storage/storageFaults.ts';
import type { UserSnapshot, UserStore } from '../storage/userStore.ts';
import { notify } from './actions.ts';
import { useUserData } from './userData.ts';

let store: UserStore | null = null;

/** Records of this window that the database does not hold yet, by the token of their last write. */
const pendingWrites = new Map<string, symbol>();

/** Shows what is stored and follows it. Returns the function that stops it. */
export function startUserData(userStore: UserStore): () => void {
  store = userStore;
  let told = false;
  const stop = userStore.watch((snapshot) => {
    if (!snapshot.ok) {
      notify('warning', snapshot.error);
      useUserData.setState({ loaded: true });
      return;
    }
    showSnapshot(snapshot.value);
    if (!told) tellState(snapshot.value);
    told = true;
  });
  return () => {
    stop();
    store = null;
    pendingWrites.clear();
  };
}

/** Adds or replaces saved views, all or none. */
export async function putSavedViews(views: readonly SavedView[]): Promise<void> {
  const ids = new Set(views.map(({ id }) => id));
  useUserData.setState(({ savedViews }) => ({
    savedViews: inListOrder([...savedViews.filter(({ id }) => !ids.has(id)), ...views]),
  }));
  await write([...ids].map(keyOfView), (it) => it.putSavedViews(views));
}

export async function removeSavedView(id: string): Promise<void> {
  useUserData.setState(({ savedViews }) => ({ savedViews: savedViews.filter((view) => view.id !== id) }));
  await write([keyOfView(id)], (it) => it.deleteSavedView(id));
}

/** Keeps the annotation; one with nothing in it is not kept. */
export async function putAnnotation(annotation: Annotation): Promise<void> {
  const { nodeId } = annotation;
  const isEmpty = isEmptyAnnotation(annotation);
  useUserData.setState((state) => {
    const annotationById = new Map(state.annotationById);
    if (isEmpty) annotationById.delete(nodeId);
    else annotationById.set(nodeId, annotation);
    return { annotationById };
  });
  await write([keyOfAnnotation(nodeId)], (it) =>
    isEmpty ? it.deleteAnnotation(nodeId) : it.putAnnotation(annotation),
  );
}

/** Joins data from a file to what is stored; null when that failed, which has then been told. */
export async function importUserData(incoming: UserData): Promise<MergeReport | null> {
  if (!store) return null;
  const imported = await store.importData(incoming);
  if (imported.ok) return imported.value;
  notify('error', imported.error);
  return null;
}

const keyOfView = (id: string) => `view ${id}`;
const keyOfAnnotation = (nodeId: NodeId) => `annotation ${nodeId}`;

async function write(
  keys: readonly string[],
  toStore: (store: UserStore) => Promise<Result<void>>,
): Promise<void> {
  if (!store) return;
  const token = Symbol('write');
  for (const key of keys) pendingWrites.set(key, token);
  const written = await toStore(store);
  if (!written.ok) {
    notify('error', written.error);
    return;
  }
  for (const key of keys) if (pendingWrites.get(key) === token) pendingWrites.delete(key);
}

function showSnapshot({ data }: UserSnapshot): void {
  const shown = useUserData.getState();
  const views = withPending(data.savedViews, shown.savedViews, ({ id }) => keyOfView(id));
  const annotations = withPending(data.annotations, [...shown.annotationById.values()], ({ nodeId }) =>
    keyOfAnnotation(nodeId),
  );
  useUserData.setState({
    loaded: true,
    savedViews: inListOrder(views),
    annotationById: new Map(annotations.map((annotation) => [annotation.nodeId, annotation])),
  });
}

/** What is stored, except for the records that this window has changed and not yet written. */
function withPending<T>(
  stored: readonly T[],
  shown: readonly T[],
  keyOf: (record: T) => string,
): readonly T[] {
  const isPending = (record: T) => pendingWrites.has(keyOf(record));
  return [...stored.filter((record) => !isPending(record)), ...shown.filter(isPending)];
}

function tellState({ unreadable, readOnly }: UserSnapshot): void {
  if (readOnly) notify('warning', NEWER_VERSION);
  if (unreadable === 0) return;
  notify('warning', {
    code: 'storage/unreadable-records',
    message:
      unreadable === 1
        ? 'One of your saved views and notes cannot be read.'
        : `${unreadable} of your saved views and notes cannot be read.`,
    kept: 'They stay in the database as they are; everything else is shown.',
    hint: 'Import them from a file that you exported earlier.',
  });
}
