/**
 * Cytoscape's stylesheet, derived from the graph style. Everything is decided by data and classes, so that
 * a change of emphasis is a change of classes and a change of theme one new stylesheet.
 */
import type { StylesheetJson } from 'cytoscape';
import { EDGE_KINDS, NODE_KINDS } from '../../shared/graph/graphModel.ts';
import {
  EDGE_STYLES,
  FADED_OPACITY,
  FOCUS_ROLES,
  GRADE_STYLES,
  KIND_STYLES,
  LIFTED,
  MARKS,
  OUTLINE_WIDTH,
  RING,
  type Shape,
} from '../../shared/graph/graphStyle.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import { CORNERS } from '../../shared/graph/shapes.ts';
import { EVIDENCE_GRADES } from '../../shared/model/evidence.ts';
import { GONE } from './patchElements.ts';

/** @param painted whether the marks are drawn elsewhere, so that Cytoscape's are there only to be pointed at */
export function buildStylesheet(palette: Palette, painted = false): StylesheetJson {
  const rules: readonly { readonly selector: string; readonly style: object }[] = [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': OUTLINE_WIDTH,
        'border-color': palette.outline,
        'overlay-opacity': 0,
      },
    },
    ...NODE_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: shapeStyle(KIND_STYLES[kind].shape),
    })),
    ...MARKS.map((mark) => ({
      selector: `node[mark = "${mark}"]`,
      style: { 'background-color': palette[mark] },
    })),
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack' as const, 'haystack-radius': 0, 'overlay-opacity': 0 },
    },
    ...EDGE_KINDS.flatMap((kind) =>
      [false, true].map((lifted) => ({
        selector: `edge[kind = "${kind}"]${lifted ? '.lifted' : ''}`,
        style: {
          'line-color': palette[EDGE_STYLES[kind].colour],
          width: lifted ? 'data(liftedWidth)' : 'data(width)',
          'line-opacity': lifted ? LIFTED.opacity : 'data(opacity)',
        },
      })),
    ),
    ...EVIDENCE_GRADES.flatMap((grade) => {
      const { dash } = GRADE_STYLES[grade];
      return dash === null
        ? []
        : [
            {
              selector: `edge[grade = "${grade}"]`,
              style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dash] },
            },
          ];
    }),
    ...FOCUS_ROLES.flatMap((role) => [
      { selector: `node.role-${role}`, style: { 'background-color': palette[role] } },
      { selector: `edge.role-${role}`, style: { 'line-color': palette[role] } },
    ]),
    ...Object.entries(FADED_OPACITY).map(([fading, opacity]) => ({
      selector: `.faded-${fading}`,
      style: { opacity },
    })),
    GONE_RULE,
    {
      selector: 'node.chosen',
      style: {
        'outline-width': RING.width,
        'outline-offset': RING.gap,
        'outline-color': palette.selection,
        'outline-opacity': 1,
        'z-index': 1,
      },
    },
  ];
  if (painted) return [...rules.slice(0, 1), PAINTED, GONE_RULE] as StylesheetJson;
  // Cytoscape's own types leave out `outline-offset` and the dash pattern of haystack edges.
  return rules as StylesheetJson;
}

const GONE_RULE = { selector: `.${GONE}`, style: { display: 'none' } };

/** Not drawn, and met by the pointer all the same. */
const PAINTED = { selector: 'node', style: { opacity: 0, 'border-width': 0 } };

function shapeStyle(shape: Shape) {
  switch (shape) {
    case 'circle':
      return { shape: 'ellipse' as const };
    case 'rounded-square':
      return { shape: 'round-rectangle' as const };
    case 'diamond':
    case 'hexagon':
      return { shape: 'polygon' as const, 'shape-polygon-points': [...CORNERS[shape]] };
  }
}
