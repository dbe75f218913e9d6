/** The corpus cache and the stored session: used, rebuilt when broken, done without when there is no storage. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, publicationCount, region, searchFor, whenGraphDrawn, whenReady } from './steps.ts';
import { describeOnHosts } from './support/onHosts.ts';

/** Requests for the corpus file of this page, by its own timing entries and its worker's. */
function watchCorpusRequests(page: Page): string[] {
  const urls: string[] = [];
  page.context().on('request', (request) => {
    if (/\/corpus\/corpus-\w+\.json/.test(request.url())) urls.push(request.url());
  });
  return urls;
}

/** Overwrites one record of the corpus cache with nonsense. */
function corruptCache(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('peak-atlas-corpus');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('parts', 'readwrite');
          transaction
            .objectStore('parts')
            .put({ part: 'publications', hash: 'x', count: 1, value: 'nonsense' });
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
}

/** Makes every write of the worker that fills the cache fail as it does on a full disk. */
async function failCacheWrites(page: Page): Promise<void> {
  await page.context().route(/corpus\.worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    const fault = `IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room, for this test', 'QuotaExceededError');
    };`;
    await route.fulfill({ response, body: `${fault}\n${await response.text()}` });
  });
}

describeOnHosts('storage', (stage) => {
  it('reads the corpus from IndexedDB from the second start on, and rebuilds a broken cache', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await searchFor(page, 'pruning');
      await expect.poll(() => new URL(page.url()).hash).toContain('q=pruning');
      const requests = watchCorpusRequests(page);
      await page.reload();
      await whenGraphDrawn(page);
      expect(requests).toEqual([]);

      await corruptCache(page);
      await page.reload();
      await whenGraphDrawn(page);
      expect(requests).toHaveLength(1);
      const { shown, all } = await publicationCount(page);
      expect(shown).toBe(all);
      await expect(page.getByRole('combobox', { name: 'Search the corpus' }).inputValue()).resolves.toBe(
        'pruning',
      );
    }));

  it('runs from memory, and says so, where IndexedDB is not available', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied for this test', 'SecurityError');
        };
      });
      await page.reload();
      await whenGraphDrawn(page);
      await region(page, 'Messages').getByText('cannot be stored here').waitFor();
      await searchFor(page, 'pruning');
      await stage.shot(app, 'no-storage');
    }));

  it('runs from memory, and says so, when the disk is full', () =>
    stage.withApp({}, async ({ page }) => {
      await failCacheWrites(page);
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      });
      await page.reload();
      await whenGraphDrawn(page);
      await region(page, 'Messages').getByText('could not be stored').waitFor();
      await searchFor(page, 'pruning');
      const { shown, all } = await publicationCount(page);
      expect(shown).toBe(all);
    }));

  it('opens whole after reloads in the middle of loading', () =>
    stage.withApp({}, async ({ page }) => {
      for (const afterMs of [0, 30, 80, 150, 300, 600]) {
        await page.waitForTimeout(afterMs);
        await page.reload({ waitUntil: 'commit' });
      }
      await whenGraphDrawn(page);
      const { shown, all } = await publicationCount(page);
      expect(shown).toBe(all);
    }));

  it('shows the default view and says why when the stored session is no session', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('peak-atlas-user');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const transaction = opening.result.transaction('settings', 'readwrite');
              transaction.objectStore('settings').put({ key: 'session', value: { view: { version: 99 } } });
              transaction.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
      );
      await page.goto(page.url().replace(/#.*/, ''));
      await page.reload();
      await whenGraphDrawn(page);
      await region(page, 'Messages').getByText('The last session could not be read').waitFor();
      const { shown, all } = await publicationCount(page);
      expect(shown).toBe(all);
    }));
});

/** Opens a connection to the user's database as an app of an earlier version would, which never gives way. */
function holdUserDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('peak-atlas-user');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { heldDatabase: opening.result });
          resolve();
        };
      }),
  );
}

/** Puts the user's database back to its second version, as if this app had not been there yet. */
function goBackToVersion2(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('peak-atlas-user');
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = () => {
          const opening = indexedDB.open('peak-atlas-user', 20);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('settings', { keyPath: 'key' });
            opening.result.createObjectStore('savedViews', { keyPath: 'id' });
            opening.result.createObjectStore('annotations', { keyPath: 'nodeId' }).put({
              nodeId: 'publication:gptq',
              note: 'From the second version.',
              tags: ['old'],
              mark: 'key',
              updatedAt: '2026-01-01T10:00:00.000Z',
            });
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

/** Puts a record into a table of the user's database, behind the app's back. */
function putRecord(page: Page, table: string, record: unknown): Promise<void> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('peak-atlas-user');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put(value);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [table, record] as const,
  );
}

const GPTQ = 'v=1&select=publication:gptq';
const messages = (page: Page) => region(page, 'Messages');

async function openNote(page: Page) {
  const notes = region(page, 'Details').getByRole('region', { name: 'My notes' });
  const toggle = notes.getByRole('button', { name: /^My notes/ });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  return notes;
}

/** A message in its three parts: what happened, what was kept, what to do. */
async function expectThreeParts(page: Page, code: string): Promise<void> {
  const message = messages(page).locator(`[data-code="${code}"]`);
  await message.waitFor();
  expect(await message.getByRole('paragraph').count()).toBe(3);
}

describeOnHosts('the user’s data when storage fails', (stage) => {
  it('are brought over from an earlier version, with a backup that can be restored', () =>
    stage.withApp({ link: GPTQ }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await goBackToVersion2(page);
      await page.reload();
      await whenGraphDrawn(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('backups');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Backups' });
      await dialog.getByText('Made before saved-searches').waitFor();
      await dialog.getByText('1 node with notes').waitFor();
    }));

  it.skipIf(stage.hostName !== 'browser')(
    'wait, and say so, while another window holds an upgrade up, and lose nothing meanwhile',
    () =>
      stage.withApp(
        { link: 'v=1' },
        async (app) => {
          const { page } = app;
          await whenGraphDrawn(page);
          const other = await page.context().newPage();
          // A page of the same origin without the app in it.
          await other.goto(new URL('/favicon-none', page.url()).href).catch(() => {});
          await page.goto('about:blank');
          await goBackToVersion2(other);
          await holdUserDatabase(other);
          await page.goto(`${new URL(other.url()).origin}/#${GPTQ}`);
          await whenGraphDrawn(page);
          await expectThreeParts(page, 'storage/upgrade-blocked');
          await stage.shot(app, 'upgrade-blocked');
          // It lies over the notes.
          await button(messages(page), 'Dismiss message').click();
          const notes = await openNote(page);
          await button(notes, 'To read').click();
          await expect(button(notes, 'To read').getAttribute('aria-pressed')).resolves.toBe('true');
          await other.close();
          await notes.getByText('From the second version.').last().waitFor();
          await expect.poll(() => button(notes, 'To read').getAttribute('aria-pressed')).toBe('true');
          await page.reload();
          await whenGraphDrawn(page);
          const again = await openNote(page);
          await again.getByText('From the second version.').last().waitFor();
          await expect.poll(() => button(again, 'To read').getAttribute('aria-pressed')).toBe('true');
        },
        /Failed to load resource/,
      ),
  );

  it('show everything else beside a record that cannot be read, and leave it where it is', () =>
    stage.withApp({ link: GPTQ }, async ({ page }) => {
      await whenGraphDrawn(page);
      await button(await openNote(page), 'Key').click();
      await expect.poll(() => recordOf(page, 'publication:gptq')).toMatchObject({ mark: 'key' });
      const broken = { nodeId: 'publication:flexgen', note: 42 };
      await putRecord(page, 'annotations', broken);
      await page.reload();
      await whenGraphDrawn(page);
      await expectThreeParts(page, 'storage/unreadable-records');
      await expect
        .poll(async () => button(await openNote(page), 'Key').getAttribute('aria-pressed'))
        .toBe('true');
      expect(await recordOf(page, 'publication:flexgen')).toEqual(broken);
    }));

  it('are whole after the app was killed in the middle of writing', () =>
    stage.withProfile(async (profile) => {
      await stage.withApp({ profile, link: GPTQ }, async ({ page }) => {
        await whenGraphDrawn(page);
        const notes = await openNote(page);
        await button(notes, 'Key').click();
        await expect.poll(() => recordOf(page, 'publication:gptq')).toMatchObject({ mark: 'key' });
        // The next write is never finished: the page goes while its transaction is open.
        await page.evaluate(() => {
          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function (...args) {
            const request = put.apply(this, args);
            if (this.name === 'annotations') {
              const keepOpen = () => {
                if (this.transaction.error === null) this.get('nothing').onsuccess = keepOpen;
              };
              keepOpen();
            }
            return request;
          };
        });
        await notes.getByRole('combobox', { name: 'Add a tag' }).fill('half');
        await page.keyboard.press('Enter');
        expect(await recordOf(page, 'publication:gptq', 500)).toBe('busy');
      });
      await stage.withApp({ profile, link: GPTQ }, async ({ page }) => {
        await whenGraphDrawn(page);
        const notes = await openNote(page);
        await expect.poll(() => button(notes, 'Key').getAttribute('aria-pressed')).toBe('true');
        await button(notes, 'Remove tag half').waitFor();
        await expect
          .poll(() => recordOf(page, 'publication:gptq'))
          .toMatchObject({ mark: 'key', tags: ['half'] });
      });
    }));

  it.skipIf(stage.hostName !== 'browser')('keep both when two windows write over the same words', () =>
    stage.withApp({ link: GPTQ }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const write = async (window: Page, text: string) => {
        const notes = await openNote(window);
        if (await notes.getByText('Write', { exact: true }).isVisible()) {
          await notes.getByText('Write', { exact: true }).click();
        }
        await notes.getByRole('textbox', { name: 'Note on GPTQ' }).fill(text);
      };
      await write(page, 'One two three.');
      await expect.poll(() => recordOf(page, 'publication:gptq')).toMatchObject({ note: 'One two three.' });
      const second = await page.context().newPage();
      await second.goto(page.url());
      await whenReady(second);
      // The second window does not hear of the first before it has written itself.
      await second.evaluate(() => Object.assign(BroadcastChannel.prototype, { postMessage: () => {} }));
      await write(second, 'One zwei three.');
      await write(page, 'One deux three.');
      await expect
        .poll(async () => JSON.stringify(await recordOf(page, 'publication:gptq')))
        .toMatch(/(?=.*One zwei three)(?=.*One deux three)/);
      await second.close();
      await stage.shot(app, 'two-windows');
    }),
  );
});

/** What the database holds on a node; 'busy' when it does not answer for so long. */
function recordOf(page: Page, nodeId: string, patienceMs = 10_000): Promise<unknown> {
  return page.evaluate(
    ([key, patience]) =>
      new Promise<unknown>((resolve, reject) => {
        setTimeout(() => resolve('busy'), patience);
        const opening = indexedDB.open('peak-atlas-user');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('annotations').objectStore('annotations').get(key);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
          asking.onerror = () => reject(asking.error);
        };
      }),
    [nodeId, patienceMs] as const,
  );
}
