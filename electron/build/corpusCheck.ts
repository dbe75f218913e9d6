/**
 * `npm run corpus:check`: the integrity check of the corpus, for curators.
 * `-- --verbose` lists every warning; `-- --write` first rewrites the files in canonical form and refreshes
 * the counts and the content hash of the manifest. Leaves with 1 when there are errors.
 */
import { fileURLToPath } from 'node:url';
import { runCorpusCheck } from './runCorpusCheck.ts';

const options = process.argv.slice(2);
process.exitCode = runCorpusCheck(
  fileURLToPath(new URL('../../corpus', import.meta.url)),
  { verbose: options.includes('--verbose'), write: options.includes('--write') },
  console.log,
);
