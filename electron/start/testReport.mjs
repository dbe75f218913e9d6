/** Adds up what the steps of `npm test` found: each step that is not a test run counts as one. */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Count} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @param {boolean} passed @returns {Count} */
export function countStep(passed) {
  return { ...NOTHING, [passed ? 'passed' : 'failed']: 1 };
}

/** @param {readonly Count[]} counts @returns {Count} */
export function addCounts(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/**
 * The count of a vitest run from its JSON report. A test file that could not be loaded and a run that
 * ended with an error outside any test hold no failed test, and still count as failed.
 *
 * @param {string | null} json null when the run left no report
 * @param {number} exitCode
 * @returns {Count}
 */
export function countTests(json, exitCode) {
  const report = parseReport(json);
  if (!report) return countStep(false);
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const found = numFailedTests + brokenFiles;
  const failed = exitCode !== 0 && found === 0 ? 1 : found;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @param {string | null} json @returns {VitestReport | null} */
function parseReport(json) {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/** @param {Count} count the last line of `npm test` */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
