import { afterEach, describe, expect, it } from 'vitest';
import { followReaderNotes } from '../../../renderer/state/readerNotes.ts';
import { selectVisible } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import type { Annotation } from '../../../shared/user/userData.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

let stop: () => void = () => {};
afterEach(() => {
  stop();
  useUserData.setState(NO_USER_DATA);
});

const keep = (...annotations: Annotation[]) =>
  useUserData.setState({
    loaded: true,
    annotationById: new Map(annotations.map((annotation) => [annotation.nodeId, annotation])),
  });
const annotation = (nodeId: NodeId, partial: Partial<Annotation> = {}): Annotation => ({
  nodeId,
  note: '',
  tags: [],
  mark: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...partial,
});
const shown = () => selectVisible(useStore.getState()).publications;

describe('filters by what the user keeps', () => {
  it('have no effect until it was read, and follow every change of it', () => {
    showCorpus(SMALL_CORPUS, { filters: { tag: ['thesis'] } });
    stop = followReaderNotes();
    expect(shown()).toHaveLength(4);
    keep(
      annotation('publication:beta', { tags: ['thesis'] }),
      annotation('technique:rounding', { tags: ['thesis'] }),
    );
    expect(shown()).toEqual(['beta']);
    keep();
    expect(shown()).toEqual([]);
  });

  it('count nothing anew for a word more in a note', () => {
    showCorpus(SMALL_CORPUS, { filters: { note: ['yes'] } });
    stop = followReaderNotes();
    keep(annotation('publication:beta', { note: 'One' }));
    const before = selectVisible(useStore.getState());
    keep(annotation('publication:beta', { note: 'One word' }));
    expect(selectVisible(useStore.getState())).toBe(before);
    expect(before.publications).toEqual(['beta']);
  });

  it('leave what is seen as it is where nothing is filtered by it', () => {
    showCorpus(SMALL_CORPUS);
    stop = followReaderNotes();
    const before = selectVisible(useStore.getState());
    keep(annotation('publication:beta', { tags: ['thesis'] }));
    expect(selectVisible(useStore.getState())).toBe(before);
  });
});
