/** The edges of the default graph, kind by kind, each with the evidence it rests on. */
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import { toNodeId } from '../model/ids.ts';
import type { Publication, RelationType } from '../model/publication.ts';
import type { Strategy, StrategyOrigin } from '../model/strategy.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { EdgeKind, GraphEdge } from './graphModel.ts';

/** From the strongest to the weakest statement that the one publication knew the other. */
const CITING_RELATIONS = ['extends', 'builds-on', 'compares-with', 'cites'] as const satisfies RelationType[];

/** A taxonomy node is as well founded as whoever put it there. */
const GRADE_BY_ORIGIN: Readonly<Record<StrategyOrigin, EvidenceGrade>> = {
  review: 'primary',
  'review-summary': 'secondary',
  extension: 'unsourced',
};

/**
 * One edge for each publication cited. Several relations to the same target make one edge: its `relation`
 * is the strongest of them, its grade the best, since each of them alone shows the citation.
 * `succeeds` is no citation and makes none.
 */
export const buildCitationEdges = oncePerPublication(citationEdges);

function citationEdges(publication: Publication): readonly GraphEdge[] {
  const targets = new Set(
    publication.relations.filter((it) => it.type !== 'succeeds').map((it) => it.target),
  );
  return [...targets].flatMap((target) => {
    const relations = publication.relations.filter((it) => it.target === target);
    const relation = CITING_RELATIONS.find((type) => relations.some((it) => it.type === type));
    const citing = relations.filter((it) => it.type !== 'succeeds');
    return relation === undefined
      ? []
      : [
          {
            ...edge('cites', sourceOf(publication), toNodeId('publication', target), bestGrade(citing)),
            relation,
          },
        ];
  });
}

/** The corpus grades no single technique of a publication; the grade is that of the publication's entry. */
export const buildTechniqueEdges = oncePerPublication((publication): readonly GraphEdge[] => {
  return publication.techniques.map((use) => ({
    ...edge('technique', sourceOf(publication), toNodeId('technique', use.id), publication.metadata.grade),
    introduces: use.role === 'introduces',
    role: use.role,
  }));
});

/** One edge for each hardware entry, however many set-ups name it, with the best grade among these. */
export const buildHardwareEdges = oncePerPublication((publication): readonly GraphEdge[] => {
  const ids = new Set(publication.hardware.map((use) => use.id));
  return [...ids].map((id) =>
    edge(
      'ran-on',
      sourceOf(publication),
      toNodeId('hardware', id),
      bestGrade(publication.hardware.filter((use) => use.id === id)),
    ),
  );
});

/**
 * Where things belong: technique → its strategies, strategy → its parent, and publication → strategy only
 * where no shown technique of the publication leads there. So a filing is drawn once: through the technique
 * where there is one, directly where there is none or techniques are hidden.
 */
export function buildFilingEdges(
  index: CorpusIndex,
  publications: readonly Publication[],
  shown: ReadonlySet<string>,
): readonly GraphEdge[] {
  return [
    ...index.corpus.techniques.flatMap((technique) =>
      [technique.strategy, ...technique.otherStrategies].map((strategy) =>
        edge(
          'part-of',
          toNodeId('technique', technique.id),
          toNodeId('strategy', strategy),
          technique.facts.grade,
        ),
      ),
    ),
    ...index.corpus.strategies.flatMap((strategy) => buildParentEdge(strategy)),
    ...publications.flatMap((publication) => buildDirectFilings(index, publication, shown)),
  ];
}

function buildParentEdge(strategy: Strategy): readonly GraphEdge[] {
  return strategy.parent === null
    ? []
    : [
        edge(
          'part-of',
          toNodeId('strategy', strategy.id),
          toNodeId('strategy', strategy.parent),
          GRADE_BY_ORIGIN[strategy.origin],
        ),
      ];
}

function buildDirectFilings(
  index: CorpusIndex,
  publication: Publication,
  shown: ReadonlySet<string>,
): readonly GraphEdge[] {
  const withAncestors = (id: string) => [id, ...(index.strategyAncestorsById.get(id) ?? [])];
  const reached = new Set<string>();
  for (const use of publication.techniques) {
    const technique = index.techniqueById.get(use.id);
    if (!technique || !shown.has(toNodeId('technique', use.id))) continue;
    for (const id of [technique.strategy, ...technique.otherStrategies].flatMap(withAncestors)) {
      reached.add(id);
    }
  }
  for (const id of publication.strategies) {
    for (const ancestor of index.strategyAncestorsById.get(id) ?? []) reached.add(ancestor);
  }
  return publication.strategies
    .filter((id) => !reached.has(id))
    .map((id) =>
      edge('part-of', sourceOf(publication), toNodeId('strategy', id), publication.metadata.grade),
    );
}

/** Publications never change, and a filter leaves most of them: their lines are made once. */
function oncePerPublication<T>(build: (publication: Publication) => T): (publication: Publication) => T {
  const known = new WeakMap<Publication, T>();
  return (publication) => {
    const before = known.get(publication);
    if (before !== undefined) return before;
    const built = build(publication);
    known.set(publication, built);
    return built;
  };
}

function sourceOf(publication: Publication) {
  return toNodeId('publication', publication.key);
}

function bestGrade(evidence: readonly { readonly grade: EvidenceGrade }[]): EvidenceGrade {
  return EVIDENCE_GRADES.find((grade) => evidence.some((it) => it.grade === grade)) ?? 'unsourced';
}

function edge(
  kind: EdgeKind,
  source: GraphEdge['source'],
  target: GraphEdge['target'],
  grade: EvidenceGrade,
): GraphEdge {
  return { id: `${kind}|${source}|${target}`, kind, source, target, grade, introduces: false };
}
