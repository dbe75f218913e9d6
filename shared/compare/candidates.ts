/** What can be put into a comparison, found by typing a part of its name. */
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface Candidate {
  readonly nodeId: NodeId;
  /** Short name. */
  readonly label: string;
  /** Tells it from its namesakes: title and year of a publication, the strategy of a technique, what a strategy is under, who keeps a framework. */
  readonly detail: string;
}

/** The best candidates for the text as `bestMatches` ranks them; among equals strategies, techniques, frameworks, publications in corpus order. */
export function findCandidates(
  index: CorpusIndex,
  text: string,
  excluded: readonly NodeId[],
  limit: number,
): readonly Candidate[] {
  return bestMatches(allCandidates(index), text, excluded, limit);
}

/**
 * Those of the candidates that match the text, at most `limit`: the name itself, names that begin with it, then names in which a word
 * begins with it, then everything that contains it; equals as they came. Empty text gives the first of all.
 */
export function bestMatches(
  candidates: readonly Candidate[],
  text: string,
  excluded: readonly NodeId[],
  limit: number,
): readonly Candidate[] {
  const wanted = text.trim().toLocaleLowerCase();
  return candidates
    .filter((candidate) => !excluded.includes(candidate.nodeId))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

const NO_MATCH = 4;

function rankOf({ label, detail }: Candidate, wanted: string): number {
  const name = label.toLocaleLowerCase();
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  return name.includes(wanted) || detail.toLocaleLowerCase().includes(wanted) ? 3 : NO_MATCH;
}

function allCandidates(index: CorpusIndex): readonly Candidate[] {
  const strategyName = (id: string | null) => (id === null ? '' : (index.strategyById.get(id)?.name ?? id));
  return [
    ...index.corpus.strategies.map((strategy) => ({
      nodeId: toNodeId('strategy', strategy.id),
      label: strategy.name,
      detail: strategyName(strategy.parent),
    })),
    ...index.corpus.techniques.map((technique) => ({
      nodeId: toNodeId('technique', technique.id),
      label: technique.name,
      detail: strategyName(technique.strategy),
    })),
    ...index.corpus.frameworks.map(({ id, name, maintainer }) => ({
      nodeId: toNodeId('framework', id),
      label: name,
      detail: maintainer ?? '',
    })),
    ...index.corpus.publications.map((publication) => ({
      nodeId: toNodeId('publication', publication.key),
      label: publication.shortName,
      detail: `${publication.title} (${publication.year})`,
    })),
  ];
}
