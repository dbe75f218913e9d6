/** What every host's bridge has to do, whichever host it is: one suite, run against each of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../shared/bridge/bridge.ts';

export interface HostUnderTest {
  readonly bridge: Bridge;
  /** What has been saved, in order. */
  readonly saved: () => Promise<readonly { name: string; bytes: Uint8Array }[]>;
  /** Addresses handed to the system's browser, in order. */
  readonly opened: () => readonly string[];
  /** Makes the next save fail. */
  readonly breakSaving: () => void;
  /** A deep link from outside. */
  readonly followLink: (link: string) => Promise<void>;
  readonly dispose: () => void;
}

export function describeBridge(name: string, createHost: () => Promise<HostUnderTest>): void {
  describe(`the bridge of ${name}`, () => {
    let host: HostUnderTest;
    beforeEach(async () => {
      host = await createHost();
    });
    afterEach(() => host.dispose());

    const request = (suggestedName: string, bytes: Uint8Array) => ({
      suggestedName,
      mediaType: 'application/octet-stream',
      bytes,
    });

    it('says what it can do', () => {
      const { nativeMenu, choosesPath, confirmsLinks } = host.bridge.capabilities;
      expect([nativeMenu, choosesPath, confirmsLinks].map((value) => typeof value)).toEqual([
        'boolean',
        'boolean',
        'boolean',
      ]);
    });

    it('saves every byte, under the name it says', async () => {
      const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
      await expect(host.bridge.saveFile(request('figure.png', bytes))).resolves.toEqual({
        ok: true,
        value: { saved: true, name: 'figure.png' },
      });
      const [file] = await host.saved();
      expect(file?.name).toBe('figure.png');
      expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    });

    it('saves only the part that a view of a larger buffer shows', async () => {
      const whole = Uint8Array.from([9, 9, 1, 2, 3, 9]);
      await host.bridge.saveFile(request('part.bin', whole.subarray(2, 5)));
      expect(Array.from((await host.saved())[0]?.bytes ?? [])).toEqual([1, 2, 3]);
    });

    it('saves an empty file', async () => {
      await host.bridge.saveFile(request('empty.csv', new Uint8Array()));
      expect((await host.saved())[0]?.bytes).toHaveLength(0);
    });

    it('makes a name safe that would leave the folder', async () => {
      const result = await host.bridge.saveFile(request('../a/b:c.csv', new Uint8Array([1])));
      expect(result).toEqual({ ok: true, value: { saved: true, name: '-a-b-c.csv' } });
    });

    it('reports a save that failed as a value', async () => {
      host.breakSaving();
      await expect(host.bridge.saveFile(request('figure.svg', new Uint8Array([1])))).resolves.toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^bridge\//), message: expect.stringContaining('figure.svg') },
      });
      expect(await host.saved()).toEqual([]);
    });

    it('hands a web address to the system’s browser', async () => {
      const url = 'https://doi.org/10.1109/ACCESS.2024.3424945?a=b#c';
      await expect(host.bridge.openExternal(url)).resolves.toEqual({ ok: true, value: 'opened' });
      expect(host.opened()).toEqual([url]);
    });

    it.each(['file:///etc/passwd', 'javascript:alert(1)', 'https://user@example.org/', '/relative', ''])(
      'refuses to open "%s"',
      async (url) => {
        await expect(host.bridge.openExternal(url)).resolves.toMatchObject({
          ok: false,
          error: { code: 'bridge/link-refused' },
        });
        expect(host.opened()).toEqual([]);
      },
    );

    it('takes reports of what the commands can do', () => {
      expect(
        host.bridge.reportCommands({ enabled: { undo: false, redo: true }, titles: { undo: 'Undo filter' } }),
      ).toBeUndefined();
    });

    it('tells of deep links, to each who listens and as long as they listen', async () => {
      const first = vi.fn();
      const second = vi.fn();
      const stopFirst = host.bridge.onDeepLink(first);
      host.bridge.onDeepLink(second);
      await host.followLink('v=1&view=table');
      stopFirst();
      await host.followLink('v=1&select=publication:gptq');
      expect(first.mock.calls).toEqual([['v=1&view=table']]);
      expect(second.mock.calls).toEqual([['v=1&view=table'], ['v=1&select=publication:gptq']]);
    });

    it('lets a listener for commands stop', () => {
      const stop = host.bridge.onCommand(vi.fn());
      expect(stop).not.toThrow();
      expect(stop).not.toThrow();
    });
  });
}
