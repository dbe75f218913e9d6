/** The sentences under an exported figure: what is in it, out of what, chosen how, and from which corpus. */

import { describeNarrowing } from '../facets/activeFilters.ts';
import type { GraphModel, NodeKind } from '../graph/graphModel.ts';
import { KIND_STYLES } from '../graph/graphStyle.ts';
import { describeProjection, projectionOf } from '../graph/projectionRegistry.ts';
import { withoutFilteredOut } from '../graph/unfiltered.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import { describeFloor } from '../network/evidenceFloor.ts';
import type {
  FocusDepth,
  FocusDirection,
  Narrowing,
  ProjectionId,
  ProjectionOptions,
} from '../view/viewState.ts';

export interface CaptionInput {
  readonly index: CorpusIndex;
  readonly graph: GraphModel;
  readonly projection: ProjectionId;
  readonly projectionOptions: ProjectionOptions;
  readonly narrowing: Narrowing;
  readonly query: string;
  readonly focus: NodeId | null;
  /** 1 and both sides where they are not given. */
  readonly focusDepth?: FocusDepth | undefined;
  readonly focusDirection?: FocusDirection | undefined;
  /** What the citation paths that stand out are; see `describePaths`. */
  readonly paths?: string | undefined;
  readonly leastGrade: EvidenceGrade;
  /** How many nodes were taken out of the graph by hand; none where it is not given. */
  readonly hiddenByHand?: number | undefined;
  /** Whether the figure holds less than what is on screen. */
  readonly selectionOnly: boolean;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export function buildCaption(input: CaptionInput): readonly string[] {
  const { index, graph } = input;
  const { manifest, publications } = index.corpus;
  const { nodes } = withoutFilteredOut(graph);
  const countOf = (kind: string) => nodes.filter((node) => node.kind === kind).length;
  const { nodeKinds } = projectionOf(input.projection);
  const others = nodeKinds
    .filter((kind) => kind !== 'publication' && countOf(kind) > 0)
    .map((kind) => `${countOf(kind)} ${nameOfCount(kind, countOf(kind))}`);
  const ofPublications = nodeKinds.includes('publication')
    ? [`${countOf('publication')} of ${publications.length} publications`]
    : [];
  const what = [...ofPublications, ...others].join(', ');
  return [
    `${what}${input.selectionOnly ? ' (a selection)' : ''}. ${describeChoice(input)}`.trim(),
    `${manifest.title}, corpus of ${manifest.date}, ${manifest.licence}. ${firstSentence(manifest.statement)}`,
    `Made with Peak Atlas on ${input.date}. Solid lines rest on a primary source, dashed ones on a secondary one, dotted ones on none.`,
  ];
}

function describeChoice(input: CaptionInput): string {
  const { index, narrowing, query, focus, leastGrade } = input;
  const sentences: string[] = [];
  const drawn = describeProjection(input.projection, input.projectionOptions);
  if (drawn !== '') sentences.push(drawn);
  const filtered = describeNarrowing(index, narrowing);
  if (filtered !== '') sentences.push(`Filtered by ${filtered}.`);
  if (input.hiddenByHand) {
    sentences.push(`${input.hiddenByHand} ${input.hiddenByHand === 1 ? 'node' : 'nodes'} hidden by hand.`);
  }
  if (input.graph.filteredOut) sentences.push('Faded: what the filters leave out.');
  const evidence = describeFloor(leastGrade);
  if (evidence !== '') sentences.push(evidence);
  if (input.paths) sentences.push(`${input.paths} Its citations are the strong lines.`);
  else if (focus !== null) sentences.push(describeFocus(input, focus));
  else if (query.trim() !== '') sentences.push(`Not faded: what the search “${query.trim()}” matched.`);
  return sentences.join(' ');
}

function describeFocus(
  { index, focusDepth = 1, focusDirection = 'both' }: CaptionInput,
  focus: NodeId,
): string {
  const name = `In focus: ${shortNameOf(index, focus)}`;
  const sides = {
    both: 'what cites it and what it references',
    citing: 'what cites it',
    cited: 'what it references',
  }[focusDirection];
  if (focusDepth === 1 && focusDirection === 'both') return `${name}.`;
  return `${name}, with ${sides}${focusDepth === 1 ? '' : `, up to ${focusDepth} citations away`}.`;
}

function nameOfCount(kind: NodeKind, count: number): string {
  return count === 1 ? KIND_STYLES[kind].singular : KIND_STYLES[kind].name.toLowerCase();
}

/** Up to the first full stop that ends a sentence; abbreviations inside brackets do not. */
function firstSentence(text: string): string {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '.' && depth === 0 && /^\s|^$/.test(text.slice(place + 1, place + 2))) {
      return text.slice(0, place + 1);
    }
  }
  return text;
}
