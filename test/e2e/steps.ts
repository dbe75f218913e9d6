/** What a user does in one breath, written once for all end-to-end steps. Everything is found by its accessible name. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenApp, SavedFile } from './support/host.ts';

/** The app is ready when it says how much of the corpus it shows and the graph has drawn itself. */
export async function whenReady(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /\d+ of \d+ publications/ })
    .waitFor();
}

export async function whenGraphDrawn(page: Page): Promise<void> {
  await whenReady(page);
  await page.waitForFunction(() => performance.getEntriesByName('peak-atlas:interactive').length > 0);
}

/** The numbers in "N of M publications". */
export async function publicationCount(page: Page): Promise<{ shown: number; all: number }> {
  const text = await page.getByRole('status').filter({ hasText: 'publications' }).textContent();
  const [shown, all] = (text?.match(/\d+/g) ?? []).map(Number);
  return { shown: shown ?? Number.NaN, all: all ?? Number.NaN };
}

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const button = (scope: Page | Locator, name: string | RegExp): Locator =>
  scope.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
export const entity = (scope: Page | Locator, kind: string, id: string): Locator =>
  scope.locator(`[data-kind="${kind}"][data-id="${id}"]`);

interface StoredSession {
  readonly view: { readonly view: string };
  readonly layout: { readonly minimapOpen: boolean };
}

/** The session as the database holds it; the address may show a step before it is stored. */
export function storedSession(page: Page): Promise<StoredSession | undefined> {
  return page.evaluate(
    () =>
      new Promise<StoredSession | undefined>((resolve, reject) => {
        const opening = indexedDB.open('peak-atlas-user');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const request = database.transaction('settings').objectStore('settings').get('session');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            database.close();
            resolve(request.result?.value);
          };
        };
      }),
  );
}

/** Types into the search box and waits until the results belong to the text. */
export async function searchFor(page: Page, query: string): Promise<Locator> {
  const box = page.getByRole('combobox', { name: 'Search the corpus' });
  await box.fill(query);
  await whenAnswered(page, query);
  const results = page.getByRole('list', { name: 'Search results' });
  await results.getByRole('listitem').first().waitFor();
  return results;
}

/** Until the hits shown are those of this query, and not of what was typed on the way to it. */
export async function whenAnswered(page: Page, query: string): Promise<void> {
  await page.locator(`[data-query=${JSON.stringify(query)}]`).waitFor();
}

/** Types a part of a name into the box with this name, and takes the first that is offered: by keyboard alone. */
export async function pick(page: Page, label: string, text: string, offered: RegExp | string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label });
  await picker.focus();
  await page.keyboard.type(text);
  await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(offered);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => picker.getAttribute('aria-activedescendant')).not.toBeNull();
  await page.keyboard.press('Enter');
  await expect.poll(() => picker.inputValue()).toBe('');
}

/** The kinds and ids of the items in an element, in order. */
export function entitiesIn(scope: Locator, kind: string): Promise<string[]> {
  return scope
    .locator(`[data-kind="${kind}"]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id') ?? ''));
}

/** Presses the "Undo" button until nothing is left to undo; the number of steps undone. */
export async function undoAll(page: Page): Promise<number> {
  const undo = button(page, 'Undo');
  let steps = 0;
  while (await undo.isEnabled()) {
    await undo.click();
    steps += 1;
    expect(steps).toBeLessThan(200);
  }
  return steps;
}

/** Does the same in light and in dark, in a window that is open already: the system's choice changes under it. */
export async function inBothSchemes(
  page: Page,
  steps: (colourScheme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  for (const colourScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: colourScheme });
    await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, colourScheme);
    await steps(colourScheme);
  }
}

/** Saves the table on screen in the named format: "CSV", "Markdown", "LaTeX", "HTML". */
export async function exportTable(app: OpenApp, format: string): Promise<SavedFile> {
  const { page } = app;
  await button(page, 'Export table…').click();
  const form = page.getByRole('dialog', { name: 'Export table' });
  await form.getByLabel('Format').selectOption({ label: format });
  const saved = await app.captureSave(() => button(form, 'Save').click());
  await form.waitFor({ state: 'detached' });
  return saved;
}
