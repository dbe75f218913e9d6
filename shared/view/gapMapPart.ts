/** What the evidence gap map shows. Its rows are always strategies with their techniques. */
import { z } from 'zod';
import { idOf, kindOf, parseNodeId } from '../model/ids.ts';
import { keepTexts, type ViewPart } from './viewPart.ts';

/** What the columns are; what each is made of, says shared/gapmap. */
export const GAP_COLUMNS = ['hardware', 'model-size', 'metric'] as const;
export type GapColumns = (typeof GAP_COLUMNS)[number];

/** `catalogue` is the order of the corpus; `count` most publications first; `gap` most empty cells first. */
export const GAP_ORDERS = ['catalogue', 'count', 'gap'] as const;
export type GapOrder = (typeof GAP_ORDERS)[number];

export interface GapMapView {
  readonly columns: GapColumns;
  /** Node ids of the strategies that are not as they begin: those at the top begin unfolded, others folded. */
  readonly toggledRows: readonly string[];
  /** Ids of the column groups that are unfolded. */
  readonly openColumns: readonly string[];
  readonly rowOrder: GapOrder;
  readonly columnOrder: GapOrder;
  /** Ids of the row and the column whose cell is opened; null for none. */
  readonly row: string | null;
  readonly column: string | null;
}

export const GAP_MAP_PART: ViewPart<GapMapView> = {
  prefix: 'gap.',
  defaults: {
    columns: 'hardware',
    toggledRows: [],
    openColumns: [],
    rowOrder: 'catalogue',
    columnOrder: 'catalogue',
    row: null,
    column: null,
  },
  schema: z.strictObject({
    columns: z.enum(GAP_COLUMNS).default('hardware'),
    toggledRows: z.array(z.string()).default([]),
    openColumns: z.array(z.string().max(200)).default([]),
    rowOrder: z.enum(GAP_ORDERS).default('catalogue'),
    columnOrder: z.enum(GAP_ORDERS).default('catalogue'),
    row: z.string().max(200).nullable().default(null),
    column: z.string().max(200).nullable().default(null),
  }),
  forms: {
    columns: 'text',
    toggledRows: 'list',
    openColumns: 'list',
    rowOrder: 'text',
    columnOrder: 'text',
    row: 'text',
    column: 'text',
  },
  keepKnown: (part, index, dropped) => ({
    ...part,
    toggledRows: keepTexts(
      part.toggledRows,
      'gap.toggledRows',
      (id) => {
        const nodeId = parseNodeId(id);
        return nodeId !== null && kindOf(nodeId) === 'strategy' && index.strategyById.has(idOf(nodeId));
      },
      dropped,
    ),
  }),
};
