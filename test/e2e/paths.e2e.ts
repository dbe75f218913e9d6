/** Citation paths and the focus, end to end: shown, listed, in the link and in the figure, with pointer and keyboard. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entitiesIn, region, undoAll, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const PANEL = 'Citation paths';
const ENDS = 'from=publication:qmoe&to=publication:zero';

const panel = (page: Page) => region(page, PANEL);
const steps = (page: Page) =>
  entitiesIn(panel(page).getByRole('list', { name: /^Publications of the/ }), 'publication');
const said = (page: Page) => page.locator('[aria-live="polite"]').allInnerTexts();

/** Chooses an end by typing a part of its name. */
async function chooseEnd(page: Page, label: string, name: string): Promise<void> {
  await panel(page).getByRole('combobox', { name: label }).click();
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function whenLinked(page: Page, part: string): Promise<void> {
  await page.waitForFunction((text) => window.location.hash.includes(text), part);
}

describeOnHosts('citation paths', (stage) => {
  it('open with the two publications that are selected, are turned through, linked, undone and left', () =>
    stage.withApp(
      { link: 'v=1&select=publication:qmoe&select=publication:zero', reducedMotion: true },
      async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await button(region(page, 'Graph'), 'Paths').click();
        await panel(page)
          .getByText(/^Shortest citation path from QMoE to ZeRO/)
          .waitFor();
        const shortest = await steps(page);
        expect([shortest[0], shortest.at(-1)]).toEqual(['qmoe', 'zero']);
        await panel(page).getByText('All shortest', { exact: true }).click();
        await panel(page)
          .getByText(/shortest citation path/)
          .waitFor();
        const turner = panel(page).getByText(/^1 of \d+$/);
        if ((await turner.count()) > 0) {
          await button(panel(page), 'Next path').click();
          await panel(page)
            .getByText(/^2 of \d+$/)
            .waitFor();
          expect(await steps(page)).toHaveLength(shortest.length);
        }
        await panel(page).getByText('Longest', { exact: true }).click();
        await panel(page)
          .getByText(/^Longest citation path from QMoE to ZeRO/)
          .waitFor();
        expect((await steps(page)).length).toBeGreaterThan(shortest.length);
        await whenLinked(page, `path=longest&${ENDS}`);
        await page.reload();
        await whenGraphDrawn(page);
        await panel(page)
          .getByText(/^Longest citation path/)
          .waitFor();
        await page.keyboard.press('Escape');
        await panel(page).waitFor({ state: 'detached' });
        expect(await undoAll(page)).toBe(1);
        await panel(page)
          .getByText(/^Longest citation path/)
          .waitFor();
      },
    ));

  it('say why there are none, lead the other way where only that exists, and are found by typing', () =>
    stage.withApp({ link: 'v=1&projection=citations', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Graph'), 'Paths').click();
      await panel(page).getByText('Choose the publication at each end.').waitFor();
      await chooseEnd(page, 'From (cites)', 'ZeRO');
      await chooseEnd(page, 'To (is cited)', 'QMoE');
      await panel(page)
        .getByText(/None leads from ZeRO to QMoE\.$/)
        .waitFor();
      const back = await steps(page);
      expect([back[0], back.at(-1)]).toEqual(['qmoe', 'zero']);
      await button(panel(page), 'Swap the ends').click();
      await panel(page)
        .getByText(/^Shortest citation path from QMoE to ZeRO: \d+ citations?[^N]*$/)
        .waitFor();
      await expect
        .poll(() => said(page))
        .toContainEqual(expect.stringMatching(/^Shortest citation path from QMoE/));
    }));

  it('begin at a publication whose details are open, and end at another', () =>
    stage.withApp({ link: 'v=1&select=publication:qmoe', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Details'), 'Path from here').click();
      await panel(page).getByText('Choose the publication at each end.').waitFor();
      await app.followLink(`v=1&select=publication:zero&path=shortest&from=publication:qmoe`);
      await button(region(page, 'Details'), 'Path to here').click();
      await panel(page)
        .getByText(/^Shortest citation path from QMoE to ZeRO/)
        .waitFor();
    }));

  it('by keyboard alone: the main path from the palette, of a selection by keeping only that', () =>
    stage.withApp(
      { link: 'v=1&select=publication:qmoe&select=publication:gptq', reducedMotion: true },
      async ({ page }) => {
        await whenGraphDrawn(page);
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog', { name: 'All commands' }).waitFor();
        await page.keyboard.type('main path');
        await page.keyboard.press('Enter');
        await panel(page)
          .getByText(/^Main path by search path counts/)
          .waitFor();
        const whole = await steps(page);
        expect(whole.length).toBeGreaterThan(4);
        await button(panel(page), /^Keep only the 2 selected publications/).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => steps(page)).toEqual(['qmoe', 'gptq']);
        await whenLinked(page, 'only=publication:qmoe');
      },
    ));

  it('are explained by the legend and in the figure, with the caption', () =>
    stage.withApp({ link: `v=1&path=shortest&${ENDS}`, reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await panel(page)
        .getByText(/^Shortest citation path/)
        .waitFor();
      const count = (await steps(page)).length;
      await button(region(page, 'Legend'), new RegExp(`^On the path ${count}`)).waitFor();
      const file = await app.captureSave(async () => {
        await page.keyboard.press('Control+e');
        const dialog = page.getByRole('dialog', { name: /^Export/ });
        await dialog.waitFor();
        await button(dialog, /^Save|^Export/)
          .last()
          .click();
      });
      const svg = file.bytes.toString('utf8');
      expect(svg).toContain(`On the path (${count})`);
      expect(svg).toContain('Shortest citation path from QMoE to ZeRO');
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`${colourScheme}: a picture in two sizes and no serious fault`, () =>
      stage.withApp(
        { colourScheme, link: `v=1&projection=citations&path=all-shortest&${ENDS}`, reducedMotion: true },
        async (app) => {
          const { page } = app;
          await whenGraphDrawn(page);
          await panel(page)
            .getByText(/shortest citation path/)
            .waitFor();
          await stage.shot(app, `paths-${colourScheme}-1280`);
          await page.setViewportSize({ width: 1920, height: 1080 });
          await stage.shot(app, `paths-${colourScheme}-1920`);
          expect(await findFaults(page)).toEqual([]);
        },
      ));
  }
});

describeOnHosts('the focus', (stage) => {
  it('reaches up to three citations deep on one side or both, counted alike by table, legend and link', () =>
    stage.withApp({ link: 'v=1&focus=publication:flashattention', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const table = region(page, 'Citations of FlashAttention');
      const counted = async (name: string) =>
        Number((await button(table, new RegExp(`^${name} \\(`)).innerText()).replace(/\D/g, ''));
      const near = await counted('All');
      await table.getByRole('radiogroup', { name: 'Citations away' }).getByRole('radio').first().focus();
      await page.keyboard.press('ArrowRight');
      await whenLinked(page, 'depth=2');
      await expect.poll(() => counted('All')).toBeGreaterThan(near);
      await page.keyboard.press('ArrowRight');
      await whenLinked(page, 'depth=3');
      await table.getByRole('columnheader', { name: /^Away/ }).waitFor();
      const [citing, cited] = [await counted('Cited by'), await counted('References')];
      await button(region(page, 'Legend'), new RegExp(`^Citing it ${citing}`)).waitFor();
      await button(region(page, 'Legend'), new RegExp(`^Referenced by it ${cited}`)).waitFor();
      await button(table, /^References \(/).click();
      await whenLinked(page, 'direction=cited');
      await expect.poll(async () => (await entitiesIn(table, 'publication')).length).toBe(cited);
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'focus-deep');
    }));
});
