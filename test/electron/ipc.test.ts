import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type RequestHandlers, registerIpc } from '../../electron/main/ipc.ts';
import { channelOf } from '../../shared/bridge/ipcChannels.ts';
import { ok } from '../../shared/lib/result.ts';
import { ipcRenderer, resetElectron, sender } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const ORIGIN = 'app://peak-atlas';
const REQUEST = { suggestedName: 'figure.svg', mediaType: 'image/svg+xml', bytes: new Uint8Array([1, 2]) };

const saveFile = vi.fn<RequestHandlers['saveFile']>();
const openExternal = vi.fn<RequestHandlers['openExternal']>();
const reportCommands = vi.fn();

beforeEach(() => {
  resetElectron();
  vi.resetAllMocks();
  saveFile.mockResolvedValue(ok({ saved: true, name: 'figure.svg' }));
  registerIpc(ORIGIN, { saveFile, openExternal }, { reportCommands });
});

const save = (argument: unknown) => ipcRenderer.invoke(channelOf('saveFile'), argument);

describe('messages from the renderer', () => {
  it('reach their handler with their bytes when they come from the app’s own page', async () => {
    await expect(save(REQUEST)).resolves.toEqual(ok({ saved: true, name: 'figure.svg' }));
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(REQUEST);
  });

  it.each([
    ['a page from elsewhere', 'https://example.invalid/'],
    ['a host that only begins like the app’s', 'app://peak-atlas.example/'],
    ['another host of the same scheme', 'app://other/'],
    ['a file', 'file:///etc/passwd'],
    ['an empty page', 'about:blank'],
  ])('are refused from %s', async (_what, url) => {
    sender.contents.mainFrame.url = url;
    await expect(save(REQUEST)).resolves.toMatchObject({ error: { code: 'bridge/untrusted-sender' } });
    ipcRenderer.send(channelOf('reportCommands'), { enabled: {}, titles: {} });
    expect(saveFile).not.toHaveBeenCalled();
    expect(reportCommands).not.toHaveBeenCalled();
  });

  it('are refused from a frame inside the page, even one with the app’s own address', async () => {
    sender.frame = { url: 'app://peak-atlas/' };
    await expect(save(REQUEST)).resolves.toMatchObject({ error: { code: 'bridge/untrusted-sender' } });
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('are refused from a frame that is gone', async () => {
    sender.frame = null;
    await expect(save(REQUEST)).resolves.toMatchObject({ error: { code: 'bridge/untrusted-sender' } });
  });

  it.each([
    ['nothing', undefined],
    ['bytes as numbers', { ...REQUEST, bytes: [1, 2] }],
    ['a missing name', { mediaType: 'text/plain', bytes: new Uint8Array() }],
    ['a path of its own', { ...REQUEST, path: '/etc/passwd' }],
    ['an endless name', { ...REQUEST, suggestedName: 'a'.repeat(100_000) }],
  ])('are refused with %s as their argument', async (_what, argument) => {
    await expect(save(argument)).resolves.toMatchObject({ error: { code: 'bridge/bad-argument' } });
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('get a value back when their handler throws', async () => {
    saveFile.mockRejectedValue(new Error('the disk is on fire'));
    await expect(save(REQUEST)).resolves.toMatchObject({
      ok: false,
      error: { code: 'bridge/failed', message: expect.stringContaining('the disk is on fire') },
    });
  });

  it('report commands only by names that exist', () => {
    ipcRenderer.send(channelOf('reportCommands'), {
      enabled: { undo: false },
      titles: { undo: 'Undo filter' },
    });
    ipcRenderer.send(channelOf('reportCommands'), { enabled: { format: true }, titles: {} });
    expect(reportCommands).toHaveBeenCalledExactlyOnceWith({
      enabled: { undo: false },
      titles: { undo: 'Undo filter' },
    });
  });
});
