import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MyNotesPanel } from '../../../renderer/features/notes/MyNotesPanel.tsx';
import { NoteHits } from '../../../renderer/features/notes/NoteHits.tsx';
import { NotesFoot } from '../../../renderer/features/notes/NotesFoot.tsx';
import { openNoteEditor } from '../../../renderer/features/notes/notesPane.ts';
import { change, setSession } from '../../../renderer/state/actions.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { undoNotice } from '../../../renderer/state/undoNotice.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { startUserData } from '../../../renderer/state/userDataSync.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { type Annotation, EMPTY_USER_DATA } from '../../../shared/user/userData.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { annotation, LATE } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

const ALPHA: NodeId = 'publication:alpha';
let store: FakeUserStore;
let stop = () => {};

function keep(...annotations: Annotation[]) {
  store = createFakeUserStore({ annotations });
  stop = startUserData(store);
}
const kept = () => store.held().annotations;
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on Alpha' });

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useUserData.setState(NO_USER_DATA);
  setSession({ notesOpen: true });
});
afterEach(() => {
  cleanup();
  stop();
});

describe('the notes on a node', () => {
  it('say in their heading what is kept, also while they are closed', async () => {
    setSession({ notesOpen: false });
    keep(annotation(ALPHA, { note: 'Read\nagain', tags: ['thesis'], mark: 'key' }));
    render(<NotesFoot nodeId={ALPHA} />);
    const toggle = screen.getByRole('button', { name: /My notes/ });
    expect([toggle.textContent, toggle.getAttribute('aria-expanded')]).toEqual([
      'My notesKey#thesisRead again',
      'false',
    ]);
    await userEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
  });

  it('take one mark, and give it back when it is pressed again', async () => {
    keep();
    render(<NotesFoot nodeId={ALPHA} />);
    await userEvent.click(screen.getByRole('button', { name: 'To read' }));
    expect(kept()).toMatchObject([{ nodeId: ALPHA, mark: 'to-read' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Key' }));
    expect(kept()).toMatchObject([{ mark: 'key' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Key' }));
    expect(kept()).toEqual([]);
  });

  it('take tags with Enter and comma, and give them back one by one', async () => {
    keep();
    render(<NotesFoot nodeId={ALPHA} />);
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Add a tag' }),
      'thesis{Enter}kv cache,Thesis,',
    );
    expect(kept()[0]?.tags).toEqual(['thesis', 'kv cache']);
    await userEvent.click(screen.getByRole('button', { name: 'Remove tag thesis' }));
    expect(kept()[0]?.tags).toEqual(['kv cache']);
  });

  it('are stored when the field is left, and the note before comes back by Undo', async () => {
    keep(annotation(ALPHA, { mark: 'read' }));
    render(<NotesFoot nodeId={ALPHA} />);
    await userEvent.type(box(), 'First.');
    await userEvent.tab();
    expect(kept()).toMatchObject([{ note: 'First.', mark: 'read' }]);
    const notice = required(useStore.getState().notices[0], 'a notice');
    expect(notice.message).toBe('The note on Alpha is stored.');
    act(() => undoNotice(notice));
    await expect.poll(kept).toMatchObject([{ note: '', mark: 'read' }]);
    expect(box().value).toBe('');
  });

  it('are stored when the node is left while typing, and when the page goes', async () => {
    keep();
    const { unmount } = render(<NotesFoot nodeId={ALPHA} />);
    await userEvent.type(box(), 'Half a');
    window.dispatchEvent(new Event('pagehide'));
    expect(Object.values(localStorage).join()).toContain('Half a');
    await expect.poll(kept).toMatchObject([{ note: 'Half a' }]);
    await userEvent.type(box(), ' sentence');
    unmount();
    await expect.poll(kept).toMatchObject([{ note: 'Half a sentence' }]);
  });

  it('follow another window while nothing is typed', () => {
    keep(annotation(ALPHA, { mark: 'read' }));
    render(<NotesFoot nodeId={ALPHA} />);
    const data = {
      ...EMPTY_USER_DATA,
      annotations: [annotation(ALPHA, { note: 'From afar', updatedAt: LATE })],
    };
    act(() => store.tell({ ok: true, value: { data, unreadable: 0, readOnly: false } }));
    expect(box().value).toBe('From afar');
  });

  it('open to be read where there is a note, and to be written on the command', async () => {
    keep(annotation(ALPHA, { note: '**Bold.**' }));
    render(<NotesFoot nodeId={ALPHA} />);
    expect((await screen.findByText('Bold.')).tagName).toBe('STRONG');
    act(openNoteEditor);
    expect(box().value).toBe('**Bold.**');
  });

  it('are deleted with everything, and come back by Undo', async () => {
    const before = annotation(ALPHA, { note: 'Mine.', tags: ['a'], mark: 'key' });
    keep(before);
    render(<NotesFoot nodeId={ALPHA} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete notes' }));
    expect(kept()).toEqual([]);
    act(() => undoNotice(required(useStore.getState().notices[0], 'a notice')));
    await expect.poll(kept).toMatchObject([{ note: 'Mine.', tags: ['a'], mark: 'key' }]);
  });
});

describe('all notes', () => {
  const rows = () => within(screen.getByRole('list', { name: 'Notes' })).getAllByRole('listitem');

  it('are found by words, tags, marks and names, and lead to their nodes', async () => {
    keep(
      annotation(ALPHA, { note: 'Rounds weights.', tags: ['thesis'] }),
      annotation('technique:pruning-step', { mark: 'to-read', updatedAt: LATE }),
      annotation('publication:gone', { note: 'Of another corpus.' }),
    );
    render(<MyNotesPanel />);
    expect(rows().map((row) => row.textContent)).toEqual([
      'Pruning stepTo read',
      'Alpha#thesisRounds weights.',
      'publication:gone (not in this corpus)Of another corpus.',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '#thesis' }));
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Alpha' }));
    expect(viewNow().selection).toEqual([ALPHA]);
    expect(useStore.getState().dialog).toBeNull();
  });

  it('say when nothing fits, and teach when there are none', async () => {
    keep(annotation(ALPHA, { mark: 'read' }));
    render(<MyNotesPanel />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search my notes' }), 'zebra');
    expect(screen.getByText('No note has all of these words.')).toBeTruthy();
    cleanup();
    stop();
    keep();
    render(<MyNotesPanel />);
    expect(screen.getByText(/None yet/)).toBeTruthy();
  });
});

describe('notes among the hits of a search', () => {
  it('are found by their own words, tags and marks, not by the names of their nodes', async () => {
    keep(
      annotation(ALPHA, { note: 'See the Hessian.', tags: ['thesis'] }),
      annotation('publication:beta', { mark: 'key' }),
    );
    render(<NoteHits />);
    const search = (query: string) => {
      act(() => change({ type: 'set-query', query }));
      return within(screen.queryByRole('region', { name: 'In my notes' }) ?? document.createElement('p'))
        .queryAllByRole('listitem')
        .map((item) => item.querySelector('button')?.dataset.id);
    };
    expect(search('hessian')).toEqual(['alpha']);
    expect(search('key')).toEqual(['beta']);
    expect(search('"thesis" -title:x')).toEqual(['alpha']);
    expect(search('beta')).toEqual([]);
    expect(search('')).toEqual([]);
    search('hessian');
    await userEvent.click(screen.getByRole('button', { name: 'Alpha' }));
    expect(viewNow().selection).toEqual([ALPHA]);
  });
});
