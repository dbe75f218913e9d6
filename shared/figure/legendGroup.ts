/** The legend of a figure: a row of columns under the graph, as wide as it takes, wrapped to the width. */
import { EDGE_STYLES, KIND_STYLES } from '../graph/graphStyle.ts';
import { LABEL_SIZE_PX } from '../graph/labels.ts';
import { PATH_WIDTH } from '../graph/pathMarks.ts';
import { buildLegend, type Legend, type MarkEntry } from '../graph/legend.ts';
import type { Palette } from '../graph/palette.ts';
import type { MeasureText } from '../graph/textWidth.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureGroup, FigureLine, FigureMark, FigureText } from './figureModel.ts';

const ROW_PX = 20;
const ENTRY_GAP_PX = 20;
const MARK_PX = 11;
const LINE_PX = 26;
const TEXT_GAP_PX = 6;
/** From the middle of a row to the baseline of its text. */
const BASELINE_PX = 4;

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly symbol: (x: number, middle: number) => { mark?: FigureMark; line?: FigureLine };
  readonly symbolWidth: number;
}

/** The group, and the y under its last row. */
export function buildLegendGroup(
  input: FigureInput,
  palette: Palette,
  top: number,
  measure: MeasureText,
): { readonly group: FigureGroup; readonly bottom: number } {
  const legend = buildLegend(input.graph, input.roles, input);
  const marks: FigureMark[] = [];
  const lines: FigureLine[] = [];
  const texts: FigureText[] = [];
  let middle = top + ROW_PX / 2;
  for (const row of [
    nodeEntries(legend, palette),
    [...pathEntries(legend, palette), ...edgeEntries(legend, palette)],
    gradeEntries(legend, palette),
  ]) {
    let x = FIGURE_PADDING_PX;
    for (const entry of row) {
      const textWidth = measure(entry.text, LABEL_SIZE_PX, false);
      const width = entry.symbolWidth + TEXT_GAP_PX + textWidth;
      if (x > FIGURE_PADDING_PX && x + width > input.width - FIGURE_PADDING_PX) {
        x = FIGURE_PADDING_PX;
        middle += ROW_PX;
      }
      const { mark, line } = entry.symbol(x, middle);
      if (mark) marks.push(mark);
      if (line) lines.push(line);
      texts.push({
        id: `${entry.id}:text`,
        text: entry.text,
        x: x + entry.symbolWidth + TEXT_GAP_PX,
        y: middle + BASELINE_PX,
        anchor: 'start',
        size: LABEL_SIZE_PX,
        semibold: false,
        fill: palette.label,
        halo: null,
      });
      x += width + ENTRY_GAP_PX;
    }
    if (row.length > 0) middle += ROW_PX;
  }
  return { group: { id: 'legend', marks, lines, texts }, bottom: middle - ROW_PX / 2 };
}

function nodeEntries(legend: Legend, palette: Palette): readonly Entry[] {
  const entries =
    legend.roles.length > 0
      ? legend.roles.map((it) => ({
          ...it,
          id: it.role,
          shape: KIND_STYLES.publication.shape,
          colour: it.role,
        }))
      : legend.marks.map((it) => ({ ...it, id: it.mark, name: figureNameOf(it) }));
  return entries.map((it) => ({
    id: `legend:${it.id}`,
    text: `${it.name} (${it.nodeIds.length})`,
    symbolWidth: MARK_PX,
    symbol: (x, middle) => ({
      mark: {
        id: `legend:${it.id}`,
        shape: it.shape,
        x: x + MARK_PX / 2,
        y: middle,
        size: MARK_PX,
        fill: palette[it.colour],
        stroke: palette.outline,
        strokeWidth: 0.75,
        opacity: 1,
      },
    }),
  }));
}

/** On screen classes and groups stand under their kind; in a figure each says so itself. */
function figureNameOf(entry: MarkEntry): string {
  return entry.mark === entry.kind ? entry.name : `${KIND_STYLES[entry.kind].name}: ${entry.name}`;
}

function pathEntries({ path }: Legend, palette: Palette): readonly Entry[] {
  if (path === null) return [];
  const style = { stroke: palette.selection, width: PATH_WIDTH.current, dash: null };
  return [lineEntry('legend:path', `On the path (${path.nodeIds.length + path.dimmedCount})`, style)];
}

function edgeEntries(legend: Legend, palette: Palette): readonly Entry[] {
  return legend.edges.map((it) => {
    const style = EDGE_STYLES[it.kind];
    return lineEntry(`legend:line:${it.kind}`, `${it.name} (${it.count})`, {
      stroke: palette[style.colour],
      width: Math.max(1.5, style.width),
      dash: null,
    });
  });
}

function gradeEntries(legend: Legend, palette: Palette): readonly Entry[] {
  return legend.grades.map((it) =>
    lineEntry(`legend:grade:${it.grade}`, `${it.name} (${it.count})`, {
      stroke: palette.label,
      width: 1.25,
      dash: it.dash,
    }),
  );
}

function lineEntry(id: string, text: string, style: Pick<FigureLine, 'stroke' | 'width' | 'dash'>): Entry {
  return {
    id,
    text,
    symbolWidth: LINE_PX,
    symbol: (x, middle) => ({
      line: { id, x1: x, y1: middle, x2: x + LINE_PX, y2: middle, ...style, opacity: 1 },
    }),
  };
}
