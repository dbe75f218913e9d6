/** Where things lie in the project, for the launchers. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

export const OUTPUT_FOLDER = join(PROJECT_FOLDER, 'out');

/** What both hosts serve. */
export const RENDERER_FOLDER = join(OUTPUT_FOLDER, 'renderer');
