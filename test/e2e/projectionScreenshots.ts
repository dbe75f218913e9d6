/** `npm run screenshots`, second part: every projection and every layout of the built app, light and dark. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../electron/start/project.mjs';
import { PROJECTIONS } from '../../shared/graph/projectionRegistry.ts';
import { whenGraphDrawn } from './steps.ts';
import { browserHost } from './support/browserHost.ts';
import { toSmallPng } from './support/smallPng.ts';

const FOLDER = join(PROJECT_FOLDER, 'test', 'screenshots', 'projections');
const SIZE = { width: 1280, height: 800 };

/** Each projection by its own layout, and the citations by each of the others. */
const PICTURES = [
  ...PROJECTIONS.map(({ id }) => ({ name: id, link: `projection=${id}` })),
  { name: 'citations-force', link: 'projection=citations&layout=force' },
  { name: 'citations-layered', link: 'projection=citations&layout=layered' },
  { name: 'citations-concentric', link: 'projection=citations&layout=concentric&centre=publication:gptq' },
  { name: 'citations-timeline', link: 'projection=citations&layout=timeline' },
  { name: 'citations-timeline-strategy', link: 'projection=citations&layout=timeline&lanes=strategy' },
  { name: 'citations-grid-hardware', link: 'projection=citations&layout=grid&blocks=hardware' },
  { name: 'strategies-concentric', link: 'projection=strategies&layout=concentric' },
];

const host = await browserHost.start();
await mkdir(FOLDER, { recursive: true });
for (const colourScheme of ['light', 'dark'] as const) {
  const app = await host.open({ colourScheme, reducedMotion: true });
  app.page.setDefaultTimeout(120_000);
  await app.page.setViewportSize(SIZE);
  await whenGraphDrawn(app.page);
  for (const { name, link } of PICTURES) {
    await app.followLink(`v=1&${link}`);
    await app.page.waitForFunction((part) => window.location.hash.includes(part), link.split('&')[0] ?? link);
    await app.page.getByRole('progressbar').waitFor({ state: 'detached' });
    await app.page.waitForTimeout(1500);
    const picture = await app.page.screenshot({ animations: 'disabled' });
    await writeFile(join(FOLDER, `${name}-${colourScheme}.png`), toSmallPng(picture));
    console.log(`test/screenshots/projections/${name}-${colourScheme}.png`);
  }
  await app.close();
}
await host.stop();
