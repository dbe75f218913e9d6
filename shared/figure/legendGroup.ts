/** The legend of a figure: a row of columns under the graph, as wide as it takes, wrapped to the width. */
import { EDGE_STYLES, KIND_STYLES, type Shape } from '../graph/graphStyle.ts';
import { LABEL_SIZE_PX } from '../graph/labels.ts';
import { buildLegend, type EntryNodes, type Legend, type MarkEntry } from '../graph/legend.ts';
import type { Palette } from '../graph/palette.ts';
import { PATH_WIDTH } from '../graph/pathMarks.ts';
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
  readonly semibold?: boolean;
  readonly symbol: (x: number, middle: number) => { mark?: FigureMark; line?: FigureLine };
  /** 0 for text alone. */
  readonly symbolWidth: number;
}

/** The group, and the y under its last row. */
export function buildLegendGroup(
  input: FigureInput,
  palette: Palette,
  top: number,
  zoom: number,
  measure: MeasureText,
): { readonly group: FigureGroup; readonly bottom: number } {
  const legend = buildLegend(input.graph, input.roles, input);
  const marks: FigureMark[] = [];
  const lines: FigureLine[] = [];
  const texts: FigureText[] = [];
  let y = top;
  for (const row of [
    nodeEntries(legend, palette),
    colourEntries(legend, palette),
    sizeEntries(legend, palette, zoom),
    [...pathEntries(legend, palette), ...edgeEntries(legend, palette)],
    gradeEntries(legend, palette),
  ]) {
    if (row.length === 0) continue;
    const height = Math.max(ROW_PX, ...row.map((entry) => heightOf(entry)));
    let x = FIGURE_PADDING_PX;
    for (const entry of row) {
      const gap = entry.symbolWidth > 0 ? TEXT_GAP_PX : 0;
      const width = entry.symbolWidth + gap + measure(entry.text, LABEL_SIZE_PX, entry.semibold ?? false);
      if (x > FIGURE_PADDING_PX && x + width > input.width - FIGURE_PADDING_PX) {
        x = FIGURE_PADDING_PX;
        y += height;
      }
      const middle = y + height / 2;
      const { mark, line } = entry.symbol(x, middle);
      if (mark) marks.push(mark);
      if (line) lines.push(line);
      texts.push({
        id: `${entry.id}:text`,
        text: entry.text,
        x: x + entry.symbolWidth + gap,
        y: middle + BASELINE_PX,
        anchor: 'start',
        size: LABEL_SIZE_PX,
        semibold: entry.semibold ?? false,
        fill: palette.label,
        halo: null,
      });
      x += width + ENTRY_GAP_PX;
    }
    y += height;
  }
  return { group: { id: 'legend', marks, lines, texts }, bottom: y };
}

/** Lines and plain marks fit every row; the samples of sizes may not. */
function heightOf(entry: Entry): number {
  return (entry.symbol(0, 0).mark?.size ?? 0) + 4;
}

function nodeEntries(legend: Legend, palette: Palette): readonly Entry[] {
  if (legend.roles.length > 0) {
    const { shape } = KIND_STYLES.publication;
    return legend.roles.map((it) =>
      markEntry(it.role, countedName(it.name, it), shape, palette, palette[it.role]),
    );
  }
  if (legend.colours) {
    return legend.kinds
      .filter(({ nodeIds, dimmedCount }) => nodeIds.length + dimmedCount > 0)
      .map((it) => {
        const { name, shape } = KIND_STYLES[it.kind];
        return markEntry(it.kind, countedName(name, it), shape, palette, 'none');
      });
  }
  return legend.marks.map((it) =>
    markEntry(it.mark, countedName(figureNameOf(it), it), it.shape, palette, palette[it.colour]),
  );
}

function colourEntries({ colours }: Legend, palette: Palette): readonly Entry[] {
  if (!colours) return [];
  return [
    headEntry('colour', colours.name),
    ...colours.entries.map((it) =>
      markEntry(it.mark, countedName(it.name, it), 'circle', palette, palette[it.mark]),
    ),
  ];
}

/** Samples as large as such marks are in this figure. */
function sizeEntries({ sizes }: Legend, palette: Palette, zoom: number): readonly Entry[] {
  if (!sizes) return [];
  const samples = sizes.samples.map((sample) => ({ ...sample, name: sample.text }));
  const { unknownSide: side, unknownCount } = sizes;
  const unknown =
    side === null || unknownCount === 0 ? [] : [{ side, name: `no such number (${unknownCount})` }];
  return [
    headEntry('size', `Size: ${sizes.name}`),
    ...[...samples, ...unknown].map((it, place) =>
      markEntry(`size:${place + 1}`, it.name, 'circle', palette, 'none', it.side * zoom),
    ),
  ];
}

function headEntry(id: string, text: string): Entry {
  return { id: `legend:${id}`, text, semibold: true, symbolWidth: 0, symbol: () => ({}) };
}

/** @param fill `none` where the shape or the size alone means something */
function markEntry(
  id: string,
  text: string,
  shape: Shape,
  palette: Palette,
  fill: string,
  size = MARK_PX,
): Entry {
  const isHollow = fill === 'none';
  return {
    id: `legend:${id}`,
    text,
    symbolWidth: size,
    symbol: (x, middle) => ({
      mark: {
        id: `legend:${id}`,
        shape,
        x: x + size / 2,
        y: middle,
        size,
        fill,
        stroke: isHollow ? palette.label : palette.outline,
        strokeWidth: isHollow ? 1 : 0.75,
        opacity: 1,
      },
    }),
  };
}

/** "LLM training (12)"; where some are drawn faded: "LLM training (12 shown, 5 dimmed)". */
function countedName(name: string, { nodeIds, dimmedCount }: EntryNodes): string {
  const count = dimmedCount === 0 ? nodeIds.length : `${nodeIds.length} shown, ${dimmedCount} dimmed`;
  return `${name} (${count})`;
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
