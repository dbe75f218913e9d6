import { describe, expect, it } from 'vitest';
import { resultsOn } from '../../../shared/hardware/resultsOn.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const valuesOn = (id: string) => resultsOn(index, id).map(({ result }) => result.value);

describe('results on hardware', () => {
  it('are those measured on it or on anything below it, each once', () => {
    expect(valuesOn('a100')).toEqual([3.25]);
    expect(valuesOn('nvidia')).toEqual([3.25]);
  });

  it('leave out what was measured elsewhere or cannot be placed', () => {
    expect(valuesOn('rtx-3090')).toEqual([]);
    expect(valuesOn('google')).toEqual([]);
  });
});
