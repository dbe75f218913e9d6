/**
 * The part of a README that states the coverage: between two markers, written by the command and never by
 * hand. What stands around the markers is left alone.
 */
import type { Corpus } from '../model/corpus.ts';
import { computeCoverage } from './coverage.ts';
import { coverageText } from './coverageText.ts';

export const COVERAGE_BEGIN = '<!-- coverage:begin -->';
export const COVERAGE_END = '<!-- coverage:end -->';

/** What the figures are of, in a sentence, and the table: what stands between the markers. */
export function coverageBlock(corpus: Corpus, warnings: number): string {
  const { publications, results, relations, hardware } = countEntries(corpus);
  return [
    `Of the ${publications} publications of this corpus, with ${results} results, ${hardware} hardware entries and ${relations} relations between them; a publication of two classes counts in both columns. "Sourced" means primary or secondary. The check lists ${warnings} warnings.`,
    coverageText(computeCoverage(corpus)),
  ].join('\n\n');
}

/**
 * The text with `block` between its markers; a text that says so already comes back as it is. Null where
 * the text does not hold exactly one pair of markers in order.
 */
export function withCoverageBlock(text: string, block: string): string | null {
  const begin = text.indexOf(COVERAGE_BEGIN);
  const end = text.indexOf(COVERAGE_END);
  const isOnePair =
    begin >= 0 &&
    begin < end &&
    begin === text.lastIndexOf(COVERAGE_BEGIN) &&
    end === text.lastIndexOf(COVERAGE_END);
  return isOnePair ? `${text.slice(0, begin + COVERAGE_BEGIN.length)}\n${block}\n${text.slice(end)}` : null;
}

function countEntries({ publications }: Corpus) {
  const sum = (name: 'results' | 'relations' | 'hardware') =>
    publications.reduce((total, publication) => total + publication[name].length, 0);
  return {
    publications: publications.length,
    results: sum('results'),
    relations: sum('relations'),
    hardware: sum('hardware'),
  };
}
