/** What the charts show. */
import { z } from 'zod';
import type { ViewPart } from './viewPart.ts';

/** `dots`: the results of one metric. `trade-off`: one metric against another. */
export const CHART_KINDS = ['dots', 'trade-off'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What results of a dot plot stand under. */
export const CHART_GROUPINGS = ['publication', 'hardware', 'model'] as const;
export type ChartGrouping = (typeof CHART_GROUPINGS)[number];

export interface ChartsView {
  readonly chart: ChartKind;
  /** Id of the metric of the dot plot. */
  readonly metric: string;
  readonly groupBy: ChartGrouping;
  /** Ids of the metrics of the trade-off; null for the pair of which most is known. */
  readonly x: string | null;
  readonly y: string | null;
  /** Pairs also results of which one names no model. */
  readonly loose: boolean;
}

const DEFAULTS: ChartsView = {
  chart: 'dots',
  metric: 'inference-speedup',
  groupBy: 'publication',
  x: null,
  y: null,
  loose: true,
};

const metricId = z.string().max(80);

export const CHARTS_PART: ViewPart<ChartsView> = {
  prefix: 'chart.',
  defaults: DEFAULTS,
  schema: z.strictObject({
    chart: z.enum(CHART_KINDS).default(DEFAULTS.chart),
    metric: metricId.default(DEFAULTS.metric),
    groupBy: z.enum(CHART_GROUPINGS).default(DEFAULTS.groupBy),
    x: metricId.nullable().default(null),
    y: metricId.nullable().default(null),
    loose: z.boolean().default(DEFAULTS.loose),
  }),
  forms: { chart: 'text', metric: 'text', groupBy: 'text', x: 'text', y: 'text', loose: 'flag' },
  // A metric that nothing reports has an empty chart, which says so.
  keepKnown: (part) => part,
};
