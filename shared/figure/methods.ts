/** A sentence or two for the methods section: what made the picture, from which data, so that it can be made again. */
import { LAYOUTS } from '../graph/layoutRegistry.ts';
import { layoutOf, projectionOf } from '../graph/projectionRegistry.ts';
import { required } from '../lib/assert.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ViewState } from '../view/viewState.ts';

export interface MethodsInput {
  readonly index: CorpusIndex;
  /** See `hashCorpus`. */
  readonly corpusHash: string;
  readonly view: ViewState;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** The filters in words; empty when nothing is filtered. */
  readonly filters: string;
  /** Deep link to the view. */
  readonly link: string;
}

/** Letters of the hash that are enough to tell corpora apart. */
const HASH_LETTERS = 12;

export function methodsText(input: MethodsInput): string {
  const { index, view, nodeCount, edgeCount, filters } = input;
  const { title, date } = index.corpus.manifest;
  const graph = view.projection === 'everything' ? 'graph' : projectionOf(view.projection).name.toLowerCase();
  const layoutId = layoutOf(view);
  const layout = required(
    LAYOUTS.find(({ id }) => id === layoutId),
    `the layout "${layoutId}"`,
  );
  return [
    `The ${graph} (${nodeCount} nodes, ${edgeCount} lines) was drawn with Peak Atlas from the corpus “${title}” of ${date} (${index.corpus.publications.length} publications, SHA-256 ${input.corpusHash.slice(0, HASH_LETTERS)}…)${filters === '' ? '' : `, filtered by ${filters}`}.`,
    `Nodes are placed by the layout “${layout.name}” (${layout.description.replace(/\.$/, '')}); the same view and data give the same picture.`,
    `The view opens again from ${input.link}`,
  ].join(' ');
}
