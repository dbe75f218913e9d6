import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import { applyPatches } from '../fixtures/corpus/applyPatch.ts';
import { minimalCorpus, withManifest } from '../fixtures/corpus/minimalCorpus.ts';

interface Dates {
  readonly firstPosted: string | null;
  readonly year: number;
}

/** The codes on time when beta, with or without a note, cites alpha. */
function timeCodes(citing: Dates, cited: Dates, note?: string): readonly string[] {
  const relation = {
    ...minimalCorpus().publications[1]?.relations[0],
    ...(note === undefined ? {} : { note }),
  };
  const corpus = applyPatches(minimalCorpus(), [
    { at: ['publications', 0, 'firstPosted'], to: cited.firstPosted },
    { at: ['publications', 0, 'year'], to: cited.year },
    { at: ['publications', 1, 'firstPosted'], to: citing.firstPosted },
    { at: ['publications', 1, 'year'], to: citing.year },
    { at: ['publications', 1, 'relations', 0], to: relation },
  ]);
  return checkIntegrity(withManifest(corpus))
    .map((issue) => issue.code)
    .filter((code) => code.startsWith('corpus/citation'));
}

const PREPRINT_2018 = { firstPosted: '2018-06', year: 2019 };

describe('the rules on time', () => {
  it('accept a target of an earlier or of the same month', () => {
    expect(timeCodes(PREPRINT_2018, { firstPosted: '2018-05', year: 2018 })).toEqual([]);
    expect(timeCodes(PREPRINT_2018, { firstPosted: '2018-06', year: 2020 })).toEqual([]);
  });

  it('want a note where the target appeared between the first version and the end of the venue year', () => {
    const between = { firstPosted: '2019-12', year: 2020 };
    expect(timeCodes(PREPRINT_2018, between)).toEqual(['corpus/citation-needs-note']);
    expect(timeCodes(PREPRINT_2018, between, 'Appeared before the proceedings.')).toEqual([]);
  });

  it('refuse a target that appeared after the end of the venue year, note or not', () => {
    const after = { firstPosted: '2020-01', year: 2020 };
    expect(timeCodes(PREPRINT_2018, after)).toEqual(['corpus/citation-before-publication']);
    expect(timeCodes(PREPRINT_2018, after, 'A note.')).toEqual(['corpus/citation-before-publication']);
  });

  it('compare by year where one of the months is not known', () => {
    const unknownMonth = { firstPosted: null, year: 2020 };
    expect(timeCodes(unknownMonth, { firstPosted: '2020-12', year: 2021 })).toEqual([]);
    expect(timeCodes({ firstPosted: '2020-01', year: 2020 }, unknownMonth)).toEqual([]);
    expect(timeCodes({ firstPosted: '2019-12', year: 2020 }, unknownMonth)).toEqual([
      'corpus/citation-needs-note',
    ]);
    expect(timeCodes({ firstPosted: '2018-12', year: 2019 }, unknownMonth)).toEqual([
      'corpus/citation-before-publication',
    ]);
  });

  it('agree with a day-by-day reading of the same rule', () => {
    const dates = fc
      .tuple(
        fc.integer({ min: 2017, max: 2021 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 2 }),
      )
      .map(([year, month, delay]) => ({
        firstPosted: `${year}-${String(month).padStart(2, '0')}`,
        year: year + delay,
      }));
    fc.assert(
      fc.property(dates, dates, fc.boolean(), (citing, cited, noted) => {
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
        const appears = monthOf(cited.firstPosted);
        const expected =
          appears > citing.year * 12 + 11
            ? ['corpus/citation-before-publication']
            : appears > monthOf(citing.firstPosted) && !noted
              ? ['corpus/citation-needs-note']
              : [];
        expect(timeCodes(citing, cited, noted ? 'Says which version.' : undefined)).toEqual(expected);
      }),
    );
  });
});
