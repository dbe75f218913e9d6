import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { GraphEdge, GraphModel } from '../../../shared/graph/graphModel.ts';
import { describeLine } from '../../../shared/graph/lineWords.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import {
  buildWalkMap,
  findByLetters,
  type WalkMove,
  type WalkPlace,
  walk,
} from '../../../shared/graph/walk.ts';
import { describeLines, describeStep } from '../../../shared/graph/walkWords.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const map = buildWalkMap(graph);
const order = graph.nodes.map(({ id }) => id);
const FLASH: NodeId = 'publication:flashattention';

const go = (place: WalkPlace | null, ...moves: WalkMove[]) =>
  moves.reduce<WalkPlace | null>((at, move) => walk(map, order, at, move), place);

describe('the lines from a node', () => {
  it('are all of the graph, each once at each of its ends, by type and way', () => {
    const seen = graph.nodes.flatMap(({ id }) =>
      map.groupsOf(id).flatMap(({ lines }) => lines.map((it) => it.edge.id)),
    );
    expect(seen).toHaveLength(2 * graph.edges.length);
    for (const edge of graph.edges.slice(0, 200)) {
      const out = map.groupsOf(edge.source).find(({ id }) => id === `${edge.kind}:out`);
      const back = map.groupsOf(edge.target).find(({ id }) => id === `${edge.kind}:in`);
      expect(out?.lines.map((it) => it.neighbour)).toContain(edge.target);
      expect(back?.lines.map((it) => it.neighbour)).toContain(edge.source);
    }
  });

  it('are named as read from the node, with their numbers', () => {
    const citing = index.citingKeysByKey.get('flashattention')?.length;
    expect(describeLines(map, FLASH)).toContain(`cited by ${citing}`);
    expect(describeLines(map, FLASH)).toMatch(/^Lines: .*ran on \d+/);
    expect(map.hasLines(FLASH)).toBe(true);
    expect(describeLines(map, 'publication:none')).toBe('');
  });
});

describe('a walk', () => {
  it('goes along citations to what is cited and back to what cites', () => {
    const older = go({ at: FLASH, came: null }, 'out');
    expect(index.citedKeysByKey.get('flashattention')).toContain(older?.at.split(':')[1]);
    const newer = go({ at: FLASH, came: null }, 'in');
    expect(index.citingKeysByKey.get('flashattention')).toContain(newer?.at.split(':')[1]);
    expect(newer?.came).toEqual({ from: FLASH, groupId: 'cites:in' });
  });

  it('passes every neighbour of the same type and comes round', () => {
    const first = go({ at: FLASH, came: null }, 'in');
    const citing = index.citingKeysByKey.get('flashattention') ?? [];
    const passed = new Set<NodeId>();
    let place = first;
    for (const _ of citing) {
      if (place) passed.add(place.at);
      place = go(place, 'next');
    }
    expect(passed.size).toBe(citing.length);
    expect(place).toEqual(first);
    expect(go(first, 'previous', 'next')).toEqual(first);
  });

  it('changes to every other type of line of the node it came from', () => {
    const types = map.groupsOf(FLASH).map(({ id }) => id);
    let place: WalkPlace | null = { at: FLASH, came: null };
    const met = types.map(() => {
      place = go(place, 'next-type');
      return place?.came?.groupId;
    });
    expect(met).toEqual(types);
    expect(go(place, 'next-type')?.came?.groupId).toBe(types[0]);
  });

  it('at its start goes through all nodes, and has an end where nothing leads on', () => {
    expect(go(null, 'next')?.at).toBe(order[0]);
    expect(go(null, 'first', 'next')?.at).toBe(order[1]);
    expect(go(null, 'first', 'previous')?.at).toBe(order.at(-1));
    expect(go(null, 'last')?.at).toBe(order.at(-1));
    const [alone] = order;
    const noLines = buildWalkMap({ ...graph, edges: [] });
    expect(walk(noLines, order, { at: alone as NodeId, came: null }, 'out')).toBeNull();
    expect(walk(noLines, order, { at: alone as NodeId, came: null }, 'next-type')).toBeNull();
    expect(walk(map, [], null, 'first')).toBeNull();
  });

  it('jumps to names by their letters, from match to match', () => {
    const found = findByLetters(graph, order, FLASH, 'gptq');
    expect(found).toBe('publication:gptq');
    const one = findByLetters(graph, order, null, 'f');
    const two = findByLetters(graph, order, one, 'f');
    expect(two).not.toBe(one);
    expect(findByLetters(graph, order, one, 'ff')).toBe(two);
    expect(findByLetters(graph, order, null, 'qzx')).toBeNull();
  });

  it('is said: the node, the type of line, the place among its neighbours, and what the line states', () => {
    const place = go({ at: FLASH, came: null }, 'in');
    expect(describeStep(index, map, place as WalkPlace)).toMatch(
      /, publication, \d{4}, cited by \d+ of the corpus, \d+ techniques?\. FlashAttention cited by, 1 of \d+: .*source/,
    );
    expect(describeStep(index, map, { at: FLASH, came: null })).toMatch(
      /^FlashAttention, publication, 2022, cited by/,
    );
  });
});

describe('a line in words', () => {
  it('says what it states and how well it is founded', () => {
    const edge: GraphEdge = {
      id: 'cites|publication:a|publication:b',
      kind: 'cites',
      source: 'publication:a',
      target: 'publication:b',
      grade: 'secondary',
      introduces: false,
      relation: 'builds-on',
    };
    expect(describeLine(edge)).toBe('builds on, secondary source');
    expect(describeLine({ ...edge, relation: 'cites', grade: 'unsourced' })).toBe('unsourced');
    expect(describeLine({ ...edge, kind: 'technique', role: 'introduces' })).toBe(
      'introduces, secondary source',
    );
    expect(describeLine({ ...edge, kind: 'coupled', common: { count: 4, strength: 1, share: 1 } })).toBe(
      '4 in common, secondary source',
    );
  });

  it('lists what is joined by a number in common with the most first', () => {
    const node = (id: NodeId) => ({
      id,
      kind: 'publication' as const,
      label: id,
      title: id,
      reviewClass: null,
      weight: 0,
    });
    const line = (target: NodeId, count: number): GraphEdge => ({
      id: `coupled|publication:a|${target}`,
      kind: 'coupled',
      source: 'publication:a',
      target,
      grade: 'primary',
      introduces: false,
      common: { count, strength: 1, share: 1 },
    });
    const coupled: GraphModel = {
      nodes: [node('publication:a'), node('publication:b'), node('publication:c')],
      edges: [line('publication:b', 2), line('publication:c', 5)],
    };
    const [group] = buildWalkMap(coupled).groupsOf('publication:a');
    expect(group?.name).toBe('shares references with');
    expect(group?.lines.map((it) => it.neighbour)).toEqual(['publication:c', 'publication:b']);
  });
});
