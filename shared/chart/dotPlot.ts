/**
 * The results of one metric as a dot plot: a line each, what reports it on the left, what it is measured against on the
 * right; a bound points the way in which the true value lies.
 */

import { NOT_REPORTED } from '../compare/comparison.ts';
import { metricName } from '../compare/resultRows.ts';
import { valueText } from '../compare/resultText.ts';
import type { FigureLine, FigureMark, FigureText } from '../figure/figureModel.ts';
import { PALETTES } from '../graph/palette.ts';
import { toNodeId } from '../model/ids.ts';
import { metricById } from '../model/metric.ts';
import type { Qualifier } from '../model/result.ts';
import { shortNameOf } from '../network/corpusIndex.ts';
import type { ChartGrouping } from '../view/chartsPart.ts';
import { besideText, type ChartPanel } from './chartData.ts';
import {
  type Chart,
  type ChartInput,
  type ChartSpot,
  classOf,
  finishFigure,
  fitted,
  line,
  PADDING_PX,
  pointMark,
  pointName,
  TEXT_PX,
  text,
} from './chartFigure.ts';
import { chartAxis } from './chartScale.ts';

const ROW_PX = 21;
const GROUP_PX = 26;
const AXIS_PX = 30;
const WHISKER_PX = 18;
/** Room for the value beside the rightmost mark. */
const VALUE_PX = 52;
const LEFT_SHARE = 0.26;
const RIGHT_SHARE = 0.3;

/** The way in which the true value lies from the one reported: to lower or to higher numbers, or neither. */
const BOUNDS: Partial<Record<Qualifier, -1 | 1>> = { 'up to': -1, below: -1, 'at least': 1 };

export function buildDotPlot(
  input: ChartInput,
  metric: string,
  panels: readonly ChartPanel[],
  groupBy: ChartGrouping,
): Chart {
  const { index, width, scheme } = input;
  const palette = PALETTES[scheme];
  const left = PADDING_PX + Math.round(width * LEFT_SHARE);
  const right = width - PADDING_PX - Math.round(width * RIGHT_SHARE);
  const guides: FigureLine[] = [];
  const whiskers: FigureLine[] = [];
  const marks: FigureMark[] = [];
  const texts: FigureText[] = [];
  const spots: ChartSpot[] = [];
  const better = metricById(metric)?.direction === 'lower-better' ? 'lower is better' : 'higher is better';
  let y = PADDING_PX;

  panels.forEach((panel, place) => {
    const points = panel.groups.flatMap((group) => group.points);
    const axis = chartAxis(
      points.map(({ value }) => value),
      panel.unit,
      [left, right - VALUE_PX],
    );
    const scaleWords = `${axis.isLog ? 'logarithmic, ' : ''}${better}`;
    const unitWords = ['x', '%'].includes(panel.unit) ? '' : ` in ${panel.unit}`;
    texts.push(
      text(`panel:${place}`, `${metricName(metric)}${unitWords}`, PADDING_PX, y + TEXT_PX, palette.label, {
        semibold: true,
      }),
      text(`panel:${place}:scale`, scaleWords, right, y + TEXT_PX, palette.label, { anchor: 'end' }),
      text(`panel:${place}:beside`, 'Against', right + 24, y + TEXT_PX, palette.label),
    );
    y += AXIS_PX;
    const top = y;
    texts.push(
      ...axis.ticks.map((tick) =>
        text(`tick:${place}:${tick.value}`, tick.text, tick.at, top, palette.label, { anchor: 'middle' }),
      ),
    );
    y += 6;
    panel.groups.forEach((group, groupPlace) => {
      const isOwnName = groupBy === 'publication';
      y += GROUP_PX;
      texts.push(
        text(
          `group:${place}:${groupPlace}`,
          fitted(group.name, isOwnName ? left - PADDING_PX : width - 2 * PADDING_PX, true),
          PADDING_PX,
          y - 8,
          palette.label,
          { semibold: true, halo: palette.ground },
        ),
      );
      group.points.forEach(({ reported, value, unit }, row) => {
        const id = `${place}:${groupPlace}:${row}`;
        const middle = y + ROW_PX / 2 - 2;
        const x = axis.at(value);
        const { result, publicationKey } = reported;
        const name = shortNameOf(index, toNodeId('publication', publicationKey));
        const label = isOwnName
          ? [result.model, result.hardware].filter(Boolean).join(', ') || NOT_REPORTED
          : name;
        const bound = BOUNDS[result.qualifier];
        guides.push(line(`row:${id}`, [left, middle, right, middle], palette.edge, { opacity: 0.25 }));
        if (bound !== undefined) {
          whiskers.push(
            line(`bound:${id}`, [x, middle, x + bound * WHISKER_PX, middle], palette.label, {
              width: 1.5,
              dash: [3, 3],
            }),
          );
        }
        marks.push(
          pointMark(
            `dot:${id}`,
            { x, y: middle },
            { grade: result.grade, reviewClass: classOf(index, publicationKey) },
            palette,
            pointName(index, reported, unit),
          ),
        );
        texts.push(
          text(
            `label:${id}`,
            fitted(label, left - 2 * PADDING_PX - 12),
            PADDING_PX + 12,
            middle + 4,
            palette.label,
          ),
          text(`value:${id}`, valueText(result), x + (bound === 1 ? -10 : 10), middle + 4, palette.label, {
            anchor: bound === 1 ? 'end' : 'start',
            halo: palette.ground,
          }),
          text(
            `beside:${id}`,
            fitted(besideText(result), width - right - 24 - PADDING_PX),
            right + 24,
            middle + 4,
            palette.label,
          ),
        );
        spots.push({ id, x, y: middle, name: pointName(index, reported, unit), results: [reported] });
        y += ROW_PX;
      });
    });
    guides.push(
      ...axis.ticks.map((tick) =>
        line(`guide:${place}:${tick.value}`, [tick.at, top + 6, tick.at, y], palette.edge, {
          opacity: tick.value === 1 && panel.unit === 'x' ? 1 : 0.35,
          dash: tick.value === 1 && panel.unit === 'x' ? null : [2, 3],
        }),
      ),
    );
    y += PADDING_PX;
  });

  const count = spots.length;
  return {
    figure: finishFigure(input, {
      title: metricName(metric),
      description: `Dot plot of ${count} ${count === 1 ? 'result' : 'results'} of ${metricName(metric)}, ${better}, by ${groupBy}. The table below holds every one of them.`,
      bottom: y,
      guides,
      whiskers,
      marks,
      texts,
    }),
    spots,
  };
}
