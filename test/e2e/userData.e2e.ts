/** What the user makes and keeps: saved views, notes, and both as a file. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, publicationCount, region, searchFor, tab, whenGraphDrawn, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

/** A view that differs from the default in everything that a link can say. */
const RICH =
  'v=1&view=table&q=int8&f.class=inference&f.year=2022&evidence=secondary&select=publication:gptq&compare=technique:io-aware-attention&compare=strategy:pruning';

const linkOf = (page: Page) => new URL(page.url()).hash;
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const savedNames = (page: Page) =>
  dialog(page, 'Saved views')
    .getByRole('list', { name: 'Saved views' })
    .getByRole('button', { name: /^Delete / })
    .evaluateAll((buttons) => buttons.map((it) => it.getAttribute('aria-label')?.replace('Delete ', '')));

async function saveView(page: Page, name: string, note = ''): Promise<void> {
  await page.keyboard.press('Control+s');
  const form = dialog(page, 'Save this view');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Note', { exact: true }).fill(note);
  await button(form, 'Save view').click();
  await form.waitFor({ state: 'detached' });
}

async function openSavedViews(page: Page) {
  await button(page, 'Saved views').click();
  const views = dialog(page, 'Saved views');
  await views.waitFor();
  return views;
}

describeOnHosts('saved views', (stage) => {
  it('bring a view back exactly as it was, as one step of undo, also after a restart', () =>
    stage.withProfile(async (profile) => {
      let kept = '';
      await stage.withApp({ profile, link: RICH }, async ({ page }) => {
        await whenReady(page);
        await expect.poll(() => linkOf(page)).toContain('view=table');
        kept = linkOf(page);
        await saveView(page, 'Int8 inference', 'For chapter 3.');
      });
      await stage.withApp({ profile, link: 'v=1&f.class=serving' }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await searchFor(page, 'paging');
        await expect.poll(() => linkOf(page)).toContain('q=paging');
        const before = linkOf(page);
        const views = await openSavedViews(page);
        await stage.shot(app, 'saved-views-one');
        await views.getByRole('button', { name: /Int8 inference.*For chapter 3/ }).click();
        await expect.poll(() => linkOf(page)).toBe(kept);
        await expect(tab(page, 'Table').getAttribute('aria-selected')).resolves.toBe('true');
        await expect(button(page, 'Undo').getAttribute('title')).resolves.toContain('open “Int8 inference”');
        await button(page, 'Undo').click();
        await expect.poll(() => linkOf(page).replace('view=table&', '')).toBe(before);
      });
    }));

  it('are renamed, put in order, deleted, brought back, and copied as links', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await saveView(page, 'Everything');
      await searchFor(page, 'pruning');
      await saveView(page, 'Pruning');
      await searchFor(page, 'attention');
      await saveView(page, 'Attention');
      const views = await openSavedViews(page);
      expect(await savedNames(page)).toEqual(['Everything', 'Pruning', 'Attention']);

      await button(views, 'Move Attention up').click();
      await expect.poll(() => savedNames(page)).toEqual(['Everything', 'Attention', 'Pruning']);
      await page.keyboard.press('Enter');
      await expect.poll(() => savedNames(page)).toEqual(['Attention', 'Everything', 'Pruning']);

      await button(views, 'Rename Pruning, or edit its note').click();
      await views.getByLabel('Name', { exact: true }).fill('Pruning, all of it');
      await page.keyboard.press('Enter');
      await expect.poll(() => savedNames(page)).toContain('Pruning, all of it');

      await button(views, 'Delete Everything').click();
      await expect.poll(() => savedNames(page)).toEqual(['Attention', 'Pruning, all of it']);
      await stage.shot(app, 'saved-views-deleted');
      await page.keyboard.press('Enter');
      await expect.poll(() => savedNames(page)).toEqual(['Attention', 'Everything', 'Pruning, all of it']);

      await page.reload();
      await whenGraphDrawn(page);
      await openSavedViews(page);
      await expect.poll(() => savedNames(page)).toEqual(['Attention', 'Everything', 'Pruning, all of it']);
      await page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write'])
        .catch(() => {});
      await button(views, 'Copy link to Pruning, all of it').click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v=1&q=pruning$/);
    }));

  it('are deleted with an Undo that outlives the dialog', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await saveView(page, 'Everything');
      await button(await openSavedViews(page), 'Delete Everything').click();
      await page.keyboard.press('Escape');
      await dialog(page, 'Saved views').waitFor({ state: 'detached' });
      const message = region(page, 'Messages').locator('[data-code="views/deleted"]');
      await button(message, 'Undo').click();
      await openSavedViews(page);
      await expect.poll(() => savedNames(page)).toEqual(['Everything']);
    }));

  it('stay in step between two windows', () =>
    stage.withProfile((profile) =>
      stage.withApp({ profile }, async ({ page }) => {
        await whenGraphDrawn(page);
        const second = await page.context().newPage();
        await second.goto(page.url().replace(/#.*/, ''));
        await whenReady(second);
        await saveView(second, 'From the second');
        await saveView(page, 'From the first');
        await openSavedViews(second);
        await expect.poll(() => savedNames(second)).toEqual(['From the second', 'From the first']);
        await second.close();
      }),
    ));

  it('leave out what the corpus does not hold, count it, and show the rest', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await saveView(page, 'Old corpus');
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('peak-atlas-user');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const transaction = opening.result.transaction('savedViews', 'readwrite');
              const views = transaction.objectStore('savedViews');
              const all = views.getAll();
              all.onsuccess = () => {
                const view = { ...all.result[0].view, query: 'pruning', selection: ['publication:gone'] };
                views.put({ ...all.result[0], view });
              };
              transaction.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
      );
      await page.reload();
      await whenGraphDrawn(page);
      const views = await openSavedViews(page);
      await views.getByRole('button', { name: /^Old corpus/ }).click();
      await region(page, 'Messages').getByText('names 1 item that this corpus does not hold').waitFor();
      await expect.poll(() => linkOf(page)).toBe('#v=1&q=pruning');
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`look right and are clean for assistive technology, ${colourScheme}`, () =>
      stage.withApp({ colourScheme, reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await openSavedViews(page);
        await stage.shot(app, `saved-views-empty-${colourScheme}`);
        expect(await findFaults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await saveView(page, 'Everything', 'Where to start.');
        await app.followLink('v=1&f.class=serving&q=cache');
        await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThan(94);
        await page.keyboard.press('Control+s');
        await dialog(page, 'Save this view').waitFor();
        await stage.shot(app, `save-view-${colourScheme}`);
        expect(await findFaults(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await openSavedViews(page);
        for (const [width, height] of [
          [1280, 800],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await stage.shot(app, `saved-views-${colourScheme}-${width}`);
        }
        expect(await findFaults(page)).toEqual([]);
      }));
  }
});

const notesOf = (page: Page) => region(page, 'Details').getByRole('region', { name: 'My notes' });

async function openNotes(page: Page) {
  const notes = notesOf(page);
  const toggle = notes.getByRole('button', { name: /^My notes/ });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  return notes;
}

/** Runs a command from the palette, with the keyboard alone. */
async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialog(page, 'All commands').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

describeOnHosts('notes, tags and marks', (stage) => {
  it('are written with the keyboard, survive a restart, are found and lead back to their node', () =>
    stage.withProfile(async (profile) => {
      await stage.withApp({ profile, link: 'v=1&select=publication:gptq' }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await runCommand(page, 'write a note');
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
          .toBe('Note on GPTQ');
        await page.keyboard.type('Use this for **chapter 3**, see Hessian.');
        const notes = notesOf(page);
        await button(notes, 'Key').click();
        await notes.getByRole('combobox', { name: 'Add a tag' }).fill('thesis');
        await page.keyboard.press('Enter');
        await button(notes, 'Remove tag thesis').waitFor();
        await stage.shot(app, 'notes-writing');
      });
      await stage.withApp({ profile, link: 'v=1' }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await runCommand(page, 'my notes');
        const all = dialog(page, 'My notes');
        await all.getByRole('searchbox', { name: 'Search my notes' }).fill('thesis hessian');
        await stage.shot(app, 'my-notes');
        await all.getByRole('list', { name: 'Notes' }).getByRole('button', { name: 'GPTQ' }).click();
        await all.waitFor({ state: 'detached' });
        await expect.poll(() => linkOf(page)).toContain('select=publication:gptq');
        const notes = await openNotes(page);
        await expect(button(notes, 'Key').getAttribute('aria-pressed')).resolves.toBe('true');
        // It was being written when the window went, and so it is again.
        await notes.getByText('Preview', { exact: true }).click();
        await expect(notes.locator('strong').textContent()).resolves.toBe('chapter 3');
      });
    }));

  it('are stored while one types, and taken back by Undo', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async ({ page }) => {
      await whenGraphDrawn(page);
      let notes = await openNotes(page);
      await notes.getByRole('textbox', { name: 'Note on GPTQ' }).fill('First.');
      await page.waitForTimeout(900);
      await page.reload();
      await whenGraphDrawn(page);
      notes = await openNotes(page);
      await notes.getByText('First.').last().waitFor();
      await button(notes, 'Delete notes').click();
      await expect.poll(() => button(notes, 'Delete notes').count()).toBe(0);
      await button(region(page, 'Messages'), 'Undo').click();
      await button(notes, 'Delete notes').waitFor();
    }));

  it('stay in the window, with a message, when the disk is full, and are stored once there is room', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await page.evaluate(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...args) {
          if (this.name === 'annotations' && !('roomAgain' in window))
            throw new DOMException('full', 'QuotaExceededError');
          return put.apply(this, args);
        };
      });
      const notes = await openNotes(page);
      await button(notes, 'To read').click();
      await region(page, 'Messages').getByText('the space for this app is used up').waitFor();
      await expect(button(notes, 'To read').getAttribute('aria-pressed')).resolves.toBe('true');
      await stage.shot(app, 'notes-disk-full');
      await page.evaluate(() => Object.assign(window, { roomAgain: true }));
      await button(notes, 'Key').click();
      await page.waitForTimeout(300);
      await page.reload();
      await whenGraphDrawn(page);
      await expect(button(await openNotes(page), 'Key').getAttribute('aria-pressed')).resolves.toBe('true');
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`look right and are clean for assistive technology, ${colourScheme}`, () =>
      stage.withApp(
        { colourScheme, reducedMotion: true, link: 'v=1&select=publication:gptq' },
        async (app) => {
          const { page } = app;
          await whenGraphDrawn(page);
          await stage.shot(app, `notes-closed-${colourScheme}`);
          const notes = await openNotes(page);
          await button(notes, 'To read').click();
          await notes.getByRole('combobox', { name: 'Add a tag' }).fill('thesis, kv cache,');
          await notes
            .getByRole('textbox', { name: 'Note on GPTQ' })
            .fill(
              '# Why\n\nSecond-order, **one shot**:\n\n- needs calibration\n- see [the paper](https://arxiv.org/abs/2210.17323)',
            );
          expect(await findFaults(page)).toEqual([]);
          await notes.getByText('Preview').click();
          await notes.locator('strong').waitFor();
          for (const [width, height] of [
            [1280, 800],
            [1920, 1080],
          ] as const) {
            await page.setViewportSize({ width, height });
            await stage.shot(app, `notes-open-${colourScheme}-${width}`);
          }
          expect(await findFaults(page)).toEqual([]);
          await button(notes, 'All my notes…').click();
          await dialog(page, 'My notes').waitFor();
          await stage.shot(app, `my-notes-${colourScheme}`);
          expect(await findFaults(page)).toEqual([]);
        },
      ));
  }
});

describeOnHosts('undo of what is kept', (stage) => {
  it('goes with Ctrl+Z through views, notes, tags, marks and saved views in one order, and back again', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const notes = await openNotes(page);
      await button(notes, 'Key').click();
      await notes.getByRole('combobox', { name: 'Add a tag' }).fill('thesis');
      await page.keyboard.press('Enter');
      await notes.getByRole('textbox', { name: 'Note on GPTQ' }).fill('First thoughts.');
      await button(notes, 'Key').focus();
      await saveView(page, 'Mine');
      const undo = button(page.getByRole('toolbar', { name: 'Commands' }), 'Undo');
      const undoTitle = () => undo.getAttribute('title');
      const expected = ['save view “Mine”', 'note on GPTQ', 'tag GPTQ #thesis', 'mark GPTQ as “Key”'];
      for (const name of expected) {
        await expect.poll(undoTitle).toContain(`Undo ${name}`);
        await page.keyboard.press('Control+z');
        await region(page, 'Messages').getByText(`Undone: ${name}.`).waitFor();
      }
      await stage.shot(app, 'undo-kept');
      await expect(undo.isDisabled()).resolves.toBe(true);
      await expect.poll(() => button(notes, 'Delete notes').count()).toBe(0);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => button(notes, 'Key').getAttribute('aria-pressed')).toBe('true');
      await button(notes, 'Remove tag thesis').waitFor();
      await page.reload();
      await whenGraphDrawn(page);
      await (await openNotes(page)).getByText('First thoughts.').last().waitFor();
      await openSavedViews(page);
      await expect.poll(() => savedNames(page)).toEqual(['Mine']);
    }));

  it('leaves a text field its own undo', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async ({ page }) => {
      await whenGraphDrawn(page);
      const notes = await openNotes(page);
      await button(notes, 'Key').click();
      const note = notes.getByRole('textbox', { name: 'Note on GPTQ' });
      await note.click();
      await page.keyboard.type('Typed');
      await page.keyboard.press('Control+z');
      // How much of it is one step, the browser decides.
      await expect.poll(() => note.inputValue()).toMatch(/^(?!Typed)T?y?p?e?$/);
      await expect(button(notes, 'Key').getAttribute('aria-pressed')).resolves.toBe('true');
    }));
});

const searchDialog = (page: Page) => dialog(page, 'Saved searches');
const searchNames = (page: Page) =>
  searchDialog(page)
    .getByRole('button', { name: /^Delete / })
    .evaluateAll((buttons) => buttons.map((it) => it.getAttribute('aria-label')?.replace('Delete ', '')));

describeOnHosts('saved searches', (stage) => {
  it('are saved, run, renamed, put in order and deleted with undo, and outlive a restart', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      for (const query of ['int8', 'pruning']) {
        await searchFor(page, query);
        await button(page, 'Save this search').click();
        await region(page, 'Messages').getByText(`The search “${query}” was saved.`).waitFor();
      }
      await searchFor(page, 'attention');
      await runCommand(page, 'save this search');
      await region(page, 'Saved searches').getByText('Saved', { exact: true }).waitFor();
      await stage.shot(app, 'saved-search');
      await page.reload();
      await whenGraphDrawn(page);
      await button(page, 'Clear search').click();
      const list = region(page, 'Saved searches');
      await button(list, 'pruning').click();
      await expect.poll(() => linkOf(page)).toContain('q=pruning');

      await button(list, 'Saved searches (3)').click();
      await expect.poll(() => searchNames(page)).toEqual(['int8', 'pruning', 'attention']);
      await button(searchDialog(page), 'Move attention up').click();
      await button(searchDialog(page), 'Rename int8').click();
      await page.keyboard.type('Eight bits');
      await page.keyboard.press('Enter');
      await expect.poll(() => searchNames(page)).toEqual(['Eight bits', 'attention', 'pruning']);
      await button(searchDialog(page), 'Delete Eight bits').click();
      await expect.poll(() => searchNames(page)).toEqual(['attention', 'pruning']);
      await page.keyboard.press('Enter');
      await expect.poll(() => searchNames(page)).toEqual(['Eight bits', 'attention', 'pruning']);
      await searchDialog(page)
        .getByRole('button', { name: /^Eight bits/ })
        .click();
      await expect.poll(() => linkOf(page)).toContain('q=int8');
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`look right and are clean for assistive technology, ${colourScheme}`, () =>
      stage.withApp({ colourScheme, reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        for (const query of ['int8', 'title:attention OR flash*']) {
          await searchFor(page, query);
          await button(page, 'Save this search').click();
        }
        await stage.shot(app, `saved-searches-searching-${colourScheme}`);
        await button(page, 'Clear search').click();
        await region(page, 'Saved searches').getByRole('listitem').first().waitFor();
        await stage.shot(app, `saved-searches-bar-${colourScheme}`);
        expect(await findFaults(page)).toEqual([]);
        await button(page, 'Saved searches (2)').click();
        await searchDialog(page).waitFor();
        await stage.shot(app, `saved-searches-${colourScheme}`);
        expect(await findFaults(page)).toEqual([]);
      }));
  }
});

describeOnHosts('backups', (stage) => {
  it('are made by hand, list what they hold, and are restored as one step of undo', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const notes = await openNotes(page);
      await button(notes, 'Key').click();
      await runCommand(page, 'backups');
      const backups = dialog(page, 'Backups');
      await backups.getByText('None yet').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await button(backups, 'Back up now').click();
      await backups.getByText('1 node with notes').waitFor();
      await button(backups, 'Close').click();
      await button(notes, 'To read').click();
      await saveView(page, 'Made since');
      await runCommand(page, 'backups');
      await backups.getByRole('button', { name: /^Restore the backup of/ }).click();
      await backups.getByText(/was restored: 1 node with notes/).waitFor();
      await backups.getByText('Made before a backup was restored').waitFor();
      await stage.shot(app, 'backups');
      expect(await findFaults(page)).toEqual([]);
      await button(backups, 'Close').click();
      await expect.poll(() => button(notes, 'Key').getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Control+z');
      await expect.poll(() => button(notes, 'To read').getAttribute('aria-pressed')).toBe('true');
      await openSavedViews(page);
      await expect.poll(() => savedNames(page)).toEqual(['Made since']);
    }));
});

describeOnHosts('a link', (stage) => {
  it('is copied and opened again in the app, however much it names', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      const { page } = app;
      await page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write'])
        .catch(() => {});
      await whenGraphDrawn(page);
      const nodes = await page.evaluate(() =>
        [...document.querySelectorAll('[role=treeitem][data-kind]')].map(
          (row) => `${row.getAttribute('data-kind')}:${row.getAttribute('data-id')}`,
        ),
      );
      expect(nodes.length).toBeGreaterThan(200);
      await app.followLink(
        `v=1&view=table&${nodes.map((id) => `select=${encodeURIComponent(id)}`).join('&')}`,
      );
      await region(page, 'Details').getByText(`${nodes.length} selected`).waitFor();
      await runCommand(page, 'copy link');
      await region(page, 'Messages').getByText('is on the clipboard').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(nodes.join('&select=').length * 0.8);
      await app.followLink('v=1');
      await expect.poll(() => linkOf(page)).toBe('#v=1');
      await runCommand(page, 'open a link');
      const form = dialog(page, 'Open a link');
      await form.getByRole('textbox', { name: 'Link' }).fill('https://example.org/#nonsense=1');
      await form.getByText('could not be read').waitFor();
      await stage.shot(app, 'open-link-refused');
      expect(await findFaults(page)).toEqual([]);
      await form.getByRole('textbox', { name: 'Link' }).fill(link);
      await stage.shot(app, 'open-link');
      await page.keyboard.press('Enter');
      await region(page, 'Details').getByText(`${nodes.length} selected`).waitFor();
      await button(page.getByRole('toolbar', { name: 'Commands' }), 'Undo').click();
      await expect.poll(() => linkOf(page)).toBe('#v=1&view=table');
    }));
});

/** Deletes the user's database, as clearing the site's data would. */
function clearUserData(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('peak-atlas-user');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

describeOnHosts('the user’s data as a file', (stage) => {
  it('come back whole after everything was cleared', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await saveView(page, 'First', 'With a note.');
      await saveView(page, 'Second');
      const notes = await openNotes(page);
      await button(notes, 'Key').click();
      await notes.getByRole('textbox', { name: 'Note on GPTQ' }).fill('Not to be lost.');
      await button(notes, 'Key').focus();
      const file = await app.captureSave(() => runCommand(page, 'export my data'));
      expect(file.name).toMatch(/^Peak Atlas notes and views \d{4}-\d\d-\d\d\.json$/);

      await clearUserData(page);
      await page.reload();
      await whenGraphDrawn(page);
      await openSavedViews(page);
      await dialog(page, 'Saved views').getByText('None yet').waitFor();
      await page.keyboard.press('Escape');

      await runCommand(page, 'import my data');
      const form = dialog(page, 'Import my data');
      await form
        .getByLabel('File to import')
        .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.bytes) });
      await form.getByRole('table').waitFor();
      await stage.shot(app, 'import-data');
      expect(await findFaults(page)).toEqual([]);
      await button(form, 'Import').click();
      await region(page, 'Messages').getByText('Imported: 3 added, 0 changed').waitFor();

      await page.reload();
      await whenGraphDrawn(page);
      await openSavedViews(page);
      expect(await savedNames(page)).toEqual(['First', 'Second']);
      await page.keyboard.press('Escape');
      await (await openNotes(page)).getByText('Not to be lost.').last().waitFor();
      const again = await app.captureSave(() => runCommand(page, 'export my data'));
      const { exportedAt: _first, ...before } = JSON.parse(Buffer.from(file.bytes).toString());
      const { exportedAt: _second, ...after } = JSON.parse(Buffer.from(again.bytes).toString());
      expect(after).toEqual(before);
    }));

  it('are refused with a reason when the file is another', () =>
    stage.withApp({ colourScheme: 'dark' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await runCommand(page, 'import my data');
      const form = dialog(page, 'Import my data');
      await form
        .getByLabel('File to import')
        .setInputFiles({ name: 'refs.bib', mimeType: 'text/plain', buffer: Buffer.from('@article{x}') });
      await form.getByText('The file is no JSON').waitFor();
      await form.getByText('Nothing was imported').waitFor();
      await stage.shot(app, 'import-refused');
      expect(await findFaults(page)).toEqual([]);
    }));
});
