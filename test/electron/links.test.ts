import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openExternal } from '../../electron/main/links.ts';
import { dialog, resetElectron, shell } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const WINDOW = {} as BrowserWindow;
const LINK = 'https://doi.org/10.1109/ACCESS.2024.3424945?a=b#c';
const OPEN = 0;

beforeEach(resetElectron);

describe('a link out of the app', () => {
  it('opens in the system’s browser after a question that shows all of it', async () => {
    dialog.messageAnswer = OPEN;
    await expect(openExternal(WINDOW, LINK)).resolves.toEqual({ ok: true, value: 'opened' });
    expect(shell.opened).toEqual([LINK]);
    expect(dialog.asked[0]?.detail).toContain(LINK);
  });

  it('stays closed when the answer is no', async () => {
    await expect(openExternal(WINDOW, LINK)).resolves.toEqual({ ok: true, value: 'declined' });
    expect(shell.opened).toEqual([]);
  });

  it('that is no web address is refused without a question', async () => {
    dialog.messageAnswer = OPEN;
    await expect(openExternal(WINDOW, 'file:///etc/passwd')).resolves.toMatchObject({
      error: { code: 'bridge/link-refused' },
    });
    expect(dialog.asked).toEqual([]);
    expect(shell.opened).toEqual([]);
  });

  it('that the system cannot open comes back as a failure', async () => {
    dialog.messageAnswer = OPEN;
    shell.failure = new Error('no browser');
    await expect(openExternal(WINDOW, LINK)).resolves.toMatchObject({
      error: { code: 'bridge/link-failed' },
    });
  });
});
