/** Work on the graph with the real pointer and with the keyboard alone: select, take out, bring back, pin, drag, undo. */
import Graph from 'graphology';
import graphml from 'graphology-graphml';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  button,
  entitiesIn,
  entity,
  region,
  searchFor,
  storedSession,
  tab,
  undoAll,
  whenGraphDrawn,
} from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import type { OpenApp } from './support/host.ts';
import { describeOnHosts } from './support/onHosts.ts';

const PUBLICATIONS = 'v=1&projection=citations';

interface Place {
  readonly x: number;
  readonly y: number;
}

const outline = (page: Page) => page.getByRole('tree', { name: 'Graph outline' });
const shownIn = (page: Page) => entitiesIn(outline(page), 'publication');
const bar = (page: Page) => region(page, 'Selection');
const drawing = (page: Page) => page.getByRole('img', { name: /^Drawing of the graph/ });
const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true });

async function whenArranged(page: Page): Promise<void> {
  await whenGraphDrawn(page);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

async function boxOf(page: Page) {
  const box = await drawing(page).boundingBox();
  if (!box) throw new Error('the graph is not drawn');
  return box;
}

/** What undo would take back, as its button says. */
async function whenUndoSays(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => button(page, 'Undo').getAttribute('title'))
    .toMatch(new RegExp(`^Undo ${name}( |$)`));
}

/** Draws a line with the mouse along the corners, given as shares of the drawing. */
async function drawLine(page: Page, corners: readonly (readonly [number, number])[]): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  const [first, ...others] = corners.map(([across, down]) => ({
    x: x + across * width,
    y: y + down * height,
  }));
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const corner of others) await page.mouse.move(corner.x, corner.y, { steps: 6 });
}

const AROUND_ALL = [
  [0.005, 0.005],
  [0.995, 0.005],
  [0.995, 0.995],
  [0.005, 0.995],
  [0.005, 0.01],
] as const;
const LEFT_HALF = [
  [0.005, 0.005],
  [0.5, 0.005],
  [0.5, 0.995],
  [0.005, 0.995],
] as const;

/** How many the bar says are selected. */
async function selectedCount(page: Page): Promise<number> {
  return Number(
    (
      await bar(page)
        .getByText(/^\d+ selected/)
        .innerText()
    ).match(/\d+/)?.[0],
  );
}

/** The pinned places that the address names, by id. */
function pinsIn(page: Page): ReadonlyMap<string, Place> {
  const pins = new URLSearchParams(new URL(page.url()).hash.slice(1)).getAll('pin');
  return new Map(
    pins.map((pin) => {
      const [, x, y, id = ''] = pin.split(',');
      return [id, { x: Number(x), y: Number(y) }] as const;
    }),
  );
}

/** Brings the node to the middle of the drawing and gives that place on the page. */
async function bringToMiddle(page: Page, key: string, keep = false): Promise<Place> {
  await outline(page)
    .locator(`[role="treeitem"][data-id="${key}"]`)
    .click({ modifiers: keep ? ['Control'] : [] });
  const { x, y, width, height } = await boxOf(page);
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: Place, by: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'All commands' }).waitFor({ state: 'detached' });
}

const still = { reducedMotion: true } as const;

describeOnHosts('the lasso', (stage) => {
  it('selects what the line goes around, adds with Shift, removes with Alt, and is undone by name', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async (app) => {
      const { page } = app;
      await whenArranged(page);
      const all = (await shownIn(page)).length;
      await button(page, 'Lasso').click();
      await drawLine(page, LEFT_HALF);
      await stage.shot(app, 'lasso');
      await page.mouse.up();
      const left = await selectedCount(page);
      expect(left).toBeGreaterThan(5);
      expect(left).toBeLessThan(all);
      await whenUndoSays(page, `lasso ${left} nodes`);

      await page.keyboard.down('Shift');
      await drawLine(page, AROUND_ALL);
      await page.mouse.up();
      await page.keyboard.up('Shift');
      expect(await selectedCount(page)).toBe(all);
      await whenUndoSays(page, `lasso ${all - left} nodes more`);

      await page.keyboard.down('Alt');
      await drawLine(page, LEFT_HALF);
      await page.mouse.up();
      await page.keyboard.up('Alt');
      expect(await selectedCount(page)).toBe(all - left);
      await whenUndoSays(page, `lasso ${left} nodes out of the selection`);

      await button(page, 'Undo').click();
      expect(await selectedCount(page)).toBe(all);
      expect(await undoAll(page)).toBe(2);
      await bar(page).waitFor({ state: 'detached' });
    }));

  it('is called off by Escape, and is at hand with Shift while dragging pans', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async ({ page }) => {
      await whenArranged(page);
      await page.keyboard.down('Shift');
      await drawLine(page, AROUND_ALL);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await expect(button(page, 'Undo').isEnabled()).resolves.toBe(false);
      await page.keyboard.down('Shift');
      await drawLine(page, AROUND_ALL);
      await page.mouse.up();
      await page.keyboard.up('Shift');
      expect(await selectedCount(page)).toBe((await shownIn(page)).length);
    }));

  it('takes a press that does not move for the click it looks like', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async ({ page }) => {
      await whenArranged(page);
      await button(page, 'Outline').click();
      const middle = await bringToMiddle(page, 'zero');
      await bringToMiddle(page, 'gptq');
      await bringToMiddle(page, 'zero', true);
      expect(await selectedCount(page)).toBe(2);
      await button(page, 'Lasso').click();
      await page.mouse.click(middle.x, middle.y);
      expect(await selectedCount(page)).toBe(1);
      await entity(region(page, 'Details'), 'publication', 'zero').first().waitFor();
    }));
});

describeOnHosts('the selection in the graph', (stage) => {
  it('is inverted, grown, kept alone, hidden and brought back, each step undone by its name', () =>
    stage.withApp({ ...still, link: `${PUBLICATIONS}&select=publication:flashattention` }, async (app) => {
      const { page } = app;
      await whenArranged(page);
      const all = await shownIn(page);
      await button(bar(page), 'Grow').click();
      const near = await selectedCount(page);
      expect(near).toBeGreaterThan(3);
      await whenUndoSays(page, `grow selection by ${near - 1} nodes`);

      await button(bar(page), 'Keep only').click();
      await count(page, `${all.length - near} hidden`).waitFor();
      expect(await shownIn(page)).toHaveLength(near);
      await whenUndoSays(page, `keep only ${near} nodes`);
      await stage.shot(app, 'kept-only');
      await button(page, 'Undo').click();
      expect(await shownIn(page)).toEqual(all);

      await button(bar(page), 'Invert').click();
      expect(await selectedCount(page)).toBe(all.length - near);
      await button(bar(page), 'Hide').click();
      await count(page, `${all.length - near} hidden`).waitFor();
      await whenUndoSays(page, `hide ${all.length - near} nodes`);
      await bar(page).waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Nothing selected' }).waitFor();
      await button(page, 'Show hidden nodes').click();
      expect(await shownIn(page)).toEqual(all);
      await whenUndoSays(page, 'show hidden nodes');
      await button(page, 'Undo').click();
      expect(await shownIn(page)).toHaveLength(near);
      expect(await undoAll(page)).toBe(3);
      expect(await shownIn(page)).toEqual(all);
    }));

  it('grows along one kind of line from its menu', () =>
    stage.withApp({ ...still, link: 'v=1&select=publication:flashattention' }, async ({ page }) => {
      await whenGraphDrawn(page);
      await button(bar(page), 'Grow along one kind of line').click();
      await page.getByRole('menuitem', { name: /Ran on/ }).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.getByRole('menuitem', { name: /Ran on/ }).click();
      const details = region(page, 'Details');
      await details.getByText(/^1 publication, \d+ hardware$/).waitFor();
    }));

  it('hidden altogether says so; what a list shows of it comes back alone', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async (app) => {
      const { page } = app;
      await whenArranged(page);
      await runCommand(page, 'everything in the graph');
      await button(bar(page), 'Hide').click();
      await page.getByRole('heading', { name: 'Everything is hidden' }).waitFor();
      await stage.shot(app, 'all-hidden');
      expect(await findFaults(page)).toEqual([]);
      const results = await searchFor(page, 'io aware attention');
      await results
        .locator('li[data-kind="publication"][data-id="flashattention"]')
        .getByRole('button')
        .first()
        .click();
      await button(region(page, 'Details'), 'Show in graph').waitFor();
      await button(bar(page), 'Show in graph').click();
      await expect.poll(() => shownIn(page)).toEqual(['flashattention']);
      await whenUndoSays(page, 'show 1 node');
      // The table is of what the filters leave, whatever is hidden in the graph.
      await tab(page, 'Table').click();
      await page.getByRole('grid', { name: 'Publications' }).waitFor();
      expect((await entitiesIn(page.getByRole('tabpanel'), 'publication')).length).toBeGreaterThan(1);
    }));

  it('is made by search, by filters and by the view, with the keyboard alone', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async ({ page }) => {
      await whenArranged(page);
      const all = (await shownIn(page)).length;
      await searchFor(page, 'quantization');
      await runCommand(page, 'search found');
      const found = await selectedCount(page);
      expect(found).toBeGreaterThan(2);
      expect(found).toBeLessThan(all);
      await whenUndoSays(page, 'select what the search found');
      await runCommand(page, 'what is in view');
      expect(await selectedCount(page)).toBe(all);
      await region(page, 'Filters')
        .getByRole('checkbox', { name: /serving/i })
        .first()
        .focus();
      await page.keyboard.press('Space');
      await expect.poll(async () => (await shownIn(page)).length).toBeLessThan(all);
      const filtered = (await shownIn(page)).length;
      await runCommand(page, 'what the filters show');
      expect(await selectedCount(page)).toBe(filtered);
      await runCommand(page, 'hide the selection');
      await count(page, `${filtered} hidden`).waitFor();
      await whenUndoSays(page, `hide ${filtered} nodes`);
      await runCommand(page, 'show hidden');
      await expect.poll(async () => (await shownIn(page)).length).toBe(filtered);
    }));

  it('leaves the keyboard where its bar was when it goes', () =>
    stage.withApp({ ...still, link: `${PUBLICATIONS}&select=publication:zero` }, async ({ page }) => {
      await whenArranged(page);
      await button(bar(page), 'Hide').focus();
      await page.keyboard.press('Enter');
      await bar(page).waitFor({ state: 'detached' });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Graph"]') !== null))
        .toBe(true);
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    }));
});

describeOnHosts('pinned nodes', (stage) => {
  it('stay where the pointer drags them, through undo, redo and a reload', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async (app) => {
      const { page } = app;
      await whenArranged(page);
      await button(page, 'Outline').click();
      const middle = await bringToMiddle(page, 'zero');
      await button(bar(page), 'Pin').click();
      await expect.poll(() => pinsIn(page).get('publication:zero')).toBeDefined();
      const before = pinsIn(page).get('publication:zero') as Place;
      await drag(page, middle, { x: 90, y: -60 });
      await expect.poll(() => pinsIn(page).get('publication:zero')?.x).toBeGreaterThan(before.x + 5);
      const dragged = pinsIn(page).get('publication:zero') as Place;
      expect(dragged.y).toBeLessThan(before.y - 3);
      await whenUndoSays(page, 'pin 1 node');
      await stage.shot(app, 'pinned');

      await button(page, 'Undo').click();
      await expect.poll(() => pinsIn(page).get('publication:zero')).toEqual(before);
      // It is back under the place that it was dragged from.
      await drag(page, middle, { x: 0, y: 70 });
      await expect.poll(() => pinsIn(page).get('publication:zero')?.y).toBeGreaterThan(before.y + 3);
      await button(page, 'Undo').click();
      await expect.poll(() => pinsIn(page).get('publication:zero')).toEqual(before);
      await page.reload();
      await whenArranged(page);
      await count(page, '1 pinned').waitFor();
      expect(pinsIn(page).get('publication:zero')).toEqual(before);
      await button(page, 'Unpin all nodes').click();
      await whenUndoSays(page, 'unpin 1 node');
      await expect.poll(() => pinsIn(page).size).toBe(0);
    }));

  it('move together when several are selected', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async ({ page }) => {
      await whenArranged(page);
      await button(page, 'Outline').click();
      await bringToMiddle(page, 'gptq');
      const middle = await bringToMiddle(page, 'zero', true);
      await button(bar(page), 'Pin').click();
      await expect.poll(() => pinsIn(page).size).toBe(2);
      const before = pinsIn(page);
      await drag(page, middle, { x: -80, y: 50 });
      await expect
        .poll(() => pinsIn(page).get('publication:zero')?.x)
        .toBeLessThan((before.get('publication:zero')?.x ?? Number.NaN) - 5);
      await whenUndoSays(page, 'pin 2 nodes');
      const after = pinsIn(page);
      const [zero, gptq] = ['publication:zero', 'publication:gptq'].map((id) => ({
        x: (after.get(id)?.x ?? Number.NaN) - (before.get(id)?.x ?? Number.NaN),
        y: (after.get(id)?.y ?? Number.NaN) - (before.get(id)?.y ?? Number.NaN),
      }));
      expect(Math.abs((zero?.x ?? 0) - (gptq?.x ?? Number.NaN))).toBeLessThan(0.3);
      expect(Math.abs((zero?.y ?? 0) - (gptq?.y ?? Number.NaN))).toBeLessThan(0.3);
    }));

  it('are moved by commands too, a run of them undone at once', () =>
    stage.withApp({ ...still, link: `${PUBLICATIONS}&select=publication:zero` }, async ({ page }) => {
      await whenArranged(page);
      await runCommand(page, 'pin the selection where');
      await expect.poll(() => pinsIn(page).get('publication:zero')).toBeDefined();
      const before = pinsIn(page).get('publication:zero') as Place;
      await runCommand(page, 'move the selection right');
      await runCommand(page, 'move the selection right');
      await expect.poll(() => pinsIn(page).get('publication:zero')?.x).toBeCloseTo(before.x + 40, 1);
      await button(page, 'Undo').click();
      await expect.poll(() => pinsIn(page).get('publication:zero')).toEqual(before);
    }));
});

describeOnHosts('what was done on the graph', (stage) => {
  it('is the same after a reload and by its link', () =>
    stage.withApp({ ...still, link: `${PUBLICATIONS}&select=publication:zero` }, async ({ page }) => {
      await whenArranged(page);
      await button(bar(page), 'Pin').click();
      await button(bar(page), 'Grow').click();
      await button(bar(page), 'Keep only').click();
      await runCommand(page, 'clear selection');
      await expect.poll(() => page.url()).not.toContain('select=');
      const kept = await shownIn(page);
      const link = new URL(page.url()).hash.slice(1);
      await page.reload();
      await whenArranged(page);
      expect(await shownIn(page)).toEqual(kept);
      await count(page, '1 pinned').waitFor();
      await stage.withApp({ ...still, link }, async (other) => {
        await whenArranged(other.page);
        expect(await shownIn(other.page)).toEqual(kept);
        await count(other.page, '1 pinned').waitFor();
        expect(pinsIn(other.page)).toEqual(pinsIn(page));
      });
    }));
});

describeOnHosts('an export', (stage) => {
  it('follows the screen: without what is hidden, with pinned nodes in their places', () =>
    stage.withApp(
      {
        ...still,
        link: `${PUBLICATIONS}&hide=publication:gptq&pin=map,-321.5,77.3,publication:zero`,
      },
      async (app) => {
        const { page } = app;
        await whenArranged(page);
        const shown = await shownIn(page);
        expect(shown).not.toContain('gptq');
        await page.keyboard.press('Control+e');
        const dialog = page.getByRole('dialog', { name: 'Export' });
        await dialog.getByRole('radio', { name: 'GraphML', exact: true }).check({ force: true });
        await dialog.getByText(/^[\d,]+ nodes, [\d,]+ edges, \d+ kB$/).waitFor();
        const saved = await app.captureSave(() => button(dialog, 'Export').click());
        const graph = graphml.parse(Graph, saved.bytes.toString('utf8'));
        expect(graph.order).toBe(shown.length);
        expect(graph.hasNode('publication:gptq')).toBe(false);
        expect(graph.getNodeAttributes('publication:zero')).toMatchObject({ x: -321.5, y: 77.3 });
      },
    ));
});

describeOnHosts('the minimap', (stage) => {
  const picture = (page: Page) => page.getByRole('application', { name: /^View on the graph/ });
  const looks = async (page: Page) => (await page.screenshot({ clip: await boxOf(page) })).toString('base64');

  async function zoomIn(page: Page): Promise<void> {
    for (let step = 0; step < 3; step += 1) await button(region(page, 'Graph'), 'Zoom in').click();
    await region(page, 'Minimap').waitFor();
  }

  it('appears with something out of view, and moves the view by pointer and keys', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async (app) => {
      const { page } = app;
      await whenArranged(page);
      await expect(region(page, 'Minimap').count()).resolves.toBe(0);
      await zoomIn(page);
      await stage.shot(app, 'minimap');
      let before = await looks(page);
      const whenMoved = async () => {
        await expect.poll(async () => (await looks(page)) !== before).toBe(true);
        before = await looks(page);
      };
      await picture(page).click({ position: { x: 30, y: 80 } });
      await whenMoved();
      const map = await picture(page).boundingBox();
      if (!map) throw new Error('the map is not drawn');
      await drag(page, { x: map.x + 30, y: map.y + 80 }, { x: 40, y: -30 });
      await whenMoved();
      await page.keyboard.press('ArrowLeft');
      await whenMoved();
      await page.keyboard.press('Home');
      await button(region(page, 'Graph'), 'Fit').focus();
      await region(page, 'Minimap').waitFor({ state: 'detached' });
      // Moving the view is no step of undo.
      await expect(button(page, 'Undo').isEnabled()).resolves.toBe(false);
    }));

  it('folds away and stays so', () =>
    stage.withApp({ ...still, link: PUBLICATIONS }, async ({ page }) => {
      await whenArranged(page);
      await zoomIn(page);
      await button(page, 'Hide minimap').click();
      await picture(page).waitFor({ state: 'detached' });
      await expect.poll(() => storedSession(page).then((session) => session?.layout.minimapOpen)).toBe(false);
      await page.reload();
      await whenArranged(page);
      await button(page, 'Show minimap').click();
      await picture(page).waitFor();
    }));
});

describeOnHosts('the controls over the graph', (stage) => {
  for (const colourScheme of ['light', 'dark'] as const) {
    it(`cover neither one another nor the table of the focus, and have no serious fault, ${colourScheme}`, () =>
      stage.withApp(
        {
          ...still,
          colourScheme,
          link: `${PUBLICATIONS}&focus=publication:zero&hide=publication:gptq&select=publication:zero&select=publication:vllm`,
        },
        async (app) => {
          const { page } = app;
          await whenArranged(page);
          await button(bar(page), 'Pin').click();
          for (const size of [
            { width: 1280, height: 800 },
            { width: 1920, height: 1080 },
          ]) {
            await page.setViewportSize(size);
            for (let step = 0; step < 2; step += 1) await button(region(page, 'Graph'), 'Zoom in').click();
            await region(page, 'Minimap').waitFor();
            await stage.shot(app, `graph-work-${colourScheme}-${size.width}`);
            expect(await overlaps(app)).toEqual([]);
          }
          expect(await findFaults(page)).toEqual([]);
        },
      ));
  }
});

describeOnHosts('what the view turns to', (stage) => {
  it.each([
    ['a focus', 'v=1&focus=publication:flashattention', 15],
    ['paths', 'v=1&projection=citations&path=all-shortest&from=publication:qmoe&to=publication:zero', 6],
  ])('lies clear of the controls over a small drawing: %s', (_subject, link, least) =>
    stage.withApp({ link, reducedMotion: true }, async (app) => {
      await app.page.setViewportSize({ width: 1280, height: 800 });
      await app.page.reload();
      await whenArranged(app.page);
      await expect.poll(async () => (await clearOfControls(app)).seen).toBeGreaterThanOrEqual(least);
      expect((await clearOfControls(app)).covered).toEqual([]);
    }),
  );
});

/** Nodes that are not faded: how many are in the drawing, and which of them lie under the tools or the selection's bar. */
async function clearOfControls({ page }: OpenApp) {
  return page.evaluate(() => {
    interface Mark {
      id(): string;
      numericStyle(name: string): number;
      renderedPosition(): { x: number; y: number };
    }
    interface Drawn extends Element {
      readonly _cyreg?: { readonly cy: { nodes(): { toArray(): Mark[] } } };
    }
    const container = [...document.querySelectorAll<Drawn>('*')].find((element) => element._cyreg);
    const cy = container?._cyreg?.cy;
    if (!container || !cy) throw new Error('No graph is drawn');
    const frame = container.getBoundingClientRect();
    const controls = [...document.querySelectorAll('[data-over-graph="head"], [data-over-graph="foot"]')].map(
      (control) => control.getBoundingClientRect(),
    );
    const stand = cy
      .nodes()
      .toArray()
      .filter((mark) => mark.numericStyle('opacity') > 0.5)
      .map((mark) => ({ id: mark.id(), at: mark.renderedPosition() }))
      .map(({ id, at }) => ({ id, x: at.x + frame.left, y: at.y + frame.top }));
    const isIn = (box: DOMRect, { x, y }: { x: number; y: number }) =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return {
      seen: stand.filter((mark) => isIn(frame, mark)).length,
      covered: stand.filter((mark) => controls.some((box) => isIn(box, mark))).map(({ id }) => id),
    };
  });
}

/** Which of the controls over the graph, its table and its legend lie over one another. */
async function overlaps({ page }: OpenApp): Promise<readonly string[]> {
  const parts = {
    bar: bar(page),
    map: region(page, 'Minimap'),
    tools: page.getByRole('group', { name: 'What dragging does' }),
    hidden: count(page, '1 hidden'),
    pinned: count(page, '2 pinned'),
    table: page.getByRole('region', { name: /^Citations of / }),
    legend: region(page, 'Legend'),
  };
  const boxes = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => ({ name, box: await part.first().boundingBox() })),
  );
  return boxes.flatMap((one, place) =>
    boxes.slice(place + 1).flatMap((other) => {
      if (!one.box || !other.box) return [`${one.name} or ${other.name} is not there`];
      const apart =
        one.box.x + one.box.width <= other.box.x ||
        other.box.x + other.box.width <= one.box.x ||
        one.box.y + one.box.height <= other.box.y ||
        other.box.y + other.box.height <= one.box.y;
      return apart ? [] : [`${one.name} and ${other.name}`];
    }),
  );
}
