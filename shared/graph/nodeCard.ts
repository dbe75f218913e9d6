/** What the card of a node says: enough to know whether to look closer. Pure. */
import { CLASS_LABELS } from '../facets/publicationLabels.ts';
import { EVIDENCE_GRADES } from '../model/evidence.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { Result } from '../model/result.ts';
import { type CorpusIndex, fullName, nameOf, shortNameOf } from '../network/corpusIndex.ts';
import { factsOf } from './nodeWords.ts';

export interface NodeCard {
  readonly name: string;
  /** The full name where it is another. */
  readonly title: string | null;
  /** "Publication · LLM training, LLM inference". */
  readonly kind: string;
  /** "Dao, Fu, Ermon and 2 more · 2022"; "cited by 12 · 5 references in the corpus". */
  readonly lines: readonly string[];
  readonly resultCount: number;
  /** Of the results of the best evidence the first; null where there is none. */
  readonly strongest: Result | null;
}

const KIND_WORDS = {
  publication: 'Publication',
  technique: 'Technique',
  strategy: 'Strategy',
  hardware: 'Hardware',
  framework: 'Framework',
  author: 'Author',
} as const;

const SHOWN_NAMES = 3;

export function buildNodeCard(index: CorpusIndex, nodeId: NodeId): NodeCard {
  const name = shortNameOf(index, nodeId);
  const title = nameOf(index, nodeId);
  const id = idOf(nodeId);
  const publication = kindOf(nodeId) === 'publication' ? index.publicationByKey.get(id) : undefined;
  const classes = publication?.classes.map((it) => CLASS_LABELS[it]) ?? [];
  return {
    name,
    title: title === name ? null : title,
    kind: [KIND_WORDS[kindOf(nodeId)], ...(classes.length > 0 ? [classes.join(', ')] : [])].join(' · '),
    lines: publication ? publicationLines(index, publication) : entityLines(index, nodeId),
    resultCount: publication?.results.length ?? 0,
    strongest: publication ? strongestOf(publication.results) : null,
  };
}

function publicationLines(index: CorpusIndex, publication: Publication): readonly string[] {
  const { key, authors, authorsComplete, year, techniques } = publication;
  const names = authors.map((author) => author.family || fullName(author));
  const citing = index.citingKeysByKey.get(key)?.length ?? 0;
  const cited = index.citedKeysByKey.get(key)?.length ?? 0;
  const used = techniques.map((use) => index.techniqueById.get(use.id)?.name ?? use.id);
  return [
    [listed(names, authorsComplete), String(year)].filter((part) => part !== '').join(' · '),
    `Cited by ${citing} of the corpus · references ${cited} of it`,
    used.length === 0 ? 'No technique recorded' : `Techniques: ${listed(used, true)}`,
  ];
}

function entityLines(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  const technique = kindOf(nodeId) === 'technique' ? index.techniqueById.get(idOf(nodeId)) : undefined;
  const strategy = technique && index.strategyById.get(technique.strategy)?.name;
  return [...factsOf(index, nodeId), ...(strategy ? [`Strategy: ${strategy}`] : [])];
}

/** "Dao, Fu, Ermon and 2 more"; "Dao and others" where the list is known to be incomplete. */
function listed(names: readonly string[], complete: boolean): string {
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  const more = names.length - SHOWN_NAMES;
  if (more > 0) return `${shown} and ${more} more`;
  return complete || shown === '' ? shown : `${shown} and others`;
}

function strongestOf(results: readonly Result[]): Result | null {
  const grades = EVIDENCE_GRADES.filter((grade) => results.some((result) => result.grade === grade));
  return results.find((result) => result.grade === grades[0]) ?? null;
}
