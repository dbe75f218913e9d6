/**
 * The built bundle (corpus and positions in one file) from unknown JSON. The build made and checked
 * it, so this guards against a damaged or foreign file, not against curators' slips.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import { parseNodeId } from '../model/ids.ts';
import type { CorpusBundle } from './bundle.ts';
import { corpusSchema } from './corpusSchema.ts';
import { pathText } from './parseCorpus.ts';

const FAULTS_SHOWN = 5;

/** The bundle, or `corpus/invalid-bundle` naming the first few faults. */
export function parseCorpusBundle(value: unknown): Result<CorpusBundle> {
  if (!isObject(value)) return invalid(['the file holds no object']);
  const corpus = corpusSchema.safeParse(value.corpus);
  if (!corpus.success) {
    return invalid(corpus.error.issues.map((issue) => `corpus.${pathText(issue.path)}: ${issue.message}`));
  }
  const faults = positionFaults(value.positions);
  if (faults.length > 0) return invalid(faults);
  return ok({ corpus: corpus.data, positions: value.positions as CorpusBundle['positions'] });
}

function positionFaults(positions: unknown): string[] {
  if (!isObject(positions)) return ['positions: missing'];
  return Object.entries(positions)
    .filter(([id, point]) => parseNodeId(id) === null || !isPoint(point))
    .map(([id]) => `positions.${id}: not a node with a finite place`);
}

function isPoint(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value.x) && Number.isFinite(value.y);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function invalid(faults: readonly string[]): Result<never> {
  const more = faults.length > FAULTS_SHOWN ? ` and ${faults.length - FAULTS_SHOWN} more` : '';
  return fail(
    'corpus/invalid-bundle',
    `The corpus file does not have the form of a corpus: ${faults.slice(0, FAULTS_SHOWN).join('; ')}${more}.`,
    { hint: 'Build or install Peak Atlas again.' },
  );
}
