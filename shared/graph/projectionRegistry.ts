/** The ways to make a graph of the corpus. A new projection is one more entry here. */
import type { Visible } from '../facets/facet.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphKind } from '../view/viewState.ts';
import type { GraphModel } from './graphModel.ts';
import { buildProjection } from './projection.ts';

export interface Projection {
  readonly id: string;
  readonly name: string;
  /** What its nodes and edges are, in a sentence for the reader. */
  readonly description: string;
  readonly build: (index: CorpusIndex, visible: Visible, kinds: readonly GraphKind[]) => GraphModel;
}

export const PROJECTIONS = [
  {
    id: 'citation-technique',
    name: 'Citations and techniques',
    description:
      'Publications with their citations, the techniques they introduce or use, the strategies these belong to, and the hardware they ran on.',
    build: buildProjection,
  },
] as const satisfies readonly Projection[];

export type ProjectionId = (typeof PROJECTIONS)[number]['id'];
