/** The PRISMA flow as rows of boxes: what was counted on, and beside it what left before the next row. */
import type { Evidence } from '../model/evidence.ts';
import { PRISMA_STAGES, type PrismaStage, type PrismaStageId, type Review } from '../model/review.ts';

export interface FlowBox extends Evidence {
  readonly id: PrismaStageId;
  readonly name: string;
  /** Null where it is not known; it is never worked out from the others. */
  readonly value: number | null;
  readonly note: string | null;
}

export interface FlowRow {
  readonly main: FlowBox;
  /** What left the flow after this box; null where nothing can. */
  readonly removed: FlowBox | null;
}

/** Stands for a number that is not known, on screen and in the text alternative. */
export const NOT_KNOWN = 'not known';

/**
 * From the databases down to what is included. A stage that the corpus does not mention is not known.
 * Empty for a review without a flow.
 */
export function buildPrismaFlow(review: Review): readonly FlowRow[] {
  if (review.prisma.length === 0) return [];
  const stageById = new Map(review.prisma.map((stage) => [stage.id, stage]));
  const rows: { main: FlowBox; removed: FlowBox | null }[] = [];
  for (const { id, name, kind } of PRISMA_STAGES) {
    const box = toBox(id, name, stageById.get(id));
    const last = rows.at(-1);
    if (kind === 'removed' && last) last.removed = box;
    else rows.push({ main: box, removed: null });
  }
  return rows;
}

/** Every box of the flow in reading order. */
export function boxesOf(rows: readonly FlowRow[]): readonly FlowBox[] {
  return rows.flatMap(({ main, removed }) => (removed ? [main, removed] : [main]));
}

/** The number as it is written in its box. */
export function valueOfBox({ value }: FlowBox): string {
  return value === null ? NOT_KNOWN : value.toLocaleString('en');
}

/** The flow in one sentence, for those who hear the page. */
export function describeFlow(rows: readonly FlowRow[]): string {
  return `${boxesOf(rows)
    .map((box) => `${box.name}: ${valueOfBox(box)}`)
    .join('; ')}.`;
}

function toBox(id: PrismaStageId, name: string, stage: PrismaStage | undefined): FlowBox {
  return {
    id,
    name,
    value: stage?.value ?? null,
    note: stage?.note ?? null,
    grade: stage?.grade ?? 'unsourced',
    source: stage?.source ?? null,
    locator: stage?.locator,
  };
}
