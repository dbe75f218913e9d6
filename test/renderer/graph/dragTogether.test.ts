import cytoscape from 'cytoscape';
import { describe, expect, it, vi } from 'vitest';
import { dragTogether } from '../../../renderer/graph/dragTogether.ts';
import { GONE } from '../../../renderer/graph/patchElements.ts';
import type { NodeId } from '../../../shared/model/ids.ts';

function threeNodes(...selected: NodeId[]) {
  const cy = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    elements: ['a', 'b', 'c'].map((key, place) => ({
      data: { id: `publication:${key}` },
      position: { x: 100 * place, y: 10 * place },
    })),
  });
  const onDrop = vi.fn();
  dragTogether(cy, { selection: () => new Set(selected), onDrop });
  return { cy, onDrop };
}

/** What Cytoscape does while a pointer drags the node. */
function drag(cy: cytoscape.Core, id: NodeId, ...places: readonly { x: number; y: number }[]): void {
  const node = cy.getElementById(id);
  node.emit('grab');
  for (const place of places) {
    node.position(place);
    node.emit('drag');
  }
  node.emit('free');
  if (places.length > 0) node.emit('dragfree');
}

describe('dragging a node', () => {
  it('tells where it was let go, once', () => {
    const { cy, onDrop } = threeNodes();
    drag(cy, 'publication:a', { x: 3, y: 4 }, { x: 30, y: 40 });
    expect(onDrop.mock.calls).toEqual([[{ 'publication:a': { x: 30, y: 40 } }]]);
  });

  it('takes what is selected with it, by the same way', () => {
    const { cy, onDrop } = threeNodes('publication:a', 'publication:c');
    drag(cy, 'publication:a', { x: 5, y: 5 }, { x: 30, y: -40 });
    expect(onDrop).toHaveBeenCalledWith({
      'publication:a': { x: 30, y: -40 },
      'publication:c': { x: 230, y: -20 },
    });
    expect(cy.getElementById('publication:b').position()).toEqual({ x: 100, y: 10 });
  });

  it('that is not selected leaves what is selected where it is', () => {
    const { cy, onDrop } = threeNodes('publication:c');
    drag(cy, 'publication:a', { x: 1, y: 2 });
    expect(onDrop).toHaveBeenCalledWith({ 'publication:a': { x: 1, y: 2 } });
  });

  it('leaves what is selected but not on screen', () => {
    const { cy, onDrop } = threeNodes('publication:a', 'publication:b', 'publication:elsewhere');
    cy.getElementById('publication:b').addClass(GONE);
    drag(cy, 'publication:a', { x: 1, y: 2 });
    expect(onDrop).toHaveBeenCalledWith({ 'publication:a': { x: 1, y: 2 } });
  });

  it('to where it was tells nothing', () => {
    const { cy, onDrop } = threeNodes('publication:a', 'publication:b');
    drag(cy, 'publication:a');
    drag(cy, 'publication:a', { x: 9, y: 9 }, { x: 0, y: 0 });
    expect(onDrop).not.toHaveBeenCalled();
  });
});
