/** The graph's own part of a figure: edges, marks with the rings of the selected, labels. */
import { curveOf } from '../graph/edgeRoutes.ts';
import { type Emphasis, type Fading, losesName } from '../graph/emphasis.ts';
import { type Fit, fitToBox } from '../graph/fit.ts';
import type { GraphEdge, GraphNode, Point } from '../graph/graphModel.ts';
import {
  EDGE_STYLES,
  FADED_OPACITY,
  GRADE_STYLES,
  KIND_STYLES,
  labelWeightOf,
  markOf,
  OUTLINE_WIDTH,
  opacityOf,
  RING,
  sizeOf,
  strengthOf,
  widthOf,
} from '../graph/graphStyle.ts';
import { GUIDE_OPACITY, type PlacedGuide, placeGuides } from '../graph/guides.ts';
import { LABEL_LINE_PX, LABEL_SIZE_PX, labelPriority, placeLabels } from '../graph/labels.ts';
import type { Palette } from '../graph/palette.ts';
import type { MeasureText } from '../graph/textWidth.ts';
import type { NodeId } from '../model/ids.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureGroup, FigureLine, FigureMark, FigureText } from './figureModel.ts';
import { drawPath } from './pathGroup.ts';

interface PlacedNode {
  readonly node: GraphNode;
  readonly at: Point;
  readonly size: number;
  readonly fading: Fading;
}

/** Zoom and pan that bring the whole graph into its part of the figure. */
export function fitFigure({ graph, positions, width, height }: FigureInput): Fit {
  const box = {
    x: FIGURE_PADDING_PX,
    y: FIGURE_PADDING_PX,
    width: width - 2 * FIGURE_PADDING_PX,
    height: height - 2 * FIGURE_PADDING_PX,
  };
  return fitToBox(graph.nodes, positions, box);
}

export function drawGraph(
  input: FigureInput,
  palette: Palette,
  emphasis: Emphasis,
  measure: MeasureText,
): readonly FigureGroup[] {
  const { zoom, pan } = fitFigure(input);
  const placed = input.graph.nodes.flatMap((node): PlacedNode[] => {
    const at = input.positions[node.id];
    return at
      ? [
          {
            node,
            at: { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y },
            size: sizeOf(node) * zoom,
            fading: emphasis.fadingOfNode(node),
          },
        ]
      : [];
  });
  const strength = strengthOf(input.graph.edges.length);
  const pointById = new Map(placed.map((it) => [it.node.id, it.at]));
  const area = { x: 0, y: 0, width: input.width, height: input.height };
  const guides = placeGuides(input.guides ?? [], { zoom, pan }, area);
  return [
    ...(guides.length > 0 ? [toGuideGroup(guides, palette)] : []),
    {
      id: 'edges',
      lines: input.graph.edges.flatMap((edge) =>
        toLine(edge, pointById, input, palette, emphasis, zoom, strength),
      ),
      marks: [],
      texts: [],
    },
    {
      id: 'nodes',
      lines: [],
      marks: placed.flatMap((it) => toMarks(it, input, palette, zoom)),
      texts: [],
    },
    ...(input.path ? [drawPath(input.path, new Map(placed.map((it) => [it.node.id, it])), palette)] : []),
    {
      id: 'labels',
      lines: [],
      marks: [],
      texts: toLabels(placed, guides, input, palette, emphasis, measure),
    },
  ];
}

function toLine(
  edge: GraphEdge,
  pointById: ReadonlyMap<NodeId, Point>,
  input: FigureInput,
  palette: Palette,
  emphasis: Emphasis,
  zoom: number,
  strength: number,
): readonly FigureLine[] {
  const from = pointById.get(edge.source);
  const to = pointById.get(edge.target);
  if (!from || !to) return [];
  const style = EDGE_STYLES[edge.kind];
  const role = emphasis.roleOfEdge(edge);
  const dash = GRADE_STYLES[edge.grade].dash;
  const fading = emphasis.fadingOfEdge(edge);
  const lifted = emphasis.isLifted(edge);
  const route = input.routes?.get(edge.id);
  const curve = route && curveOf(from, to, route, (id) => pointById.get(id), zoom);
  return [
    {
      id: edge.id,
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      stroke: palette[role ?? style.colour],
      width: widthOf(edge, lifted) * zoom,
      dash: dash ? [dash[0] * zoom, dash[1] * zoom] : null,
      opacity: opacityOf(edge.kind, strength, lifted) * (fading === null ? 1 : FADED_OPACITY[fading]),
      ...(curve && { curve }),
    },
  ];
}

function toMarks(
  { node, at, size, fading }: PlacedNode,
  input: FigureInput,
  palette: Palette,
  zoom: number,
): readonly FigureMark[] {
  const role = input.roles.get(node.id);
  const { shape } = KIND_STYLES[node.kind];
  const opacity = fading === null ? 1 : FADED_OPACITY[fading];
  const mark: FigureMark = {
    id: node.id,
    shape,
    ...at,
    size,
    fill: palette[role ?? markOf(node)],
    stroke: palette.outline,
    strokeWidth: OUTLINE_WIDTH * zoom,
    opacity,
    title: node.title,
  };
  if (!input.selection.has(node.id)) return [mark];
  const ring: FigureMark = {
    id: `ring:${node.id}`,
    shape,
    ...at,
    size: size + 2 * (RING.gap + RING.width / 2) * zoom,
    fill: 'none',
    stroke: palette.selection,
    strokeWidth: RING.width * zoom,
    opacity: 1,
  };
  return [mark, ring];
}

function toGuideGroup(guides: readonly PlacedGuide[], palette: Palette): FigureGroup {
  return {
    id: 'guides',
    marks: [],
    lines: guides.flatMap(({ line }, place) =>
      line
        ? [
            {
              id: `guide:${place + 1}`,
              ...line,
              stroke: palette.edge,
              width: 1,
              dash: null,
              opacity: GUIDE_OPACITY,
            },
          ]
        : [],
    ),
    texts: guides
      .filter(({ text }) => text !== '')
      .map(({ text, x, y }, place) => ({
        id: `guide-name:${place + 1}`,
        text,
        x,
        y,
        anchor: 'start',
        size: LABEL_SIZE_PX,
        semibold: true,
        fill: palette.label,
        halo: palette.ground,
      })),
  };
}

function toLabels(
  placed: readonly PlacedNode[],
  guides: readonly PlacedGuide[],
  input: FigureInput,
  palette: Palette,
  emphasis: Emphasis,
  measure: MeasureText,
): readonly FigureText[] {
  const labels = placeLabels(
    placed.map(({ node, at, size, fading }) => ({
      id: node.id,
      text: node.label,
      ...at,
      size,
      semibold: node.kind === 'strategy',
      priority: labelPriority({
        selected: input.selection.has(node.id),
        focus: input.roles.get(node.id) === 'focus',
        hovered: false,
        matched: emphasis.isNamedFirst(node),
        faded: losesName(fading),
        weight: labelWeightOf(node),
      }),
    })),
    { x: 0, y: 0, width: input.width, height: input.height },
    guides.map(({ box }) => box),
    measure,
  );
  return labels.flatMap((label) =>
    label.lines.map((text, line) => ({
      id: line === 0 ? `label:${label.id}` : `label:${label.id}:${line + 1}`,
      text,
      x: label.x,
      y: label.y + line * LABEL_LINE_PX,
      anchor: label.anchor,
      size: LABEL_SIZE_PX,
      semibold: label.semibold,
      fill: palette.label,
      halo: palette.ground,
    })),
  );
}
