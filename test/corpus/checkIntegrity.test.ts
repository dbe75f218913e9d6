import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkIntegrity, errorsIn, INTEGRITY_RULES } from '../../shared/corpus/checkIntegrity.ts';
import { issueText } from '../../shared/corpus/issue.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { applyPatches, type Patch } from '../fixtures/corpus/applyPatch.ts';
import { minimalCorpus, withManifest } from '../fixtures/corpus/minimalCorpus.ts';

interface InvalidFixture {
  readonly code: string;
  readonly message: string;
  readonly set: readonly Patch[];
  /** Other rules that cannot but see the same fault. */
  readonly alsoCaught?: readonly string[];
  /** Leaves counts and hash as they were, for the rules on the manifest. */
  readonly keepManifest?: boolean;
}

const FOLDER = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.invalid.json'))
  .map((name) => ({ name, fixture: JSON.parse(readFileSync(FOLDER + name, 'utf8')) as InvalidFixture }));

function brokenCorpus(fixture: InvalidFixture): Corpus {
  const broken = applyPatches(minimalCorpus(), fixture.set);
  return fixture.keepManifest ? broken : withManifest(broken);
}

describe('the integrity check', () => {
  it('has nothing to say about the minimal corpus', () => {
    expect(checkIntegrity(minimalCorpus())).toEqual([]);
  });

  it.each(FIXTURES)('catches $name with its own code and message, and nothing else', ({ fixture }) => {
    const issues = checkIntegrity(brokenCorpus(fixture));
    expect(issues.map(issueText)).toContain(`${fixture.code}: ${fixture.message}`);
    expect([...new Set(issues.map((issue) => issue.code))].toSorted()).toEqual(
      [fixture.code, ...(fixture.alsoCaught ?? [])].toSorted(),
    );
  });

  it('has an invalid fixture for each of its rules', () => {
    const covered = new Set(FIXTURES.map(({ fixture }) => fixture.code));
    expect(INTEGRITY_RULES.map((rule) => rule.code).filter((code) => !covered.has(code))).toEqual([]);
  });

  it('names each rule once', () => {
    const codes = INTEGRITY_RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('lists every fault, not only the first', () => {
    const broken = applyPatches(minimalCorpus(), [
      { at: ['publications', 0, 'results', 0, 'metric'], to: 'goodness' },
      { at: ['publications', 1, 'results', 0, 'metric'], to: 'badness' },
    ]);
    const found = checkIntegrity(withManifest(broken)).filter((it) => it.code === 'corpus/unknown-metric');
    expect(found.map((it) => it.file)).toEqual(['publications/alpha.json', 'publications/beta.json']);
  });

  it('tells errors from warnings', () => {
    const withWarning = withManifest(
      applyPatches(minimalCorpus(), [{ at: ['publications', 1, 'authorsComplete'], to: false }]),
    );
    const withError = withManifest(
      applyPatches(minimalCorpus(), [{ at: ['publications', 1, 'strategies', 0], to: 'nowhere' }]),
    );
    expect(errorsIn(checkIntegrity(withWarning))).toEqual([]);
    expect(errorsIn(checkIntegrity(withError))).toHaveLength(1);
  });
});
