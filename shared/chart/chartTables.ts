/** Charts as tables that leave the app: every point with its whole passport in columns. */
import type { ReportedResult } from '../compare/comparison.ts';
import { metricName } from '../compare/resultRows.ts';
import { resultLine, valueText } from '../compare/resultText.ts';
import { toNodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import { type ExportCell, type ExportTable, textCell } from '../table/exportTable.ts';
import type { ChartGrouping } from '../view/chartsPart.ts';
import type { ChartPanel } from './chartData.ts';
import type { TradeOff } from './tradeOff.ts';

export const GROUPING_NAMES: Readonly<Record<ChartGrouping, string>> = {
  publication: 'Publication',
  hardware: 'Hardware',
  model: 'Model',
};

export function toDotPlotTable(
  index: CorpusIndex,
  metric: string,
  panels: readonly ChartPanel[],
  groupBy: ChartGrouping,
): ExportTable {
  return {
    title: `${metricName(metric)} by ${GROUPING_NAMES[groupBy].toLowerCase()}`,
    remarks: ['Results in one section stand in units that convert into each other.'],
    columns: [
      { name: GROUPING_NAMES[groupBy] },
      { name: 'Publication' },
      { name: 'Value', isNumber: true },
      { name: 'Qualifier' },
      { name: 'Baseline' },
      { name: 'Model' },
      { name: 'Hardware' },
      { name: 'Conditions' },
      { name: 'Evidence' },
    ],
    sections: panels.map((panel) => ({
      name: panels.length > 1 ? `in ${panel.unit}` : null,
      rows: panel.groups.flatMap(({ name, points }) =>
        points.map(({ reported }) => [textCell(name), ...passportCells(index, reported)]),
      ),
    })),
  };
}

export function toTradeOffTable(index: CorpusIndex, { x, y, points, otherUnits }: TradeOff): ExportTable {
  const cell = (reported: ReportedResult): ExportCell => [
    { text: resultLine(reported.result), results: [reported] },
  ];
  return {
    title: `${metricName(x)} against ${metricName(y)}`,
    remarks: [
      'Each row pairs two results of one publication on one model; their conditions may differ.',
      ...(otherUnits > 0 ? [`${otherUnits} results in units that do not convert are left out.`] : []),
    ],
    columns: [
      { name: 'Publication' },
      { name: 'Model' },
      { name: metricName(x) },
      { name: `Conditions of ${metricName(x)}` },
      { name: metricName(y) },
      { name: `Conditions of ${metricName(y)}` },
    ],
    sections: [
      {
        name: null,
        rows: points.map((point) => [
          textCell(shortNameOf(index, toNodeId('publication', point.publicationKey))),
          textCell(point.model),
          cell(point.x.reported),
          textCell(point.x.reported.result.conditions),
          cell(point.y.reported),
          textCell(point.y.reported.result.conditions),
        ]),
      },
    ],
  };
}

function passportCells(index: CorpusIndex, reported: ReportedResult): readonly ExportCell[] {
  const { result, publicationKey } = reported;
  return [
    [
      {
        text: shortNameOf(index, toNodeId('publication', publicationKey)),
        publications: [publicationKey],
      },
    ],
    [{ text: valueText(result), results: [reported] }],
    textCell(result.qualifier),
    textCell(result.baseline),
    textCell(result.model),
    textCell(result.hardware),
    textCell(result.conditions),
    textCell(result.grade),
  ];
}
