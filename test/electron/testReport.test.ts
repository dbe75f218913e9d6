import { describe, expect, it } from 'vitest';
import { addCounts, countStep, countTests, NOTHING, summaryLine } from '../../electron/start/testReport.mjs';

const report = (counts: Partial<Record<string, number>>, testResults: object[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
    testResults,
  });

describe('the count of a test run', () => {
  it('is what its report says', () => {
    const json = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }, [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] },
    ]);
    expect(countTests(json, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('has one failure more for each file that could not be loaded', () => {
    const json = report({ numPassedTests: 7 }, [{ status: 'failed', assertionResults: [] }]);
    expect(countTests(json, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('has one failure when the run failed outside any test, and when it left no report', () => {
    expect(countTests(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests('{ "numPass', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the last line', () => {
  it('adds up the steps and the tests', () => {
    const sum = addCounts([countStep(true), countStep(false), { passed: 10, failed: 0, skipped: 3 }]);
    expect(summaryLine(sum)).toBe('11 passed, 1 failed, 3 skipped');
    expect(addCounts([])).toEqual(NOTHING);
  });
});
