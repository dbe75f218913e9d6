/** What the charts of results show. */
import { z } from 'zod';
import { metricById } from '../model/metric.ts';
import type { ViewPart } from './viewPart.ts';

/** `dots`: the results of one metric along one axis; `trade-off`: one metric against another. */
export const CHART_KINDS = ['dots', 'trade-off'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What the rows of a dot plot stand for. */
export const CHART_GROUPS = ['technique', 'publication', 'hardware', 'model'] as const;
export type ChartGroup = (typeof CHART_GROUPS)[number];

export interface ChartsView {
  readonly kind: ChartKind;
  /** Id of the metric of the dot plot; null for the one with most results. */
  readonly metric: string | null;
  readonly groupBy: ChartGroup;
  /** Ids of the two metrics of a trade-off; null for the pair with most publications. */
  readonly x: string | null;
  readonly y: string | null;
  /** The same as a table instead of a picture. */
  readonly asTable: boolean;
}

export const CHARTS_PART: ViewPart<ChartsView> = {
  prefix: 'chart.',
  defaults: { kind: 'dots', metric: null, groupBy: 'technique', x: null, y: null, asTable: false },
  schema: z.strictObject({
    kind: z.enum(CHART_KINDS).default('dots'),
    metric: z.string().nullable().default(null),
    groupBy: z.enum(CHART_GROUPS).default('technique'),
    x: z.string().nullable().default(null),
    y: z.string().nullable().default(null),
    asTable: z.boolean().default(false),
  }),
  forms: { kind: 'text', metric: 'text', groupBy: 'text', x: 'text', y: 'text', asTable: 'flag' },
  keepKnown: (part, _index, dropped) => {
    const keep = (field: 'metric' | 'x' | 'y') => {
      const id = part[field];
      if (id === null || metricById(id)) return id;
      dropped.push(`chart.${field}=${id}`);
      return null;
    };
    return { ...part, metric: keep('metric'), x: keep('x'), y: keep('y') };
  },
};
