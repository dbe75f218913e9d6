import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, select } from '../../../renderer/state/actions.ts';
import {
  addTagsTo,
  annotationOf,
  deleteAnnotation,
  removeTag,
  setMark,
  setNote,
} from '../../../renderer/state/annotations.ts';
import { deleteSavedSearch, moveSavedSearch, saveSearch } from '../../../renderer/state/savedSearches.ts';
import { deleteSavedView, editSavedView, saveView } from '../../../renderer/state/savedViews.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { redo, undo } from '../../../renderer/state/undo.ts';
import { undoNotice } from '../../../renderer/state/undoNotice.ts';
import { NO_USER_DATA, userDataNow, useUserData } from '../../../renderer/state/userData.ts';
import { startUserData } from '../../../renderer/state/userDataSync.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { USER_TABLES } from '../../../shared/user/userData.ts';
import { changeOf, planReplacement } from '../../../shared/user/userEdit.ts';
import { MAX_STEPS, undoTitle } from '../../../shared/view/history.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { annotation, savedSearch, savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

const ALPHA: NodeId = 'publication:alpha';
let store: FakeUserStore;
let stop = () => {};

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useUserData.setState(NO_USER_DATA);
  store = createFakeUserStore({
    savedViews: [savedView('one', { name: 'Pruning' })],
    savedSearches: [savedSearch('int8'), savedSearch('lora', { order: 1 })],
    annotations: [annotation(ALPHA, { note: 'Kept.', tags: ['thesis'] })],
  });
  stop = startUserData(store);
});
afterEach(() => stop());

const stepNames = () => useStore.getState().history.past.map(({ name }) => name);
const kept = () => annotationOf(ALPHA);
const viewOne = () => required(useUserData.getState().savedViews[0], 'a saved view');
const searchOf = (query: string) =>
  required(
    useUserData.getState().savedSearches.find((search) => search.query === query),
    'a search',
  );

/** Everything a user can do to what is kept, and what undo calls it. */
const DEEDS: readonly (readonly [name: string, act: () => void])[] = [
  ['note on Alpha', () => setNote(ALPHA, 'Rewritten.', 'Kept.', 'writing 1')],
  ['mark Alpha as “Key”', () => setMark(ALPHA, 'key')],
  ['take the mark from Alpha', () => setMark(ALPHA, null)],
  ['tag Alpha #kv cache #8 bit', () => addTagsTo(ALPHA, 'kv cache, 8 bit')],
  ['take #thesis from Alpha', () => removeTag(ALPHA, 'thesis')],
  ['delete notes on Alpha', () => deleteAnnotation(ALPHA)],
  ['save view “Mine”', () => saveView(DEFAULT_VIEW, 'Mine', '', null)],
  ['rename “Pruning”', () => editSavedView(viewOne(), 'Pruned', '')],
  ['edit note of “Pruned”', () => editSavedView(viewOne(), 'Pruned', 'Why.')],
  ['delete view “Pruned”', () => deleteSavedView(viewOne())],
  ['save search “gptq”', () => saveSearch(' gptq ')],
  ['move search “Search lora”', () => moveSavedSearch(searchOf('lora'), -1)],
  ['delete search “Search int8”', () => deleteSavedSearch(searchOf('int8'))],
];

describe('undo of what is kept', () => {
  it('takes back and does again every kind of edit, by name, in the database too', async () => {
    const states = [userDataNow()];
    for (const [, act] of DEEDS) {
      act();
      states.push(userDataNow());
    }
    expect(stepNames()).toEqual(DEEDS.map(([name]) => name));
    const differs = (place: number) =>
      planReplacement(userDataNow(), required(states[place], 'a state'), USER_TABLES);
    for (let place = DEEDS.length - 1; place >= 0; place -= 1) {
      expect(undoTitle(useStore.getState().history)).toBe(`Undo ${DEEDS[place]?.[0]}`);
      undo();
      expect(differs(place), `after undoing ${DEEDS[place]?.[0]}`).toEqual([]);
    }
    for (let place = 1; place < states.length; place += 1) {
      redo();
      expect(differs(place), `after doing ${DEEDS[place - 1]?.[0]} again`).toEqual([]);
    }
    await expect.poll(() => planReplacement(store.held(), userDataNow(), USER_TABLES)).toEqual([]);
  });

  it('goes back through views and edits in the order in which they were done', () => {
    setMark(ALPHA, 'key');
    select(ALPHA);
    addTagsTo(ALPHA, 'new');
    change({ type: 'set-query', query: 'pruning' });
    undo();
    expect([viewNow().query, kept().tags]).toEqual(['', ['thesis', 'new']]);
    undo();
    expect([viewNow().selection, kept().tags]).toEqual([[ALPHA], ['thesis']]);
    undo();
    expect([viewNow().selection, kept().mark]).toEqual([[], 'key']);
    undo();
    expect(kept().mark).toBeNull();
    redo();
    redo();
    redo();
    expect([viewNow().selection, kept().mark, kept().tags]).toEqual([[ALPHA], 'key', ['thesis', 'new']]);
  });

  it('takes one stretch of writing as one step, however often it was stored', () => {
    setNote(ALPHA, 'Kept. And', 'Kept.', 'writing 1');
    setNote(ALPHA, 'Kept. And more', 'Kept. And', 'writing 1');
    setNote(ALPHA, 'Kept. And more.', 'Kept. And more', 'writing 2');
    expect(stepNames()).toEqual(['note on Alpha', 'note on Alpha']);
    undo();
    expect(kept().note).toBe('Kept. And more');
    undo();
    expect(kept().note).toBe('Kept.');
  });

  it('leaves no step where nothing was changed', () => {
    setNote(ALPHA, 'Kept.', 'Kept.', 'writing 1');
    addTagsTo(ALPHA, 'Thesis');
    editSavedView(viewOne(), 'Pruning', '');
    saveSearch('int8');
    moveSavedSearch(searchOf('int8'), -1);
    expect(stepNames()).toEqual([]);
  });

  it('remembers two hundred steps', () => {
    for (let step = 0; step < 210; step += 1) addTagsTo(ALPHA, `t${step % 29}`);
    for (let step = 0; step < 210; step += 1) setMark(ALPHA, step % 2 ? 'key' : 'read');
    expect(stepNames()).toHaveLength(MAX_STEPS);
    for (let step = 0; step < 210; step += 1) undo();
    expect(kept().mark).toBe('key');
  });

  it('says what came and went, as it may not be on screen', () => {
    setMark(ALPHA, 'key');
    undo();
    expect(useStore.getState().notices.at(-1)?.message).toBe('Undone: mark Alpha as “Key”.');
    redo();
    expect(useStore.getState().notices.at(-1)?.message).toBe('Done again: mark Alpha as “Key”.');
  });

  it('does not take back what another window changed since', async () => {
    addTagsTo(ALPHA, 'mine');
    await expect.poll(() => store.held().annotations[0]?.tags).toEqual(['thesis', 'mine']);
    const before = kept();
    store.writeElsewhere([
      changeOf('annotations', before, { ...before, note: 'Theirs.', tags: ['theirs', 'mine'] }),
    ]);
    store.tell({ ok: true, value: { data: store.held(), unreadable: 0, readOnly: false } });
    undo();
    expect(kept()).toMatchObject({ note: 'Theirs.', tags: ['theirs'] });
  });
});

describe('the Undo of a message', () => {
  const lastNotice = () => required(useStore.getState().notices.at(-1), 'a notice');

  it('is the undo of the window when its deed was the last', () => {
    deleteSavedView(viewOne());
    undoNotice(lastNotice());
    expect(useUserData.getState().savedViews.map(({ name }) => name)).toEqual(['Pruning']);
    expect(stepNames()).toEqual([]);
  });

  it('takes back its deed alone, as a step of its own, when something was done since', () => {
    deleteSavedView(viewOne());
    const notice = lastNotice();
    setMark(ALPHA, 'key');
    undoNotice(notice);
    expect(useUserData.getState().savedViews).toHaveLength(1);
    expect(kept().mark).toBe('key');
    expect(stepNames().at(-1)).toBe('taking back: delete view “Pruning”');
    undo();
    expect(useUserData.getState().savedViews).toHaveLength(0);
  });

  it('goes when its deed is undone otherwise', () => {
    deleteSavedView(viewOne());
    undo();
    expect(useStore.getState().notices.filter(({ action }) => action)).toEqual([]);
  });
});
