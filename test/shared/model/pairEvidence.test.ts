import { describe, expect, it } from 'vitest';
import { evidenceOfPair, gradeOfPair } from '../../../shared/model/pairEvidence.ts';
import { buildTechnique } from '../../fixtures/buildCorpus.ts';

const FACTS = {
  grade: 'secondary',
  sources: ['https://example.org'],
  unsourcedFields: ['complements'],
} as const;
const PAIR = {
  relation: 'complements',
  techniques: ['two'],
  source: 'https://example.org/paper',
  locator: 'section 2',
  grade: 'primary',
} as const;
const one = buildTechnique({ id: 'one', complements: ['two', 'three'], pairEvidence: [PAIR], facts: FACTS });
const two = buildTechnique({ id: 'two', complements: ['one'], facts: FACTS });
const three = buildTechnique({ id: 'three', complements: ['one'], facts: FACTS });

describe('the evidence of a pair of techniques', () => {
  it('is that of the pair, from whichever side it is asked', () => {
    const expected = { grade: 'primary', sources: ['https://example.org/paper'], locator: 'section 2' };
    expect(evidenceOfPair(one, two, 'complements')).toEqual(expected);
    expect(evidenceOfPair(two, one, 'complements')).toEqual(expected);
  });

  it('is that of the list where the pair has none', () => {
    expect(gradeOfPair(one, three, 'complements')).toBe('unsourced');
    expect(gradeOfPair(one, two, 'conflictsWith')).toBe('secondary');
  });
});
