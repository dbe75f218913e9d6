/**
 * `npm run corpus:check`: the integrity check of the corpus, for curators.
 * `-- --verbose` lists every warning; `-- --write` first rewrites the files in canonical form and refreshes
 * the counts and the content hash of the manifest and the coverage in the READMEs. Leaves with 1 when there
 * are errors.
 */
import { fileURLToPath } from 'node:url';
import { runCorpusCheck } from './runCorpusCheck.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const options = process.argv.slice(2);
process.exitCode = runCorpusCheck(
  pathOf('corpus'),
  {
    verbose: options.includes('--verbose'),
    write: options.includes('--write'),
    readmes: ['corpus/README.md', 'README.md'].map((name) => ({ name, path: pathOf(name) })),
  },
  console.log,
);
