import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFocusReach, roleOfFocusEdge } from '../../../shared/graph/focusRoles.ts';
import { buildCitationGraph } from '../../../shared/graph/plainProjections.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { idOf, toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { FOCUS_DEPTHS, FOCUS_DIRECTIONS } from '../../../shared/view/viewState.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';

/** Fewest citations from one to the other, by trying every length up to three; null when it takes more. */
function distanceSlowly({ publications }: Corpus, from: string, to: string): number | null {
  const citedBy = (keys: readonly string[]) =>
    publications
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ relations }) => relations.filter((it) => it.type !== 'succeeds').map((it) => it.target));
  let reached: readonly string[] = [from];
  for (let length = 0; length <= 3; length += 1) {
    if (reached.includes(to)) return length;
    reached = citedBy(reached);
  }
  return null;
}

describe('what surrounds a focus', () => {
  it('is what cites it or is referenced by it within the depth, on the nearer side', () => {
    fc.assert(
      fc.property(
        arbitraryCorpus(),
        fc.constantFrom(...FOCUS_DEPTHS),
        fc.constantFrom(...FOCUS_DIRECTIONS),
        fc.nat(),
        (corpus, depth, direction, pick) => {
          const focus = corpus.publications[pick % Math.max(1, corpus.publications.length)];
          if (!focus) return;
          const { roles, levels } = buildFocusReach(
            buildCorpusIndex(corpus),
            toNodeId('publication', focus.key),
            depth,
            direction,
          );
          for (const { key } of corpus.publications) {
            const id = toNodeId('publication', key);
            if (key === focus.key) {
              expect([roles.get(id), levels.get(id)]).toEqual(['focus', 0]);
              continue;
            }
            const within = (distance: number | null) =>
              distance !== null && distance <= depth ? distance : Number.POSITIVE_INFINITY;
            const citing = direction === 'cited' ? Infinity : within(distanceSlowly(corpus, key, focus.key));
            const cited = direction === 'citing' ? Infinity : within(distanceSlowly(corpus, focus.key, key));
            const nearest = Math.min(citing, cited);
            expect(levels.get(id) ?? Infinity).toBe(nearest);
            expect(roles.get(id)).toBe(
              nearest === Infinity ? undefined : citing <= cited ? 'citing' : 'cited',
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is joined by the citations that are steps outwards, each coloured by its side', () => {
    const corpus = buildCorpus({
      publications: [
        buildPublication({ key: 'old' }),
        buildPublication({ key: 'base', relations: [buildRelation('old')] }),
        buildPublication({ key: 'focus', relations: [buildRelation('base')] }),
        buildPublication({ key: 'near', relations: [buildRelation('focus'), buildRelation('old')] }),
        buildPublication({ key: 'beside', relations: [buildRelation('focus'), buildRelation('near')] }),
        buildPublication({ key: 'far', relations: [buildRelation('near')] }),
      ],
    });
    const index = buildCorpusIndex(corpus);
    const graph = buildCitationGraph(index, computeVisible(index, {}));
    const { roles, levels } = buildFocusReach(index, 'publication:focus', 2);
    const coloured = graph.edges.flatMap((edge) => {
      const role = roleOfFocusEdge(edge, roles, levels);
      return role ? [`${idOf(edge.source)} ${idOf(edge.target)} ${role}`] : [];
    });
    expect(coloured.sort()).toEqual([
      'base old cited',
      'beside focus citing',
      'far near citing',
      'focus base cited',
      'near focus citing',
    ]);
  });
});
