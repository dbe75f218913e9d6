/**
 * The labels of the graph, on a canvas of their own over Cytoscape's: always 12 px, whatever the zoom, and
 * placed by the same function as in an exported figure. While the view moves, the labels that are there
 * move with their marks; once it rests they are chosen anew.
 */
import type { Core } from 'cytoscape';
import { FIGURE_FONTS, HALO_WIDTH } from '../../shared/figure/figureModel.ts';
import { type Emphasis, type EmphasisInput, losesName } from '../../shared/graph/emphasis.ts';
import type { GraphModel, Point } from '../../shared/graph/graphModel.ts';
import { labelWeightOf, sizeOf } from '../../shared/graph/graphStyle.ts';
import { GUIDE_OPACITY, type PlacedGuide, placeGuides } from '../../shared/graph/guides.ts';
import {
  type Box,
  LABEL_LINE_PX,
  LABEL_SIZE_PX,
  labelPriority,
  type PlacedLabel,
  placeLabels,
} from '../../shared/graph/labels.ts';
import type { Guide } from '../../shared/graph/layouts/layoutSpec.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { cameraOf } from './cameraControl.ts';
import { coveredBoxes } from './coveredBoxes.ts';

/** The view counts as resting when it has not moved for so long. */
const REST_MS = 140;

export interface LabelState {
  readonly graph: GraphModel;
  readonly emphasis: Emphasis;
  readonly input: EmphasisInput;
  readonly palette: Palette;
  readonly guides: readonly Guide[];
}

export interface LabelLayer {
  /** Chooses and draws the labels anew at the next frame. */
  readonly update: (state: LabelState) => void;
  /** Follows a movement of the view or of a node. */
  readonly follow: () => void;
  readonly destroy: () => void;
}

export function createLabelLayer(cy: Core, canvas: HTMLCanvasElement): LabelLayer {
  let state: LabelState | null = null;
  let placed: readonly { readonly label: PlacedLabel<NodeId>; readonly offset: Point }[] = [];
  let frame = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let stale = false;

  const place = ({ graph, emphasis, input, guides }: LabelState) => {
    const marks = graph.nodes.flatMap((node) => {
      const at = renderedPosition(cy, node.id);
      if (!at) return [];
      return [
        {
          id: node.id,
          text: node.label,
          ...at,
          size: sizeOf(node) * cy.zoom(),
          semibold: node.kind === 'strategy',
          priority: labelPriority({
            selected: input.selection.has(node.id),
            focus: input.roles.get(node.id) === 'focus',
            hovered: input.hovered === node.id,
            matched: emphasis.isNamedFirst(node),
            faded: losesName(emphasis.fadingOfNode(node)),
            weight: labelWeightOf(node),
          }),
        },
      ];
    });
    const area = sizeOfView(cy);
    const taken = [...placeGuides(guides, cameraOf(cy), area).map(({ box }) => box), ...coveredBoxes(canvas)];
    placed = placeLabels(marks, area, taken).map((label) => {
      const at = renderedPosition(cy, label.id) ?? { x: 0, y: 0 };
      return { label, offset: { x: label.x - at.x, y: label.y - at.y } };
    });
  };

  const draw = () => {
    frame = 0;
    if (!state || cy.destroyed()) return;
    if (stale) {
      stale = false;
      place(state);
    }
    const context = prepare(canvas, cy.width(), cy.height());
    if (!context) return;
    drawGuides(context, placeGuides(state.guides, cameraOf(cy), sizeOfView(cy)), state.palette);
    context.lineJoin = 'round';
    context.lineWidth = HALO_WIDTH;
    context.strokeStyle = state.palette.ground;
    context.fillStyle = state.palette.label;
    for (const { label, offset } of placed) {
      const at = renderedPosition(cy, label.id);
      if (!at) continue;
      context.font = `${label.semibold ? 600 : 500} ${LABEL_SIZE_PX}px ${FONT}`;
      context.textAlign = label.anchor === 'middle' ? 'center' : label.anchor;
      label.lines.forEach((line, place) => {
        const y = at.y + offset.y + place * LABEL_LINE_PX;
        context.strokeText(line, at.x + offset.x, y);
        context.fillText(line, at.x + offset.x, y);
      });
    }
  };

  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const rest = () => {
    stale = true;
    schedule();
  };

  return {
    update: (next) => {
      state = next;
      rest();
    },
    follow: () => {
      clearTimeout(restTimer);
      restTimer = setTimeout(rest, REST_MS);
      schedule();
    },
    destroy: () => {
      clearTimeout(restTimer);
      cancelAnimationFrame(frame);
    },
  };
}

function sizeOfView(cy: Core): Box {
  return { x: 0, y: 0, width: cy.width(), height: cy.height() };
}

/** Under the names of the nodes, so that these stay legible. */
function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly PlacedGuide[],
  palette: Palette,
): void {
  context.lineWidth = 1;
  for (const { line } of guides) {
    if (!line) continue;
    context.globalAlpha = GUIDE_OPACITY;
    context.strokeStyle = palette.edge;
    context.beginPath();
    context.moveTo(line.x1, line.y1);
    context.lineTo(line.x2, line.y2);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.font = `600 ${LABEL_SIZE_PX}px ${FONT}`;
  context.textAlign = 'start';
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.label;
  for (const { text, x, y } of guides) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

const FONT = FIGURE_FONTS.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(', ');

function renderedPosition(cy: Core, id: NodeId): Point | null {
  const node = cy.getElementById(id);
  return node.empty() ? null : node.renderedPosition();
}

/** The cleared context, scaled so that one unit is one CSS px; null where the host has no canvas. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
