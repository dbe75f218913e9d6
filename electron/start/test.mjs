/**
 * `npm test`: everything that has to hold, on a fresh clone too. A step that fails does not stop the later
 * ones, unless they need what it should have made.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './buildOutput.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findElectronBinary, reasonForNoWindow } from './electronBinary.mjs';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from './findBrowser.mjs';
import { ensureOtherPrograms } from './otherPrograms.mjs';
import { PROJECT_FOLDER } from './project.mjs';
import { runNpm, runScript } from './run.mjs';
import { addCounts, countStep, countTests, summaryLine } from './testReport.mjs';

const options = { cwd: PROJECT_FOLDER };
const reportFolder = mkdtempSync(join(tmpdir(), 'peak-atlas-test-'));

/** @param {string} title */
function announce(title) {
  console.log(`\n━━ ${title} ━━`);
}

/** @param {string} script of package.json */
async function runStep(script) {
  return countStep((await runNpm(['run', '--silent', script], options)) === 0);
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
async function runTests(name, args) {
  const report = join(reportFolder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runScript('node_modules/vitest/vitest.mjs', ['run', ...args, ...reporters], options);
  return countTests(existsSync(report) ? readFileSync(report, 'utf8') : null, code);
}

async function runEndToEnd() {
  if (!(await ensureBrowser())) {
    console.error(HOW_TO_GET_A_BROWSER);
    return countStep(false);
  }
  const noElectron = findElectronBinary()
    ? reasonForNoWindow(process.env, process.platform, undefined)
    : 'its binary is not here (npm start fetches it)';
  if (noElectron) console.log(`Electron: skipped, because ${noElectron}; its steps are counted as skipped.`);
  return runTests('e2e', ['--config', 'test/e2e/vitest.config.ts']);
}

/** @returns {Promise<import('./testReport.mjs').Count>} */
async function runAll() {
  if (!(await ensureDependencies(PROJECT_FOLDER))) return countStep(false);
  const counts = [];
  announce('Format and lint');
  counts.push(await runStep('lint'));
  announce('Types');
  counts.push(await runStep('types'));
  announce('Unit tests');
  await ensureOtherPrograms();
  counts.push(await runTests('unit', []));
  announce('Corpus');
  counts.push(await runStep('corpus:check'));
  announce('Build');
  const built = await build();
  counts.push(countStep(built));
  announce('End to end');
  if (built) counts.push(await runEndToEnd());
  else {
    console.error('There is no build to run the end-to-end steps on; they count as one failure.');
    counts.push(countStep(false));
  }
  return addCounts(counts);
}

const total = await runAll();
rmSync(reportFolder, { recursive: true, force: true });
console.log(`\n${summaryLine(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
