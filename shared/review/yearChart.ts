/** Publications a year: all of them, then each class for itself, on one scale. */
import { CLASS_LABELS } from '../facets/publicationLabels.ts';
import { REVIEW_CLASSES } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Bar, BarTone } from './barCharts.ts';
import { countByFacets } from './counted.ts';

export interface YearPanel {
  readonly id: BarTone;
  readonly name: string;
  /** One bar a year, in the order of `YearChart.years`. */
  readonly bars: readonly Bar[];
}

export interface YearChart {
  readonly title: string;
  readonly note: string;
  /** From the first year of the corpus to the last, without gaps. */
  readonly years: readonly string[];
  readonly panels: readonly YearPanel[];
}

/**
 * Small multiples and not one stack: publications of two classes would make a stack taller than the
 * year has publications.
 */
export function buildYearChart(index: CorpusIndex): YearChart {
  const years = yearsOf(index);
  const toPanel = (id: BarTone, name: string, others: Readonly<Record<string, string>>): YearPanel => ({
    id,
    name,
    bars: years.map((year) => ({
      ...countByFacets(index, year, year, { ...others, year }),
      tone: id,
      level: 0,
    })),
  });
  return {
    title: 'Publications a year',
    note: 'Year of the venue, which can come after that of the first version. All panels share one scale; publications of two classes stand in both.',
    years,
    panels: [
      toPanel('focus', 'All', {}),
      ...REVIEW_CLASSES.map((it) => toPanel(it, CLASS_LABELS[it], { class: it })),
    ],
  };
}

function yearsOf(index: CorpusIndex): readonly string[] {
  const years = index.corpus.publications.map((it) => it.year);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at));
}
