/** Two stacks row by row, for the screen and for files alike. */

import type { ReportedResult } from '../compare/comparison.ts';
import { groupByMetric, groupComparable, metricName } from '../compare/resultRows.ts';
import { resultLine } from '../compare/resultText.ts';
import { CLASS_LABELS } from '../facets/publicationLabels.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type ExportTable, textCell } from '../table/exportTable.ts';
import { PAIR_KINDS } from './stackPairs.ts';
import type { StackSummary } from './stackSummary.ts';
import { effectWords, needWords, PAIR_KIND_NAMES, pairWords } from './stackWords.ts';

export interface StackItem {
  readonly text: string;
  readonly technique?: string;
  /** Keys of the publications that the text counts or names. */
  readonly publications?: readonly string[];
  readonly reported?: ReportedResult;
  /** Only this stack has it. */
  readonly isOwn?: boolean;
}

export interface StackRow {
  readonly id: string;
  readonly name: string;
  /** One list a stack; an empty one is "not reported" or "none", as `whenEmpty` says. */
  readonly cells: readonly (readonly StackItem[])[];
  readonly whenEmpty: string;
}

/** @param memory what "What fits" computes for each stack, where it was asked; else left out */
export function stackRows(
  index: CorpusIndex,
  stacks: readonly StackSummary[],
  memory: readonly (string | null)[] | null,
): readonly StackRow[] {
  const row = (
    id: string,
    name: string,
    itemsOf: (stack: StackSummary) => readonly StackItem[],
    whenEmpty = 'none',
  ): StackRow => ({ id, name, cells: stacks.map(itemsOf), whenEmpty });
  const isOwn = (stack: StackSummary, id: string) =>
    stacks.length > 1 &&
    stacks.every((other) => other === stack || !other.techniques.some((technique) => technique.id === id));
  const metrics = groupByMetric(stacks.flatMap(({ results }) => results)).map(({ metric }) => metric);
  return [
    row('techniques', 'Techniques', (stack) =>
      stack.techniques.map(({ id, name }) => ({ text: name, technique: id, isOwn: isOwn(stack, id) })),
    ),
    row('classes', 'Classes common to all', ({ classes }) =>
      classes.map((it) => ({ text: CLASS_LABELS[it] })),
    ),
    ...PAIR_KINDS.map((kind) =>
      row(`pairs-${kind}`, PAIR_KIND_NAMES[kind], ({ pairsByKind }) =>
        pairsByKind[kind].map((pair) => ({
          text: `${pair.one.name} + ${pair.other.name}: ${pairWords(pair)}`,
          publications: pair.together,
        })),
      ),
    ),
    row('publications', 'Publications with all of it', (stack) =>
      stack.publications.length > 0
        ? [{ text: publicationNames(index, stack.publications), publications: stack.publications }]
        : stack.nearest === null
          ? []
          : [
              {
                text: `none; ${stack.nearest.count} of ${stack.techniques.length} techniques: ${publicationNames(index, stack.nearest.publications)}`,
                publications: stack.nearest.publications,
              },
            ],
    ),
    row('needs', 'Hardware it needs', ({ needs }) => needs.map((need) => ({ text: needWords(need) }))),
    row('effects', 'Effect on memory', ({ effects }) =>
      effects.map((effect) => ({ text: effectWords(effect) })),
    ),
    ...(memory === null
      ? []
      : [
          {
            id: 'memory',
            name: 'Memory of a device, computed',
            cells: memory.map((text) => (text === null ? [] : [{ text }])),
            whenEmpty: 'not known',
          },
        ]),
    ...metrics.map((metric) =>
      row(
        `metric:${metric}`,
        metricName(metric),
        ({ results }) =>
          groupComparable(results.filter(({ result }) => result.metric === metric))
            .flat()
            .map(({ reported, unit }) => ({ text: resultLine(reported.result, unit), reported })),
        'not reported',
      ),
    ),
  ];
}

function publicationNames(index: CorpusIndex, keys: readonly string[]): string {
  return keys.map((key) => index.publicationByKey.get(key)?.shortName ?? key).join(', ');
}

/** @param names of the stacks, in their order */
export function toStackTable(rows: readonly StackRow[], names: readonly string[]): ExportTable {
  return {
    title: `Techniques put together: ${names.join(' and ')}`,
    remarks: [
      'Techniques are combined where one publication has both, in whatever role. Results are those of publications that have every technique of the stack.',
    ],
    columns: [{ name: '' }, ...names.map((name) => ({ name }))],
    sections: [
      {
        name: null,
        rows: rows.map(({ name, cells, whenEmpty }) => [
          textCell(name),
          ...cells.map((items) =>
            items.length === 0
              ? textCell(whenEmpty)
              : items.map(({ text, publications, reported }) => ({
                  text,
                  publications,
                  results: reported ? [reported] : undefined,
                })),
          ),
        ]),
      },
    ],
  };
}
