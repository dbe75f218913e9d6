import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../../shared/model/evidence.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  applyEvidenceFloor,
  countHidden,
  meetsFloor,
  NOTHING_HIDDEN,
} from '../../../shared/network/evidenceFloor.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import {
  buildCorpus,
  buildPublication,
  buildRelation,
  buildResult,
  buildTechnique,
} from '../../fixtures/buildCorpus.ts';

const unsourced = { grade: 'unsourced', source: null } as const;
const secondary = { grade: 'secondary' } as const;

/** Every graded statement of the corpus, one by one. */
function gradesIn(corpus: Corpus): EvidenceGrade[] {
  return [
    ...corpus.publications.flatMap((it) =>
      [...it.results, ...it.relations, ...it.hardware, ...it.models, ...it.limitations].map(
        ({ grade }) => grade,
      ),
    ),
    ...corpus.techniques.flatMap(({ formula }) => (formula ? [formula.grade] : [])),
  ];
}

describe('the least evidence grade shown', () => {
  it('orders the grades: primary meets every floor, unsourced only the lowest', () => {
    expect(EVIDENCE_GRADES.map((least) => meetsFloor('primary', least))).toEqual([true, true, true]);
    expect(EVIDENCE_GRADES.map((least) => meetsFloor('secondary', least))).toEqual([false, true, true]);
    expect(EVIDENCE_GRADES.map((least) => meetsFloor('unsourced', least))).toEqual([false, false, true]);
  });

  it('leaves exactly the statements that meet it, and counts the others', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), fc.constantFrom(...EVIDENCE_GRADES), (corpus, least) => {
        const shown = applyEvidenceFloor(corpus, least);
        expect(gradesIn(shown)).toEqual(gradesIn(corpus).filter((grade) => meetsFloor(grade, least)));
        const hidden = Object.values(countHidden(corpus, shown)).reduce((total, count) => total + count, 0);
        expect(hidden).toBe(gradesIn(corpus).length - gradesIn(shown).length);
      }),
    );
  });

  it('keeps every entry, so that the corpus still hangs together', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const shown = applyEvidenceFloor(corpus, 'primary');
        expect(shown.publications.map(({ key }) => key)).toEqual(corpus.publications.map(({ key }) => key));
        expect(() => buildCorpusIndex(shown)).not.toThrow();
      }),
    );
  });

  it('takes citations it hides out of the network', () => {
    const corpus = buildCorpus({
      publications: [
        buildPublication({ key: 'old' }),
        buildPublication({
          key: 'new',
          relations: [buildRelation('old', unsourced)],
          results: [buildResult(secondary)],
        }),
      ],
      techniques: [buildTechnique({ formula: { text: '2n', source: null, grade: 'unsourced' } })],
    });
    const sourced = applyEvidenceFloor(corpus, 'secondary');
    expect(buildCorpusIndex(corpus).citingKeysByKey.get('old')).toEqual(['new']);
    expect(buildCorpusIndex(sourced).citingKeysByKey.get('old')).toBeUndefined();
    expect(countHidden(corpus, sourced)).toEqual({ ...NOTHING_HIDDEN, relations: 1, formulas: 1 });
  });

  it('is the corpus itself when everything is shown', () => {
    const corpus = buildCorpus();
    expect(applyEvidenceFloor(corpus, 'unsourced')).toBe(corpus);
    expect(countHidden(corpus, corpus)).toBe(NOTHING_HIDDEN);
  });
});
