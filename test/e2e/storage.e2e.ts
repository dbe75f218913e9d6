/** The corpus cache and the stored session: used, rebuilt when broken, done without when there is no storage. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { publicationCount, region, searchFor, whenGraphDrawn } from './steps.ts';
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
