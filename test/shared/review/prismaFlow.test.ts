import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRISMA_STAGES, type PrismaStage } from '../../../shared/model/review.ts';
import { boxesOf, buildPrismaFlow, describeFlow, valueOfBox } from '../../../shared/review/prismaFlow.ts';
import { REVIEWED_CORPUS } from './reviewedCorpus.ts';

const { review } = REVIEWED_CORPUS;

const arbitraryStages: fc.Arbitrary<readonly PrismaStage[]> = fc
  .subarray(
    PRISMA_STAGES.map((it) => it.id),
    { minLength: 1 },
  )
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .option(fc.nat())
          .map(
            (value): PrismaStage =>
              value === null
                ? { id, value, grade: 'unsourced', source: null }
                : { id, value, grade: 'primary', source: 'https://example.org', locator: 'abstract' },
          ),
      ),
    ),
  );

describe('the PRISMA flow', () => {
  it('puts what was removed beside the box that it left', () => {
    const rows = buildPrismaFlow(review).map(({ main, removed }) => [main.id, removed?.id ?? null]);
    expect(rows).toEqual([
      ['databases', null],
      ['identified', 'duplicates-removed'],
      ['screened', 'excluded'],
      ['full-text-assessed', 'full-text-excluded'],
      ['included', null],
    ]);
  });

  it('says "not known" where a number is not known or not mentioned, and says it in words too', () => {
    expect(describeFlow(buildPrismaFlow(review))).toBe(
      'Databases searched: 5; Records identified: 1,234; Duplicates removed: not known; ' +
        'Records screened: not known; Records excluded at screening: not known; ' +
        'Full texts assessed: not known; Full texts excluded: not known; Publications included: 4.',
    );
  });

  it('has every stage once and never a number that the corpus does not give', () => {
    fc.assert(
      fc.property(arbitraryStages, (prisma) => {
        const boxes = boxesOf(buildPrismaFlow({ ...review, prisma }));
        expect(boxes.map((box) => box.id)).toEqual(PRISMA_STAGES.map((it) => it.id));
        for (const box of boxes) {
          const given = prisma.find((it) => it.id === box.id)?.value ?? null;
          expect(box.value).toBe(given);
          expect(valueOfBox(box) === 'not known').toBe(given === null);
        }
      }),
    );
  });

  it('is empty for a review without a flow', () => {
    expect(buildPrismaFlow({ ...review, prisma: [] })).toEqual([]);
  });
});
