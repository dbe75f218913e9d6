import { describe, expect, it } from 'vitest';
import { describeChange, type Heard } from '../../../renderer/features/graph/changeWords.ts';
import { describeFocus } from '../../../renderer/features/graph/focusWords.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFocusReach } from '../../../shared/graph/focusRoles.ts';
import { buildCitationGraph } from '../../../shared/graph/plainProjections.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../shared/view/viewState.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildCitationGraph(index, computeVisible(index, {}));
const BEFORE: Heard = {
  view: { ...DEFAULT_VIEW, projection: 'citations' },
  graph,
  hiddenByHand: 0,
  matched: null,
  selectionWords: '',
  focusWords: '',
  pathWords: '',
  said: null,
};
const less = { ...graph, nodes: graph.nodes.slice(1), edges: graph.edges.slice(1) };
const saidOf = (now: Partial<Heard>) => describeChange(BEFORE, { ...BEFORE, ...now });
const view = (changed: Partial<ViewState>) => ({ ...BEFORE.view, ...changed });

describe('what is said of a change', () => {
  it('is nothing when nothing is different', () => {
    expect(saidOf({})).toBe('');
  });

  it('names another graph and its size, another layout, and what filters leave', () => {
    expect(saidOf({ view: view({ projection: 'coupling' }) })).toBe(
      `Bibliographic coupling: ${graph.nodes.length} nodes, ${graph.edges.length} lines.`,
    );
    expect(saidOf({ view: view({ layout: 'timeline' }) })).toBe('Layout: Timeline.');
    expect(saidOf({ graph: less })).toBe(`Now ${less.nodes.length} nodes, ${less.edges.length} lines.`);
  });

  it('counts what is hidden by hand, what comes back, what is pinned', () => {
    expect(saidOf({ graph: less, hiddenByHand: 1 })).toBe(`Hidden 1 node, ${less.nodes.length} left.`);
    expect(describeChange({ ...BEFORE, graph: less, hiddenByHand: 1 }, BEFORE)).toBe(
      `1 node back, ${graph.nodes.length} shown.`,
    );
    const pins = { force: { 'publication:alpha': { x: 1, y: 1 } } };
    const forced = { ...BEFORE, view: view({ layout: 'force' }) };
    expect(describeChange(forced, { ...forced, view: { ...forced.view, pins } })).toBe('Pinned 1 node.');
    expect(describeChange({ ...forced, view: { ...forced.view, pins } }, forced)).toBe('Unpinned 1 node.');
  });

  it('tells of search, focus, paths and selection, and of leaving them', () => {
    const matched = new Set<NodeId>(['publication:alpha']);
    expect(saidOf({ matched })).toBe('1 node matches the search.');
    expect(describeChange({ ...BEFORE, matched }, BEFORE)).toBe('Search cleared.');
    const path = { kind: 'main', from: null, to: null } as const;
    expect(saidOf({ view: view({ path }), pathWords: 'Main path …' })).toBe('Main path …');
    expect(describeChange({ ...BEFORE, view: view({ path }), pathWords: 'Main path …' }, BEFORE)).toBe(
      'Paths left.',
    );
    expect(saidOf({ focusWords: 'In focus: Alpha.' })).toBe('In focus: Alpha.');
    expect(describeChange({ ...BEFORE, focusWords: 'In focus: Alpha.' }, BEFORE)).toBe('Focus left.');
    expect(
      saidOf({ view: view({ selection: ['publication:alpha'] }), selectionWords: 'Alpha, publication' }),
    ).toBe('Alpha, publication');
    expect(
      describeChange(
        { ...BEFORE, view: view({ selection: ['publication:alpha'] }), selectionWords: 'Alpha' },
        BEFORE,
      ),
    ).toBe('Nothing selected.');
    expect(saidOf({ said: { text: 'The walk began here.' } })).toBe('The walk began here.');
  });

  it('counts both sides of a focus, and how far it reaches', () => {
    const reach = (depth: 1 | 2) => buildFocusReach(index, 'publication:alpha', depth);
    expect(describeFocus(index, 'publication:alpha', reach(1))).toMatch(
      /^In focus: .+, cited by \d+ and referencing 0 of the corpus\.$/,
    );
    expect(describeFocus(index, null, reach(1))).toBe('');
  });
});
