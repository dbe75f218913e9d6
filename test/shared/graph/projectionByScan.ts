/** The slow obvious projection: every pair of nodes is asked what joins it. */
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import type { Filters, GraphKind } from '../../../shared/view/viewState.ts';
import { liesUnder } from '../../oracles/citations.ts';

/** Ids of the nodes and of the edges, each sorted. */
export function projectByScan(
  corpus: Corpus,
  filters: Filters,
  kinds: readonly GraphKind[],
): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const visible = computeVisible(buildCorpusIndex(corpus), filters);
  const shows = (kind: GraphKind) => kinds.includes(kind);
  const publications = corpus.publications.filter((it) => visible.publications.includes(it.key));
  const techniques = corpus.techniques.filter((it) => visible.techniques.has(it.id));
  const strategies = corpus.strategies.filter((it) => visible.strategies.has(it.id));
  const hardware = corpus.hardware.filter(
    (it) =>
      visible.hardware.has(it.id) && publications.some((p) => p.hardware.some((use) => use.id === it.id)),
  );
  const nodes: string[] = [];
  const edges: string[] = [];
  if (shows('publication')) nodes.push(...publications.map((it) => toNodeId('publication', it.key)));
  if (shows('technique')) nodes.push(...techniques.map((it) => toNodeId('technique', it.id)));
  if (shows('strategy')) nodes.push(...strategies.map((it) => toNodeId('strategy', it.id)));
  if (shows('hardware')) nodes.push(...hardware.map((it) => toNodeId('hardware', it.id)));

  for (const publication of shows('publication') ? publications : []) {
    const source = toNodeId('publication', publication.key);
    for (const other of publications) {
      if (publication.relations.some((it) => it.target === other.key && it.type !== 'succeeds')) {
        edges.push(`cites|${source}|${toNodeId('publication', other.key)}`);
      }
    }
    for (const technique of shows('technique') ? techniques : []) {
      if (publication.techniques.some((use) => use.id === technique.id)) {
        edges.push(`technique|${source}|${toNodeId('technique', technique.id)}`);
      }
    }
    for (const device of shows('hardware') ? hardware : []) {
      if (publication.hardware.some((use) => use.id === device.id)) {
        edges.push(`ran-on|${source}|${toNodeId('hardware', device.id)}`);
      }
    }
    for (const strategy of shows('strategy') ? strategies : []) {
      const throughTechnique =
        shows('technique') &&
        techniques.some(
          (technique) =>
            publication.techniques.some((use) => use.id === technique.id) &&
            [technique.strategy, ...technique.otherStrategies].some((id) =>
              liesUnder(corpus.strategies, id, strategy.id),
            ),
        );
      const throughDeeper = publication.strategies.some(
        (id) => id !== strategy.id && liesUnder(corpus.strategies, id, strategy.id),
      );
      if (publication.strategies.includes(strategy.id) && !throughTechnique && !throughDeeper) {
        edges.push(`part-of|${source}|${toNodeId('strategy', strategy.id)}`);
      }
    }
  }
  for (const strategy of shows('strategy') ? strategies : []) {
    const target = toNodeId('strategy', strategy.id);
    for (const technique of shows('technique') ? techniques : []) {
      if ([technique.strategy, ...technique.otherStrategies].includes(strategy.id)) {
        edges.push(`part-of|${toNodeId('technique', technique.id)}|${target}`);
      }
    }
    for (const child of strategies) {
      if (child.parent === strategy.id) edges.push(`part-of|${toNodeId('strategy', child.id)}|${target}`);
    }
  }
  return { nodes: nodes.sort(), edges: edges.sort() };
}
