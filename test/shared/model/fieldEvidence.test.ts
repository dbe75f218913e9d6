import { describe, expect, it } from 'vitest';
import { evidenceOfField, gradeOfField } from '../../../shared/model/fieldEvidence.ts';

const FACTS = {
  grade: 'secondary',
  sources: ['https://example.org/table'],
  unsourcedFields: ['costs', 'runsOn (part)'],
  byField: [
    {
      fields: ['memoryGB', 'tdpW'],
      source: 'https://example.org/sheet',
      locator: 'page 2',
      grade: 'primary',
    },
  ],
} as const;

describe('the evidence of a field', () => {
  it('is that of the entry unless the entry says otherwise', () => {
    expect(evidenceOfField(FACTS, 'benefits')).toEqual({
      grade: 'secondary',
      sources: ['https://example.org/table'],
      locator: null,
    });
  });

  it('is unsourced and without sources where the entry calls the field unsourced', () => {
    expect(evidenceOfField(FACTS, 'costs')).toEqual({ grade: 'unsourced', sources: [], locator: null });
  });

  it('is its own where it has some, with source and place', () => {
    expect(evidenceOfField(FACTS, 'tdpW')).toEqual({
      grade: 'primary',
      sources: ['https://example.org/sheet'],
      locator: 'page 2',
    });
  });

  it('stays that of the entry where only a part of the field is unsourced', () => {
    expect(gradeOfField(FACTS, 'runsOn')).toBe('secondary');
  });

  it('goes before an entry of which every field is unsourced', () => {
    const facts = { ...FACTS, grade: 'unsourced', sources: [], unsourcedFields: ['all'] } as const;
    expect(gradeOfField(facts, 'memoryGB')).toBe('primary');
    expect(gradeOfField(facts, 'benefits')).toBe('unsourced');
  });
});
