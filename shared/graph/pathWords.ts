/** Citation paths in sentences: for the panel that lists them, the caption of a figure, and those who hear the graph. */
import { idOf } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import type { PathAnswer, PathsFound } from '../network/paths.ts';
import type { PathChoice, PathKind } from '../view/viewState.ts';

export const PATH_NAMES: Readonly<Record<PathKind, string>> = {
  shortest: 'Shortest path',
  'all-shortest': 'All shortest paths',
  longest: 'Longest path',
  main: 'Main path',
};

export const PATH_DESCRIPTIONS: Readonly<Record<PathKind, string>> = {
  shortest: 'The fewest citations from the one to the other.',
  'all-shortest': 'Every path with the fewest citations.',
  longest: 'The most citations, none of the publications twice.',
  main: 'The line that most ways through the shown publications take (search path counts, Batagelj 2003).',
};

/** What was found, or why nothing, in one or two sentences; empty while an end is still to be chosen. */
export function describePaths(index: CorpusIndex, choice: PathChoice, answer: PathAnswer): string {
  if (choice.kind === 'main') return describeMain(index, answer);
  if (choice.from === null || choice.to === null) return '';
  const [from, to] = [shortNameOf(index, choice.from), shortNameOf(index, choice.to)];
  switch (answer.type) {
    case 'same':
      return `Both ends are ${from}. Choose another publication for one of them.`;
    case 'outside': {
      const names = [choice.from, choice.to]
        .filter((id) => answer.keys.includes(idOf(id)))
        .map((id) => shortNameOf(index, id));
      return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not among the publications shown: filtered out or hidden.`;
    }
    case 'none':
      return `No citation path leads from ${from} to ${to}, nor back, and nothing that is shown joins them.`;
    case 'found':
      return describeFound(choice.kind, from, to, answer.found);
  }
}

function describeFound(
  kind: Exclude<PathKind, 'main'>,
  from: string,
  to: string,
  { way, count, paths, exact }: PathsFound,
): string {
  const length = citationCount((paths[0]?.length ?? 1) - 1);
  const [start, end] = way === 'reverse' ? [to, from] : [from, to];
  const remark = way === 'reverse' ? ` None leads from ${from} to ${to}.` : '';
  const many = count > 1n;
  if (way === 'either') {
    const number = many ? `; ${wayCount(kind, count, paths.length)} as short` : '';
    return `No citation path leads from ${from} to ${to}, nor back. Regardless of direction ${length} connect them${number}.`;
  }
  switch (kind) {
    case 'shortest':
      return `Shortest citation path from ${start} to ${end}: ${length}${many ? `, one of ${count.toLocaleString('en')} as short` : ''}.${remark}`;
    case 'all-shortest':
      return many
        ? `All ${count.toLocaleString('en')} shortest citation paths from ${start} to ${end}: ${length} each${listedRemark(count, paths.length)}.${remark}`
        : `The only shortest citation path from ${start} to ${end}: ${length}.${remark}`;
    case 'longest':
      if (!exact) {
        return `Long citation path from ${start} to ${end}: ${length}. Too many publications cite each other to search them all; a longer path may exist.${remark}`;
      }
      return `Longest citation path from ${start} to ${end}: ${length}${many ? `, one of ${count.toLocaleString('en')} as long` : ''}.${remark}`;
  }
}

function wayCount(kind: PathKind, count: bigint, listed: number): string {
  return kind === 'all-shortest'
    ? `${count.toLocaleString('en')} ways are${listedRemark(count, listed)}`
    : `one of ${count.toLocaleString('en')} ways`;
}

function listedRemark(count: bigint, listed: number): string {
  return count > BigInt(listed) ? `, the first ${listed} of them listed` : '';
}

function describeMain(index: CorpusIndex, answer: PathAnswer): string {
  const [path] = answer.type === 'found' ? answer.found.paths : [];
  const [first, last] = [path?.[0], path?.at(-1)].map((key) => index.publicationByKey.get(key ?? ''));
  if (!path || !first || !last)
    return 'The publications shown do not cite each other, so there is no main path.';
  return `Main path by search path counts through the publications shown: ${path.length} publications, from ${first.shortName} (${first.year}) back to ${last.shortName} (${last.year}).`;
}

function citationCount(count: number): string {
  return count === 1 ? '1 citation' : `${count} citations`;
}
