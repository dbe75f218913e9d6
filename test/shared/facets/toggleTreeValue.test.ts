import { describe, expect, it } from 'vitest';
import { facetById } from '../../../shared/facets/facetRegistry.ts';
import { toggleTreeValue } from '../../../shared/facets/toggleTreeValue.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const hardware = required(facetById('hardware'), 'the hardware facet');
const toggle = (chosen: readonly string[], value: string) => toggleTreeValue(index, hardware, chosen, value);

describe('choosing in a tree facet', () => {
  it('adds beside what is chosen elsewhere', () => {
    expect(toggle(['google'], 'a100')).toEqual(['google', 'a100']);
  });

  it('takes a chosen value out', () => {
    expect(toggle(['google', 'a100'], 'a100')).toEqual(['google']);
  });

  it('narrows from a vendor to one of its devices', () => {
    expect(toggle(['nvidia', 'google'], 'a100')).toEqual(['google', 'a100']);
  });

  it('widens from devices to their vendor', () => {
    expect(toggle(['a100', 'rtx-3090', 'google'], 'nvidia')).toEqual(['google', 'nvidia']);
  });
});
