/** `npm run screenshots`: takes the README's pictures from the built app, on the corpus that ships. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../electron/start/project.mjs';
import { whenGraphDrawn, whenReady } from './steps.ts';
import { browserHost } from './support/browserHost.ts';

const FOLDER = join(PROJECT_FOLDER, 'test', 'screenshots');
const SIZE = { width: 1440, height: 900 };

const PICTURES = [
  { name: 'graph', link: 'v=1&select=publication:sparsegpt', colourScheme: 'light' },
  {
    name: 'focus-dark',
    link: 'v=1&focus=publication:flashattention&select=publication:flashattention',
    colourScheme: 'dark',
  },
  {
    name: 'compare',
    link: 'v=1&view=compare&compare=strategy:quantization&compare=strategy:pruning',
    colourScheme: 'light',
  },
  {
    name: 'gap-map',
    link:
      'v=1&view=gapmap&gap.toggledRows=strategy:size-reduction&gap.toggledRows=strategy:hardware-optimization' +
      '&gap.toggledRows=strategy:scalability-reliability&gap.toggledRows=strategy:serving-optimization' +
      '&gap.openColumns=amd&gap.row=strategy:pruning&gap.column=nvidia',
    colourScheme: 'light',
  },
  {
    name: 'charts',
    link: 'v=1&view=charts&chart.groupBy=hardware&f.strategy=quantization&select=publication:zeroquant',
    colourScheme: 'light',
  },
  {
    name: 'fit',
    link:
      'v=1&view=fit&fit.devices=nvidia-rtx-3090*1&fit.task=fine-tuning&fit.context=512' +
      '&fit.opened=full-parameter-low-memory-fine-tuning&select=publication:lomo',
    colourScheme: 'light',
  },
  {
    name: 'hardware',
    link: 'v=1&view=table&f.hardware=nvidia-rtx-3090&select=publication:qmoe',
    colourScheme: 'light',
  },
] as const;

const host = await browserHost.start();
await mkdir(FOLDER, { recursive: true });
for (const { name, link, colourScheme } of PICTURES) {
  const app = await host.open({ link, colourScheme, reducedMotion: true });
  await app.page.setViewportSize(SIZE);
  await (link.includes('view=') ? whenReady(app.page) : whenGraphDrawn(app.page));
  await app.page.waitForTimeout(500);
  await app.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await app.close();
  console.log(`test/screenshots/${name}.png`);
}
await host.stop();
