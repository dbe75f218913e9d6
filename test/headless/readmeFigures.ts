/** Part of `npm run screenshots`: the README's exported figures, drawn without a window as the figure command draws them. */
import { join } from 'node:path';
import { buildBundle } from '../../electron/build/buildBundle.ts';
import { PROJECT_FOLDER } from '../../electron/start/project.mjs';
import { runFigure } from '../../renderer/headless/runFigure.ts';

const FIGURES = [
  { name: 'figure-timeline', view: 'v=1&projection=citations&layout=timeline&lanes=strategy', size: 'page' },
  { name: 'figure-techniques', view: 'v=1&projection=techniques', size: 'wide' },
  { name: 'figure-path', view: 'v=1&projection=citations&path=main', size: 'wide' },
] as const;

const built = buildBundle(join(PROJECT_FOLDER, 'corpus'));
for (const { name, view, size } of FIGURES) {
  const out = join(PROJECT_FOLDER, 'test', 'screenshots', `${name}.png`);
  const argv = ['--view', view, '--out', out, '--size', size, '--dpi', '150'];
  if ((await runFigure(() => built, argv, console.log)) !== 0) process.exitCode = 1;
}
