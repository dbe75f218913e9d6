/** What a column of a comparison rests on: the entity, and the publications and techniques it sums up. */
import { required, unreachable } from '../lib/assert.ts';
import type { Framework } from '../model/framework.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { Strategy } from '../model/strategy.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ReportedResult } from './comparison.ts';

interface Rollup {
  readonly nodeId: NodeId;
  /**
   * A publication: itself. A technique or framework: all that use it. A strategy: all filed under it or below it. In
   * corpus order.
   */
  readonly publications: readonly Publication[];
  /** A publication or framework: those it names. A technique: itself. A strategy: those under it or below it. */
  readonly techniques: readonly Technique[];
  /**
   * The publications whose results count. For a technique only those that introduce, improve or evaluate
   * it: what merely uses it measures a whole system. For a framework, likewise, those that introduce it.
   */
  readonly measured: readonly Publication[];
  /** What those report. */
  readonly results: readonly ReportedResult[];
}

export type ColumnSource =
  | (Rollup & { readonly kind: 'publication'; readonly publication: Publication })
  | (Rollup & { readonly kind: 'technique'; readonly technique: Technique })
  | (Rollup & { readonly kind: 'framework'; readonly framework: Framework })
  | (Rollup & { readonly kind: 'strategy'; readonly strategy: Strategy });

/** Null for a node that is not in the corpus or is of a kind that does not compare. */
export function buildColumnSource(index: CorpusIndex, nodeId: NodeId): ColumnSource | null {
  const kind = kindOf(nodeId);
  const id = idOf(nodeId);
  switch (kind) {
    case 'publication': {
      const publication = index.publicationByKey.get(id);
      return publication ? publicationSource(index, nodeId, publication) : null;
    }
    case 'technique': {
      const technique = index.techniqueById.get(id);
      return technique ? techniqueSource(index, nodeId, technique) : null;
    }
    case 'strategy': {
      const strategy = index.strategyById.get(id);
      return strategy ? strategySource(index, nodeId, strategy) : null;
    }
    case 'framework': {
      const framework = index.frameworkById.get(id);
      return framework ? frameworkSource(index, nodeId, framework) : null;
    }
    case 'hardware':
    case 'author':
      return null;
    default:
      return unreachable(kind);
  }
}

function publicationSource(index: CorpusIndex, nodeId: NodeId, publication: Publication): ColumnSource {
  const techniques = publication.techniques.map((use) => techniqueOf(index, use.id));
  return {
    kind: 'publication',
    nodeId,
    publication,
    publications: [publication],
    techniques,
    measured: [publication],
    results: resultsOf([publication]),
  };
}

function techniqueSource(index: CorpusIndex, nodeId: NodeId, technique: Technique): ColumnSource {
  const measured = measuredPublications(index, technique.id);
  return {
    kind: 'technique',
    nodeId,
    technique,
    publications: publicationsOf(index, index.publicationKeysByTechnique.get(technique.id)),
    techniques: [technique],
    measured,
    results: resultsOf(measured),
  };
}

/** The publications that introduce, improve or evaluate the technique; in corpus order. */
export function measuredPublications(index: CorpusIndex, techniqueId: string): readonly Publication[] {
  return publicationsOf(index, index.publicationKeysByTechnique.get(techniqueId)).filter(({ techniques }) =>
    techniques.some((use) => use.id === techniqueId && use.role !== 'uses'),
  );
}

function frameworkSource(index: CorpusIndex, nodeId: NodeId, framework: Framework): ColumnSource {
  const publications = publicationsOf(index, index.publicationKeysByFramework.get(framework.id));
  const measured = publications.filter(({ frameworks }) =>
    frameworks.some(({ id, role }) => id === framework.id && role === 'introduces'),
  );
  return {
    kind: 'framework',
    nodeId,
    framework,
    publications,
    techniques: framework.supportsTechniques.map((id) => techniqueOf(index, id)),
    measured,
    results: resultsOf(measured),
  };
}

function strategySource(index: CorpusIndex, nodeId: NodeId, strategy: Strategy): ColumnSource {
  const publications = publicationsOf(index, index.publicationKeysByStrategy.get(strategy.id));
  return {
    kind: 'strategy',
    nodeId,
    strategy,
    publications,
    techniques: techniquesUnder(index, strategy.id),
    measured: publications,
    results: resultsOf(publications),
  };
}

/** Techniques filed, first or further, under the strategy or one of its descendants; in corpus order. */
export function techniquesUnder(index: CorpusIndex, strategyId: string): readonly Technique[] {
  const isUnder = (id: string) =>
    id === strategyId || (index.strategyAncestorsById.get(id) ?? []).includes(strategyId);
  return index.corpus.techniques.filter((it) => [it.strategy, ...it.otherStrategies].some(isUnder));
}

function techniqueOf(index: CorpusIndex, id: string): Technique {
  return required(index.techniqueById.get(id), `technique "${id}"`);
}

function publicationsOf(index: CorpusIndex, keys: readonly string[] = []): readonly Publication[] {
  return keys.map((key) => required(index.publicationByKey.get(key), `publication "${key}"`));
}

/** What the publications report, in their order. */
export function resultsOf(publications: readonly Publication[]): readonly ReportedResult[] {
  return publications.flatMap((publication) =>
    publication.results.map((result) => ({ publicationKey: publication.key, result })),
  );
}
