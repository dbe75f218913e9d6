/** What a rule of the integrity check is, and the few look-ups that several rules share. */
import type { Corpus } from '../../model/corpus.ts';
import type { EvidenceGrade } from '../../model/evidence.ts';
import type { Publication } from '../../model/publication.ts';
import type { Issue } from '../issue.ts';

export type Finding = Omit<Issue, 'code' | 'severity'>;

export interface IntegrityRule {
  readonly code: string;
  readonly severity: Issue['severity'];
  /** The rule as a sentence, for curators. */
  readonly rule: string;
  /** Every breach. Must not assume that any other rule holds. */
  readonly check: (corpus: Corpus) => readonly Finding[];
}

export const CATALOGUE_FILES = {
  techniques: 'techniques.json',
  strategies: 'strategies.json',
  hardware: 'hardware.json',
  frameworks: 'frameworks.json',
} as const;
export type CatalogueName = keyof typeof CATALOGUE_FILES;
export const CATALOGUE_NAMES = Object.keys(CATALOGUE_FILES) as readonly CatalogueName[];

export function publicationFile(publication: Publication): string {
  return `publications/${publication.key}.json`;
}

/** A statement with its evidence, wherever in a publication it stands. */
export interface Statement {
  readonly publication: Publication;
  readonly where: string;
  readonly kind: 'result' | 'hardware' | 'relation' | 'limitation';
  readonly evidence: {
    readonly grade: EvidenceGrade;
    readonly source: string | null;
    readonly locator?: string | undefined;
  };
}

/** Every graded statement of every publication. */
export function statementsOf(corpus: Corpus): readonly Statement[] {
  return corpus.publications.flatMap((publication) => [
    ...publication.results.map((evidence, at) =>
      statement(publication, 'result', `results[${at}]`, evidence),
    ),
    ...publication.hardware.map((evidence, at) =>
      statement(publication, 'hardware', `hardware[${at}]`, evidence),
    ),
    ...publication.relations.map((evidence, at) =>
      statement(publication, 'relation', `relations[${at}]`, evidence),
    ),
    ...publication.limitations.map((evidence, at) =>
      statement(publication, 'limitation', `limitations[${at}]`, evidence),
    ),
  ]);
}

function statement(
  publication: Publication,
  kind: Statement['kind'],
  where: string,
  evidence: Statement['evidence'],
): Statement {
  return { publication, kind, where, evidence };
}

export function isWebAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\/\S/.test(text);
}

/** Groups of more than one entry with the same text, in order; entries without a text are left out. */
export function repeatedBy<T>(
  entries: readonly T[],
  textOf: (entry: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const text = textOf(entry);
    if (text === null) continue;
    const group = groups.get(text);
    if (group) group.push(entry);
    else groups.set(text, [entry]);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}
