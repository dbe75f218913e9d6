/** Narrowing: every kind of facet and of filter, by pointer and by keyboard, each held to a scan of the corpus. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { contextOf } from '../../shared/facets/facetContext.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { type Narrowing, NO_NARROWING } from '../../shared/view/viewState.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';
import { visibleKeysByScan } from '../oracles/facets.ts';
import { button, publicationCount, region, searchFor, tab, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const context = contextOf(buildCorpusIndex(shippedCorpus()));

/** How many publications are left, found by asking each of them. */
const leftBy = (narrowing: Partial<Narrowing>): number =>
  visibleKeysByScan(context, { ...NO_NARROWING, ...narrowing }).length;

/** A busy machine is no fault of the app. */
const PATIENT = { timeout: 20_000 };

const filters = (page: Page) => region(page, 'Filters');
const chips = (page: Page) => filters(page).getByRole('list', { name: 'Active filters' });
const chip = (page: Page, text: string) => chips(page).getByText(text, { exact: true });
const removal = (page: Page, text: string) => button(chips(page), `Remove filter ${text}`);
const linkOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** Opens the group, where there is one to open, and the facet in it. */
async function openFacet(page: Page, group: string, title: string): Promise<Locator> {
  const inGroup = filters(page).getByRole('region', { name: `${group} filters`, exact: true });
  await open(button(inGroup, new RegExp(`^${group}\\b`)).first());
  const named = new RegExp(`^${title}( \\d+)?$`);
  await open(button(inGroup, named));
  return inGroup.locator('section').filter({ has: page.getByRole('button', { name: named }) });
}

async function open(toggle: Locator): Promise<void> {
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
}

/** Waits until so many publications are left, and sees to it that this is a narrowing. */
async function expectLeft(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await publicationCount(page)).shown, PATIENT).toBe(count);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan((await publicationCount(page)).all);
}

async function expectAll(page: Page): Promise<void> {
  const { all } = await publicationCount(page);
  await expect.poll(async () => (await publicationCount(page)).shown, PATIENT).toBe(all);
}

describeOnHosts('narrowing by values', (stage) => {
  it('rules out what is not wanted, by Alt and a click, by the button of the row, and by the minus key', () =>
    stage.withApp({ link: 'v=1&view=table' }, async ({ page }) => {
      await whenReady(page);
      const classes = await openFacet(page, 'Publication', 'Class');
      const serving = classes.getByRole('checkbox', { name: /^System serving/ });
      const left = leftBy({ excluded: { class: ['serving'] } });
      await serving.click({ modifiers: ['Alt'] });
      await expectLeft(page, left);
      await expect(serving.getAttribute('aria-label')).resolves.toContain('excluded');
      await expect.poll(() => linkOf(page), PATIENT).toContain('not.class=serving');
      await expect(button(page, 'Undo').getAttribute('title')).resolves.toContain(
        'exclude class System serving',
      );
      await serving.focus();
      await page.keyboard.press('-');
      await expectAll(page);
      await classes.getByText('System serving').hover();
      await button(classes, 'Exclude System serving').click();
      await expectLeft(page, left);
      await removal(page, 'not Class: System serving').click();
      await expectAll(page);
    }));

  it('rules out a whole branch of the hardware tree from the keyboard, beside what is wanted', () =>
    stage.withApp({ link: 'v=1&view=table&f.hardware=nvidia' }, async ({ page }) => {
      await whenReady(page);
      await expectLeft(page, leftBy({ filters: { hardware: ['nvidia'] } }));
      const hardware = await openFacet(page, 'Hardware', 'Hardware');
      const ampere = hardware.getByRole('treeitem', { name: /^NVIDIA Ampere/ });
      await ampere.focus();
      await page.keyboard.press('-');
      const narrowing = { filters: { hardware: ['nvidia'] }, excluded: { hardware: ['nvidia-ampere'] } };
      await expectLeft(page, leftBy(narrowing));
      await chip(page, 'not Hardware: NVIDIA Ampere').waitFor();
      // Counts are as if the facet were off: the branch still says how many it takes away.
      await expect(ampere.getAttribute('data-key')).resolves.toBe('nvidia-ampere');
      await expect(ampere.innerText()).resolves.toContain(
        String(leftBy({ filters: { hardware: ['nvidia-ampere'] } })),
      );
      await page.keyboard.press('Control+z');
      await expectLeft(page, leftBy({ filters: { hardware: ['nvidia'] } }));
    }));

  it('wants any of the chosen values, or all of them', () =>
    stage.withApp(
      { link: 'v=1&view=table&f.technique=io-aware-attention&f.technique=kernel-fusion' },
      async ({ page }) => {
        await whenReady(page);
        const chosen = { technique: ['io-aware-attention', 'kernel-fusion'] };
        await expectLeft(page, leftBy({ filters: chosen }));
        const techniques = await openFacet(page, 'Method', 'Technique');
        await techniques.getByText('All of these').click();
        await expectLeft(page, leftBy({ filters: chosen, matchAll: ['technique'] }));
        expect(leftBy({ filters: chosen, matchAll: ['technique'] })).toBeLessThan(
          leftBy({ filters: chosen }),
        );
        await expect.poll(() => linkOf(page), PATIENT).toContain('all=technique');
        await removal(page, 'Technique: all of 2').click();
        await expectLeft(page, leftBy({ filters: chosen }));
        await techniques.getByText('Any of these').waitFor();
      },
    ));

  it('shows values that would leave nothing dimmed, with 0, and finds values of a long facet by typing', () =>
    stage.withApp({ link: 'v=1&view=table&f.class=serving' }, async ({ page }) => {
      await whenReady(page);
      const metrics = await openFacet(page, 'Results', 'Metric');
      await metrics.getByRole('textbox', { name: 'Find in Metric' }).fill('largest trainable');
      await metrics.getByRole('treeitem', { name: /^Largest trainable model, 0 publications/ }).waitFor();
      expect(leftBy({ filters: { class: ['serving'], metric: ['max-trainable-model'] } })).toBe(0);
      await expect.poll(() => metrics.getByRole('treeitem').count(), PATIENT).toBe(2);
      const tiers = await openFacet(page, 'Hardware', 'Hardware tier');
      await tiers.getByRole('checkbox', { name: /^Cloud TPU, 0 publications/ }).waitFor();
      expect(leftBy({ filters: { class: ['serving'], tier: ['cloud-tpu'] } })).toBe(0);
      const colourOf = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color);
      const dimmed = await colourOf(tiers.getByText('Cloud TPU'));
      expect(dimmed).not.toBe(await colourOf(tiers.getByText('Data centre')));
    }));
});

describeOnHosts('narrowing by numbers', (stage) => {
  it('takes a range by the arrow keys: hardware with at least 24 GB', () =>
    stage.withApp({ link: 'v=1&view=table' }, async ({ page }) => {
      await whenReady(page);
      const memory = await openFacet(page, 'Hardware', 'Memory of a device');
      const least = memory.getByRole('slider', { name: 'Memory of a device, least' });
      await least.focus();
      const said = () => least.getAttribute('aria-valuetext');
      for (let steps = 0; steps < 12 && (await said()) !== 'at least 24 GB'; steps += 1) {
        const before = await said();
        await page.keyboard.press('ArrowRight');
        await expect.poll(said, PATIENT).not.toBe(before);
      }
      await expect(said()).resolves.toBe('at least 24 GB');
      await expectLeft(page, leftBy({ ranges: { memory: [24, null] } }));
      await expect.poll(() => linkOf(page), PATIENT).toContain('range.memory=24..');
      await expect(least.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
      await chip(page, 'Memory of a device: at least 24 GB').waitFor();
      // All moves of the handle are one step of undo.
      await page.keyboard.press('Control+z');
      await expectAll(page);
      await expect(said()).resolves.toBe('no lower bound');
    }));

  it('takes a range by dragging its handles, over bars of what the other filters leave', () =>
    stage.withApp({ link: 'v=1&view=table&f.class=inference' }, async ({ page }) => {
      await whenReady(page);
      const sizes = await openFacet(page, 'Method', 'Model size');
      const bars = sizes.getByRole('img', { name: /^Distribution/ });
      const before = await bars.getAttribute('aria-label');
      const most = sizes.getByRole('slider', { name: 'Model size, most' });
      const box = await most.boundingBox();
      if (!box) throw new Error('the handle is not drawn');
      await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
      await page.mouse.up();
      await expect.poll(() => linkOf(page), PATIENT).toMatch(/range\.model-size=\.\.\d/);
      const bound = Number(/range\.model-size=\.\.([\d.]+)/.exec(linkOf(page))?.[1]);
      const narrowing: Partial<Narrowing> = {
        filters: { class: ['inference'] },
        ranges: { 'model-size': [null, bound] },
      };
      await expectLeft(page, leftBy(narrowing));
      // The bars are as if the range were not there, and change with the other filters.
      await expect(bars.getAttribute('aria-label')).resolves.toBe(before);
      await removal(page, 'Class: LLM inference').click();
      await expect.poll(() => bars.getAttribute('aria-label'), PATIENT).not.toBe(before);
    }));

  it('finds what reports at least twice the throughput of its baseline', () =>
    stage.withApp({ link: 'v=1&view=table' }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const gains = await openFacet(page, 'Results', 'Gain over the baseline');
      await gains
        .getByRole('combobox', { name: 'Gain over the baseline: of what' })
        .selectOption('Throughput');
      const least = gains.getByRole('textbox', { name: 'Gain: throughput, at least' });
      await least.fill('2');
      await least.press('Enter');
      await expectLeft(page, leftBy({ ranges: { 'gain-throughput': [2, null] } }));
      await chip(page, 'Gain: throughput: at least 2×').waitFor();
      await stage.shot(app, 'facets-gain');
      await least.fill('');
      await least.press('Enter');
      await expectAll(page);
    }));

  it('takes citations and model sizes by fields, and what is not known as a value of its own', () =>
    stage.withApp({ link: 'v=1&view=table' }, async ({ page }) => {
      await whenReady(page);
      const cited = await openFacet(page, 'Publication', 'Cited by');
      await cited.getByRole('textbox', { name: 'Cited by, at least' }).fill('10');
      await page.keyboard.press('Enter');
      await expectLeft(page, leftBy({ ranges: { 'cited-by': [10, null] } }));
      await removal(page, 'Cited by: at least 10').click();
      const sizes = await openFacet(page, 'Method', 'Model size');
      await sizes.getByRole('checkbox', { name: /^Not known/ }).click();
      await expectLeft(page, leftBy({ filters: { 'model-size': ['unknown'] } }));
      await sizes.getByRole('textbox', { name: 'Model size, at least' }).fill('100');
      await page.keyboard.press('Enter');
      await expectLeft(
        page,
        leftBy({ filters: { 'model-size': ['unknown'] }, ranges: { 'model-size': [100, null] } }),
      );
    }));
});

/** Group and title of the facet, role and name of the value, and what choosing it means. */
const REPORTED = [
  ['Publication', 'Venue', 'treeitem', /^Conference, /, { venue: ['conference'] }],
  ['Method', 'Requirement', 'checkbox', /^Hardware: NVLink, /, { requirement: ['nvlink'] }],
  ['Method', 'Number format', 'treeitem', /^8 bits, /, { 'number-format': ['8-bit'] }],
  ['Method', 'Model', 'treeitem', /^OPT, /, { model: ['opt'] }],
  ['Hardware', 'Hardware supports', 'checkbox', /^FP8, /, { supports: ['fp8'] }],
  ['Hardware', 'Devices used', 'checkbox', /^Cluster/, { devices: ['cluster'] }],
  ['Hardware', 'Hardware tier', 'checkbox', /^Consumer, /, { tier: ['consumer'] }],
  ['Results', 'Metric', 'treeitem', /^Memory, /, { metric: ['topic:memory'] }],
  ['Results', 'Against the baseline', 'checkbox', /^Worse/, { direction: ['worse'] }],
] as const;

describeOnHosts('narrowing by what publications report', (stage) => {
  it('leaves what a scan of the corpus finds, facet by facet', () =>
    stage.withApp({ link: 'v=1&view=table' }, async ({ page }) => {
      await whenReady(page);
      for (const [group, title, role, name, chosen] of REPORTED) {
        const section = await openFacet(page, group, title);
        const find = section.getByRole('textbox', { name: `Find in ${title}` });
        if ((await find.count()) > 0) await find.fill(name.source.replaceAll(/[\^,]/g, '').trim());
        await section.getByRole(role, { name }).click();
        await expectLeft(page, leftBy({ filters: chosen }));
        await button(filters(page), 'Clear filters').click();
        await expectAll(page);
      }
    }));

  it('leaves its groups and facets open or closed as they were, over a restart', () =>
    stage.withApp({ link: 'v=1&view=table' }, async ({ page }) => {
      await whenReady(page);
      const tiers = await openFacet(page, 'Hardware', 'Hardware tier');
      await tiers.getByRole('checkbox', { name: /^Consumer/ }).click();
      await expectLeft(page, leftBy({ filters: { tier: ['consumer'] } }));
      const publication = button(filters(page), /^Publication/).first();
      await publication.click();
      await expect.poll(() => linkOf(page), PATIENT).toContain('f.tier=consumer');
      await page.reload();
      await whenReady(page);
      await expectLeft(page, leftBy({ filters: { tier: ['consumer'] } }));
      await filters(page)
        .getByRole('checkbox', { name: /^Consumer/ })
        .waitFor();
      await expect(publication.getAttribute('aria-expanded')).resolves.toBe('false');
    }));
});

describeOnHosts('narrowing by what one keeps', (stage) => {
  it('has a facet for a tag as soon as there is one', () =>
    stage.withApp({ link: 'v=1&view=table&select=publication:gptq' }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const mine = filters(page).getByRole('region', { name: 'Mine filters' });
      await open(button(mine, /^Mine/));
      await mine.getByText(/^Nothing of yours yet/).waitFor();
      const notes = region(page, 'Details').getByRole('region', { name: 'My notes' });
      await open(notes.getByRole('button', { name: /^My notes/ }));
      await notes.getByRole('combobox', { name: 'Add a tag' }).fill('thesis');
      await page.keyboard.press('Enter');
      await button(notes, 'Key').click();
      const tags = await openFacet(page, 'Mine', 'My tags');
      await tags.getByRole('checkbox', { name: 'thesis, 1 publication' }).click();
      await expectLeft(page, 1);
      await chip(page, 'My tags: thesis').waitFor();
      const marks = await openFacet(page, 'Mine', 'My mark');
      await marks.getByRole('checkbox', { name: 'Key, 1 publication' }).waitFor();
      await stage.shot(app, 'facets-mine');
      await removal(page, 'My tags: thesis').click();
      await expectAll(page);
    }));
});

describeOnHosts('a search kept as a filter', (stage) => {
  it('is a chip that narrows everything, in the link and taken away by one click', () =>
    stage.withApp({ link: 'v=1&view=table' }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await searchFor(page, 'int8');
      await button(page, /^Narrow to/)
        .first()
        .click();
      await chip(page, 'Search: “int8”').waitFor();
      await expect.poll(async () => (await publicationCount(page)).shown, PATIENT).toBeLessThan(60);
      const { shown } = await publicationCount(page);
      expect(shown).toBeGreaterThan(0);
      await expect.poll(() => linkOf(page), PATIENT).toContain('narrow=int8');
      const classes = filters(page).getByRole('checkbox', { name: /^LLM (training|inference)|^System/ });
      const counts = await classes.evaluateAll((boxes) =>
        boxes.map((box) => Number(/(\d+) publications?/.exec(box.getAttribute('aria-label') ?? '')?.[1])),
      );
      for (const count of counts) expect(count).toBeLessThanOrEqual(shown);
      await removal(page, 'Search: “int8”').click();
      await expectAll(page);
    }));

  it('narrows from a link as soon as it is answered, beside other filters', () =>
    stage.withApp({ link: 'v=1&view=table&narrow=quantization&f.class=inference' }, async ({ page }) => {
      await whenReady(page);
      await chip(page, 'Search: “quantization”').waitFor();
      await expect
        .poll(async () => (await publicationCount(page)).shown, PATIENT)
        .toBeLessThan(leftBy({ filters: { class: ['inference'] } }));
    }));
});

describeOnHosts('when the filters leave nothing', (stage) => {
  it('the view names the one that excludes most and takes it away with one click', () =>
    stage.withApp({ link: 'v=1&f.class=serving&range.memory=190..&not.year=2018' }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await page.getByRole('heading', { name: 'No publication matches all filters' }).waitFor();
      await stage.shot(app, 'facets-nothing-left');
      await tab(page, 'Table').click();
      await button(page, 'Remove “Memory of a device: at least 190 GB”').click();
      await expectLeft(page, leftBy({ filters: { class: ['serving'] }, excluded: { year: ['2018'] } }));
    }));
});

describeOnHosts('the filters for assistive technology', (stage) => {
  it.each(['light', 'dark'] as const)(
    'have no serious fault when everything is in use, in the %s',
    (colourScheme) =>
      stage.withApp(
        {
          colourScheme,
          reducedMotion: true,
          link:
            'v=1&view=table&f.class=inference&f.class=serving&all=class&not.hardware=nvidia-v100&range.memory=16..' +
            '&range.gain-throughput=1..&f.evidence=primary&not.year=2018',
        },
        async (app) => {
          const { page } = app;
          await whenReady(page);
          await expect.poll(async () => (await publicationCount(page)).shown, PATIENT).toBeGreaterThan(0);
          for (const width of [1280, 1920]) {
            await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 });
            await filters(page)
              .getByRole('slider', { name: 'Memory of a device, least' })
              .scrollIntoViewIfNeeded();
            await stage.shot(app, `facets-${colourScheme}-${width}`);
          }
          expect(await findFaults(page)).toEqual([]);
        },
      ),
  );
});
