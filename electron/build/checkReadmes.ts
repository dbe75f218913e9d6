/** Holds the coverage that READMEs state to the data, and writes it there on request. */
import { readFileSync, writeFileSync } from 'node:fs';
import { COVERAGE_BEGIN, COVERAGE_END, withCoverageBlock } from '../../shared/corpus/coverageBlock.ts';
import { messageOf } from '../../shared/lib/result.ts';

export interface Readme {
  /** As it is printed. */
  readonly name: string;
  readonly path: string;
}

/**
 * What is wrong with the coverage of each README, a line each: stale, without markers, or not readable.
 * With `write`, stale ones are brought up to date instead, and `print` names them.
 */
export function checkReadmes(
  readmes: readonly Readme[],
  block: string,
  write: boolean,
  print: (line: string) => void,
): readonly string[] {
  return readmes.flatMap(({ name, path }) => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (thrown) {
      return [`corpus/readme-unreadable: ${messageOf(thrown)}`];
    }
    const fresh = withCoverageBlock(text, block);
    if (fresh === null) {
      return [
        `corpus/no-coverage-markers: ${name} must hold ${COVERAGE_BEGIN} and, after it, ${COVERAGE_END}, once each`,
      ];
    }
    if (fresh === text) return [];
    if (!write) {
      return [
        `corpus/stale-coverage: ${name} states a coverage that is not that of the data; run npm run corpus:check -- --write`,
      ];
    }
    writeFileSync(path, fresh);
    print(`rewritten: ${name}`);
    return [];
  });
}
