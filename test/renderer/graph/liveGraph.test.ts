import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEmphasis } from '../../../renderer/graph/applyEmphasis.ts';
import { centredCamera, moveCamera, zoomedCamera } from '../../../renderer/graph/cameraControl.ts';
import { GONE, patchElements } from '../../../renderer/graph/patchElements.ts';
import { buildStylesheet } from '../../../renderer/graph/stylesheet.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildEmphasis, type EmphasisInput } from '../../../shared/graph/emphasis.ts';
import { fitToBox } from '../../../shared/graph/fit.ts';
import { buildFocusRoles } from '../../../shared/graph/focusRoles.ts';
import { FADED_OPACITY, opacityOf, sizeOf, strengthOf } from '../../../shared/graph/graphStyle.ts';
import { PALETTES } from '../../../shared/graph/palette.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const whole = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const positions = Object.fromEntries(
  whole.nodes.map((node, place) => [node.id, { x: 10 * place, y: 7 * place }]),
);
const palette = PALETTES.dark;

function headless() {
  return cytoscape({ headless: true, styleEnabled: true, style: buildStylesheet(palette) });
}

function showGraph(input: Partial<EmphasisInput> = {}) {
  const cy = headless();
  const emphasis = { selection: new Set<NodeId>(), matched: null, roles: new Map(), hovered: null, ...input };
  cy.batch(() => {
    patchElements(cy, whole, positions);
    applyEmphasis(cy, whole, emphasis, buildEmphasis(whole, emphasis));
  });
  return cy;
}

const idsIn = (cy: cytoscape.Core) =>
  cy
    .elements()
    .filter((element) => !element.hasClass(GONE))
    .map((element) => element.id())
    .sort();

describe('the live graph', () => {
  it('shows exactly the graph after any sequence of filters, and never moves what stays', () => {
    const filters = fc.constantFrom({}, { class: ['serving'] }, { hardware: ['a100'] }, { year: ['2023'] });
    fc.assert(
      fc.property(fc.array(fc.tuple(filters, fc.subarray([...GRAPH_KINDS])), { maxLength: 5 }), (steps) => {
        const cy = headless();
        for (const [chosen, kinds] of steps) {
          const graph = buildProjection(index, computeVisible(index, chosen), kinds);
          cy.batch(() => patchElements(cy, graph, positions));
          expect(idsIn(cy)).toEqual([...graph.nodes, ...graph.edges].map((it) => it.id).sort());
          for (const node of graph.nodes) {
            expect(cy.getElementById(node.id).position()).toEqual(positions[node.id]);
          }
        }
        cy.destroy();
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the very elements that stay, with where they were dragged to', () => {
    const cy = showGraph();
    const kept = cy.getElementById('publication:beta');
    kept.position({ x: 999, y: 1 });
    const fewer = buildProjection(index, computeVisible(index, { hardware: ['a100'] }), GRAPH_KINDS);
    cy.batch(() => patchElements(cy, fewer, positions));
    expect(cy.getElementById('publication:beta')[0]).toBe(kept[0]);
    expect(kept.position()).toEqual({ x: 999, y: 1 });
  });

  it('draws marks and lines as the graph style says', () => {
    const cy = showGraph();
    for (const node of whole.nodes) {
      const drawn = cy.getElementById(node.id);
      expect(drawn.width()).toBeCloseTo(sizeOf(node), 5);
    }
    expect(cy.getElementById('technique:rounding').style('shape')).toBe('polygon');
    expect(cy.getElementById('hardware:a100').style('shape')).toBe('round-rectangle');
    const cites = required(
      whole.edges.find((edge) => edge.kind === 'cites'),
      'a citation',
    );
    expect(Number(cy.getElementById(cites.id).style('line-opacity'))).toBeCloseTo(
      opacityOf('cites', strengthOf(whole.edges.length), false),
      5,
    );
  });

  it('fades by classes, rings the selected, colours the roles, and takes all of it back', () => {
    const roles = buildFocusRoles(index, 'publication:beta');
    const cy = showGraph({ roles, selection: new Set<NodeId>(['publication:beta']) });
    const focus = cy.getElementById('publication:beta');
    expect(focus.hasClass('chosen') && focus.hasClass('role-focus')).toBe(true);
    expect(Number(cy.getElementById('publication:delta').style('opacity'))).toBeCloseTo(
      FADED_OPACITY.focused,
      5,
    );
    expect(cy.getElementById('cites|publication:gamma|publication:beta').classes().sort()).toEqual([
      'lifted',
      'role-citing',
    ]);
    const nothing: EmphasisInput = { selection: new Set(), matched: null, roles: new Map(), hovered: null };
    cy.batch(() => applyEmphasis(cy, whole, nothing, buildEmphasis(whole, nothing)));
    expect(cy.elements().filter((element) => element.classes().length > 0)).toHaveLength(0);
  });
});

describe('the camera', () => {
  it('zooms about the middle of the view and stays within the limits', () => {
    const cy = showGraph();
    moveCamera(cy, { zoom: 1, pan: { x: 5, y: 5 } }, 0);
    const camera = zoomedCamera(cy, 2);
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    expect((middle.x - camera.pan.x) / camera.zoom).toBeCloseTo(middle.x - 5, 6);
    expect(zoomedCamera(cy, 1e9).zoom).toBe(6);
    expect(zoomedCamera(cy, 1e-9).zoom).toBe(0.1);
  });

  it('centres a node that is on screen, and no other', () => {
    const cy = showGraph();
    const camera = required(centredCamera(cy, 'publication:beta'), 'a camera');
    const at = required(positions['publication:beta'], 'a position');
    expect(at.x * camera.zoom + camera.pan.x).toBeCloseTo(cy.width() / 2, 6);
    expect(centredCamera(cy, 'publication:unknown')).toBeNull();
  });

  it('fits every mark into the view, as large as it can be', () => {
    const box = { x: 20, y: 20, width: 760, height: 560 };
    const { zoom, pan } = fitToBox(whole.nodes, positions, box);
    const edges = whole.nodes.map((node) => {
      const at = required(positions[node.id], node.id);
      const half = (sizeOf(node) / 2) * zoom;
      return {
        left: at.x * zoom + pan.x - half,
        right: at.x * zoom + pan.x + half,
        top: at.y * zoom + pan.y - half,
        bottom: at.y * zoom + pan.y + half,
      };
    });
    const slack = [
      Math.min(...edges.map((it) => it.left)) - 20,
      780 - Math.max(...edges.map((it) => it.right)),
      Math.min(...edges.map((it) => it.top)) - 20,
      580 - Math.max(...edges.map((it) => it.bottom)),
    ];
    for (const space of slack) expect(space).toBeGreaterThan(-1e-6);
    expect(zoom === 2 || Math.min(...slack) < 1e-6).toBe(true);
  });

  it('without any node looks at the origin', () => {
    expect(fitToBox([], {}, { x: 0, y: 0, width: 100, height: 50 })).toEqual({
      zoom: 1,
      pan: { x: 50, y: 25 },
    });
  });
});
