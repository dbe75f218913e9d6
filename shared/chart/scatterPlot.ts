/** A trade-off as a scatter plot: a mark for each pair of results, named by its publication and model. */
import { metricName } from '../compare/resultRows.ts';
import type { FigureText } from '../figure/figureModel.ts';
import { PALETTES } from '../graph/palette.ts';
import { measureInter } from '../graph/textWidth.ts';
import { EVIDENCE_GRADES } from '../model/evidence.ts';
import { toNodeId } from '../model/ids.ts';
import { metricById } from '../model/metric.ts';
import { shortNameOf } from '../network/corpusIndex.ts';
import {
  type Chart,
  type ChartInput,
  classOf,
  finishFigure,
  line,
  PADDING_PX,
  pointMark,
  pointName,
  TEXT_PX,
  text,
} from './chartFigure.ts';
import { chartAxis } from './chartScale.ts';
import type { TradeOff, TradeOffPoint } from './tradeOff.ts';

const LEFT_PX = 72;
const TOP_PX = 44;
const BOTTOM_PX = 44;
const ASPECT = 0.56;
const LABEL_GAP_PX = 10;
const MIN_HEIGHT_PX = 280;
const MAX_HEIGHT_PX = 520;

export function buildScatterPlot(input: ChartInput, tradeOff: TradeOff): Chart {
  const { index, width, scheme } = input;
  const palette = PALETTES[scheme];
  const { points, x, y, xUnit, yUnit } = tradeOff;
  const height = Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.round(width * ASPECT)));
  const [left, right] = [PADDING_PX + LEFT_PX, width - PADDING_PX - 12];
  const [top, bottom] = [TOP_PX, TOP_PX + height];
  const xAxis = chartAxis(
    points.map((point) => point.x.value),
    xUnit,
    [left, right],
  );
  const yAxis = chartAxis(
    points.map((point) => point.y.value),
    yUnit,
    [bottom, top],
  );
  const axisWords = (metric: string, unit: string, isLog: boolean) => {
    const better = metricById(metric)?.direction === 'lower-better' ? 'lower' : 'higher';
    const notes = [...(isLog ? ['logarithmic'] : []), `${better} is better`].join(', ');
    return `${metricName(metric)}${['x', '%'].includes(unit) ? '' : ` in ${unit}`} (${notes})`;
  };
  const placed = points.map((point, place) => ({
    point,
    id: String(place),
    at: { x: xAxis.at(point.x.value), y: yAxis.at(point.y.value) },
    name: [shortNameOf(index, toNodeId('publication', point.publicationKey)), point.model]
      .filter((part) => part !== null)
      .join(', '),
    title: `${pointName(index, point.x.reported, xUnit)}; ${pointName(index, point.y.reported, yUnit)}`,
  }));
  return {
    figure: finishFigure(input, {
      title: `${metricName(x)} against ${metricName(y)}`,
      description: `Scatter plot of ${points.length} ${points.length === 1 ? 'pair' : 'pairs'} of results: ${metricName(x)} against ${metricName(y)}, each of one publication on one model. The table below holds every one of them.`,
      bottom: bottom + BOTTOM_PX,
      guides: [
        ...xAxis.ticks.map((tick) =>
          line(`x:${tick.value}`, [tick.at, top, tick.at, bottom], palette.edge, {
            opacity: 0.4,
            dash: [2, 3],
          }),
        ),
        ...yAxis.ticks.map((tick) =>
          line(`y:${tick.value}`, [left, tick.at, right, tick.at], palette.edge, {
            opacity: 0.4,
            dash: [2, 3],
          }),
        ),
      ],
      whiskers: [],
      marks: placed.map(({ point, id, at, title }) =>
        pointMark(
          `dot:${id}`,
          at,
          { grade: weakest(point), reviewClass: classOf(index, point.publicationKey) },
          palette,
          title,
        ),
      ),
      texts: [
        text('y-axis', axisWords(y, yUnit, yAxis.isLog), PADDING_PX, PADDING_PX + TEXT_PX, palette.label, {
          semibold: true,
        }),
        text('x-axis', axisWords(x, xUnit, xAxis.isLog), right, bottom + 38, palette.label, {
          anchor: 'end',
          semibold: true,
        }),
        ...xAxis.ticks.map((tick) =>
          text(`x-tick:${tick.value}`, tick.text, tick.at, bottom + 18, palette.label, { anchor: 'middle' }),
        ),
        ...yAxis.ticks.map((tick) =>
          text(`y-tick:${tick.value}`, tick.text, left - 8, tick.at + 4, palette.label, { anchor: 'end' }),
        ),
        ...labelsOf(placed, right, palette.label, palette.ground),
      ],
    }),
    spots: placed.map(({ point, id, at, title }) => ({
      id,
      ...at,
      name: title,
      results: [point.x.reported, point.y.reported],
    })),
  };
}

/** A pair is as well known as the weaker of its two. */
function weakest({ x, y }: TradeOffPoint) {
  const grades = [x.reported.result.grade, y.reported.result.grade];
  return EVIDENCE_GRADES.findLast((grade) => grades.includes(grade)) ?? 'unsourced';
}

interface Placed {
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly name: string;
}

/** Half of what a mark takes in width, its outline included. */
const MARK_ROOM_PX = 6;

/** Names beside their marks, to the right or else to the left; those that would lie on a name or a mark are left out. */
function labelsOf(
  placed: readonly Placed[],
  right: number,
  fill: string,
  halo: string,
): readonly FigureText[] {
  const taken = placed.map(({ at }) => ({ from: at.x - MARK_ROOM_PX, to: at.x + MARK_ROOM_PX, y: at.y }));
  return placed.flatMap(({ id, at, name }) => {
    const room = measureInter(name, TEXT_PX, false);
    const side = ([1, -1] as const).find((toward) => {
      const from = toward === 1 ? at.x + LABEL_GAP_PX : at.x - LABEL_GAP_PX - room;
      const to = from + room;
      return (
        to <= right &&
        from >= PADDING_PX + LEFT_PX &&
        !taken.some((box) => from < box.to && to > box.from && Math.abs(box.y - at.y) < TEXT_PX + 2)
      );
    });
    if (side === undefined) return [];
    const x = at.x + side * LABEL_GAP_PX;
    taken.push({ from: side === 1 ? x : x - room, to: side === 1 ? x + room : x, y: at.y });
    return [text(`label:${id}`, name, x, at.y + 4, fill, { anchor: side === 1 ? 'start' : 'end', halo })];
  });
}
