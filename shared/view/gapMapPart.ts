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
  /** Node ids of the strategies whose rows are unfolded. */
  readonly openRows: readonly string[];
  /** Ids of the column groups that are unfolded. */
  readonly openColumns: readonly string[];
  readonly rowOrder: GapOrder;
  readonly columnOrder: GapOrder;
}

export const GAP_MAP_PART: ViewPart<GapMapView> = {
  prefix: 'gap.',
  defaults: {
    columns: 'hardware',
    openRows: [],
    openColumns: [],
    rowOrder: 'catalogue',
    columnOrder: 'catalogue',
  },
  schema: z.strictObject({
    columns: z.enum(GAP_COLUMNS).default('hardware'),
    openRows: z.array(z.string()).default([]),
    openColumns: z.array(z.string().max(200)).default([]),
    rowOrder: z.enum(GAP_ORDERS).default('catalogue'),
    columnOrder: z.enum(GAP_ORDERS).default('catalogue'),
  }),
  forms: { columns: 'text', openRows: 'list', openColumns: 'list', rowOrder: 'text', columnOrder: 'text' },
  keepKnown: (part, index, dropped) => ({
    ...part,
    openRows: keepTexts(
      part.openRows,
      'gap.openRows',
      (id) => {
        const nodeId = parseNodeId(id);
        return nodeId !== null && kindOf(nodeId) === 'strategy' && index.strategyById.has(idOf(nodeId));
      },
      dropped,
    ),
  }),
};
