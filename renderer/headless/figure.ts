/**
 * `npm run figure -- --view "<deep link or file>" --out figure.svg|png|pdf`: draws the figure of a view without a
 * window, for papers built by make. See figureArgs.ts for the options. Leaves with 1 when no file was written.
 */
import { fileURLToPath } from 'node:url';
import { buildBundle } from '../../electron/build/buildBundle.ts';
import { runFigure } from './runFigure.ts';

const corpusFolder = fileURLToPath(new URL('../../corpus', import.meta.url));
process.exitCode = await runFigure(() => buildBundle(corpusFolder), process.argv.slice(2), console.log);
