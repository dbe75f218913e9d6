import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenViewLinkForm } from '../../../renderer/features/views/OpenViewLinkForm.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useStore.setState({ dialog: { name: 'open-view-link' } });
  render(<OpenViewLinkForm />);
});
afterEach(cleanup);

async function paste(text: string) {
  await userEvent.click(screen.getByRole('textbox', { name: 'Link' }));
  await userEvent.paste(text);
}
const open = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Open' });

describe('a link that is pasted', () => {
  it.each([
    'http://127.0.0.1:4817/#v=1&view=table&q=pruning',
    'peak-atlas://view#v=1&view=table&q=pruning',
    'v=1&view=table&q=pruning',
    '  http://127.0.0.1:4817/#v=1&view=table\n&q=pruning ',
  ])('opens from %j, as one step of undo', async (text) => {
    await paste(text);
    await userEvent.keyboard('{Enter}');
    expect(viewNow()).toEqual({ ...DEFAULT_VIEW, view: 'table', query: 'pruning' });
    expect(useStore.getState().history.past.map(({ name }) => name)).toEqual(['open link']);
    expect(useStore.getState().dialog).toBeNull();
  });

  it.each(['https://example.org/', 'v=1&nonsense=1', '#', 'v=99'])('is not opened from %j', async (text) => {
    await paste(text);
    expect(open().disabled).toBe(true);
    expect(screen.getByRole('status').textContent).not.toBe('');
    await userEvent.keyboard('{Enter}');
    expect(viewNow()).toEqual(DEFAULT_VIEW);
  });

  it('says beforehand what the corpus does not hold', async () => {
    await paste('v=1&q=pruning&select=publication:gone');
    expect(screen.getByRole('status').textContent).toContain('1 item that this corpus does not hold');
    await userEvent.click(open());
    expect(viewNow().query).toBe('pruning');
  });
});
