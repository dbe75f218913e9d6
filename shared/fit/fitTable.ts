/** What fits as a table that leaves the app. */

import { strategyPath } from '../compare/comparisonRows.ts';
import { metricName } from '../compare/resultRows.ts';
import { resultLine } from '../compare/resultText.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type ExportCell, type ExportTable, textCell } from '../table/exportTable.ts';
import type { FitView } from '../view/fitPart.ts';
import { EFFECT_KINDS, type FitResult, type FitRow } from './fitRows.ts';
import {
  EFFECT_NAMES,
  gigabytesText,
  LIKENESS_NAMES,
  largestText,
  NEED_NAMES,
  needText,
  PART_NAMES,
  partChanges,
  partsOf,
  TASK_NAMES,
  tokenText,
  VERDICT_NAMES,
} from './fitWords.ts';
import { inputsText } from './inputsText.ts';
import type { FitMachine } from './machine.ts';
import { SYMBOLS } from './memoryRules.ts';

export function toFitTable(
  index: CorpusIndex,
  machine: FitMachine,
  view: FitView,
  { plain, rows, unmet }: FitResult,
): ExportTable {
  const parts = partsOf(view.task);
  const toRow = (row: FitRow): readonly ExportCell[] => [
    textCell(row.technique?.name ?? 'As it is, in 16 bits'),
    textCell(row.technique ? strategyPath(index, row.technique.strategy) : null),
    row.needs.map((need) => ({ text: `${needText(need)}: ${NEED_NAMES[need.status]}` })),
    ...parts.map((part) => textCell(row.estimate && gigabytesText(row.estimate.parts[part]))),
    textCell(row.estimate && gigabytesText(row.estimate.total)),
    textCell(VERDICT_NAMES[row.verdict]),
    textCell(largestText(row)),
    textCell(tokenText(row)),
    row.estimate && plain.estimate
      ? partChanges(index, view.task, row, plain.estimate).map(({ part, formula }) => ({
          text: `${PART_NAMES[part]}: ${formula ?? 'not reported'}`,
        }))
      : [],
    row.measured.map(({ reported, likeness }) => ({
      text: `${metricName(reported.result.metric)}: ${resultLine(reported.result)} (${LIKENESS_NAMES[likeness]})`,
      results: [reported],
    })),
  ];
  const sections = [
    ...EFFECT_KINDS.map((kind) => ({
      name: EFFECT_NAMES[kind],
      rows: (kind === 'computed' ? [plain, ...rows] : rows)
        .filter(({ effect }) => effect === kind)
        .map(toRow),
    })),
    { name: 'Preconditions that do not hold', rows: view.withUnmet ? unmet.map(toRow) : [] },
  ];
  return {
    title: `What fits: ${TASK_NAMES[view.task].toLowerCase()} on ${machine.name}`,
    remarks: [
      `Computed for ${inputsText(view, machine)}.`,
      `GB are 10^9 bytes on one device. Working memory is not counted. Symbols: ${SYMBOLS}.`,
      'Amounts are computed; the last column holds what publications measured.',
    ],
    columns: [
      { name: 'Technique' },
      { name: 'Strategy' },
      { name: 'Preconditions' },
      ...parts.map((part) => ({ name: `${PART_NAMES[part]}, computed`, isNumber: true })),
      { name: 'Total per device, computed', isNumber: true },
      { name: 'Verdict' },
      { name: 'Largest model, computed', isNumber: true },
      { name: 'Time per token at least, computed', isNumber: true },
      { name: 'Formulas' },
      { name: 'Measured' },
    ],
    sections: sections.filter((section) => section.rows.length > 0),
  };
}
