import { describe, expect, it } from 'vitest';
import type { Chosen } from '../../../shared/export/exportScope.ts';
import { publicationsInScope, whyNoPublications } from '../../../shared/export/publicationsInScope.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const all = ['gamma', 'delta', 'beta', 'alpha'];
const chosen = (selection: readonly NodeId[], reach: readonly NodeId[] = []): Chosen => ({
  selection: new Set(selection),
  reach: new Set(reach),
});
const keysOf = (
  visible: readonly string[],
  scope: 'visible' | 'selection' | 'neighbours',
  selection: readonly NodeId[],
) => publicationsInScope(index, visible, scope, chosen(selection)).map(({ key }) => key);

describe('the publications that are exported', () => {
  it('are all that the filters leave, in the order of the corpus', () => {
    expect(keysOf(all, 'visible', [])).toEqual(['alpha', 'beta', 'gamma', 'delta']);
    expect(keysOf(['gamma', 'alpha'], 'visible', ['publication:beta'])).toEqual(['alpha', 'gamma']);
  });

  it('are the selected ones, never what the filters hide', () => {
    expect(keysOf(all, 'selection', ['publication:gamma', 'technique:rounding'])).toEqual(['gamma']);
    expect(keysOf(['alpha'], 'selection', ['publication:gamma'])).toEqual([]);
  });

  it('are, with neighbours, those that cite and are cited, or that belong to what is selected', () => {
    expect(keysOf(all, 'neighbours', ['publication:beta'])).toEqual(['alpha', 'beta', 'gamma']);
    expect(keysOf(all, 'neighbours', ['technique:rounding'])).toEqual(['alpha', 'beta']);
    expect(keysOf(all, 'neighbours', ['strategy:size-reduction'])).toEqual(['alpha', 'beta', 'gamma']);
    expect(keysOf(all, 'neighbours', ['hardware:ampere'])).toEqual(['alpha', 'beta', 'gamma']);
    expect(keysOf(all, 'neighbours', ['framework:torchlike'])).toEqual(['alpha']);
    expect(keysOf(['gamma'], 'neighbours', ['publication:beta'])).toEqual(['gamma']);
    const [author] = [...index.authorById.values()].filter((it) => it.name.family === 'Ré');
    expect(keysOf(all, 'neighbours', [`author:${author?.id}`])).toEqual(['alpha', 'delta']);
  });

  it('are the one in focus with what its depth reaches, whatever is selected', () => {
    const around = chosen(['publication:delta'], ['publication:beta', 'publication:alpha']);
    const keys = publicationsInScope(index, all, 'focus', around).map(({ key }) => key);
    expect(keys).toEqual(['alpha', 'beta']);
    expect(whyNoPublications([], 'focus', chosen([]))).toBe('Nothing is in focus');
    expect(whyNoPublications([], 'focus', around)).toBe('The filters hide what is in focus');
  });

  it('say why there are none', () => {
    const why = (scope: 'visible' | 'selection' | 'neighbours', selection: readonly NodeId[]) =>
      whyNoPublications([], scope, chosen(selection));
    expect(why('visible', [])).toBe('The filters leave no publication');
    expect(why('selection', [])).toBe('Nothing is selected');
    expect(why('selection', ['technique:rounding'])).toBe('No publication is selected');
    expect(why('neighbours', ['publication:beta'])).toBe('The filters hide what is selected');
    expect(whyNoPublications(SMALL_CORPUS.publications, 'selection', chosen([]))).toBeNull();
  });
});
