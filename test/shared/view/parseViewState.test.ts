import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { parseViewState } from '../../../shared/view/parseViewState.ts';
import { PART_IDS } from '../../../shared/view/viewParts.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../shared/view/viewState.ts';
import { arbitraryView } from '../../fixtures/arbitraryView.ts';
import { buildCorpus, buildPublication, buildStrategy, buildTechnique } from '../../fixtures/buildCorpus.ts';

const index = buildCorpusIndex(
  buildCorpus({
    publications: ['a', 'b'].map((key) =>
      buildPublication({ key, techniques: [{ id: 'rounding', role: 'uses' }] }),
    ),
    techniques: [buildTechnique({ id: 'rounding' })],
    strategies: [buildStrategy({ id: 'quantization' })],
  }),
);

/** How many ids and filter values the state names, wherever. */
function idsOf(view: ViewState): number {
  const ends = [view.focus, view.layoutCentre, view.path?.from, view.path?.to];
  return (
    [view.selection, view.comparison, view.hidden, view.keptOnly ?? []].flat().length +
    ends.filter(Boolean).length +
    Object.values(view.filters).flat().length +
    Object.values(view.excluded).flat().length +
    Object.keys(view.ranges).length +
    view.matchAll.length +
    view.searches.length +
    Object.values(view.pins).flatMap(Object.keys).length +
    view.openClusters.length +
    view.neighboursOf.length +
    PART_IDS.flatMap((id) => textsOf(view[id])).length
  );
}

/** Everything in a part that may name something of the corpus: its lists. */
function textsOf(part: object): readonly unknown[] {
  return Object.values(part).filter(Array.isArray).flat();
}

describe('a view state from outside', () => {
  it('takes the default for every field that is missing', () => {
    expect(parseViewState({ version: 1 }, index)).toEqual({
      ok: true,
      value: { view: DEFAULT_VIEW, dropped: [] },
    });
  });

  it('keeps what the corpus holds and drops what it does not, naming it', () => {
    const parsed = parseViewState(
      {
        version: 1,
        selection: ['publication:a', 'publication:gone', 'nonsense'],
        focus: 'technique:rounding',
        comparison: ['technique:rounding', 'hardware:gone', 'author:emmy-noether'],
        filters: { class: ['inference', 'gone'], gone: ['x'] },
      },
      index,
    );
    expect(parsed.ok && parsed.value.view).toMatchObject({
      selection: ['publication:a'],
      focus: null,
      comparison: ['technique:rounding'],
      filters: { class: ['inference'] },
    });
    expect(parsed.ok && [...parsed.value.dropped].sort()).toEqual([
      'author:emmy-noether',
      'class=gone',
      'gone=x',
      'hardware:gone',
      'nonsense',
      'publication:gone',
      'technique:rounding',
    ]);
  });

  it('keeps what can narrow this corpus, and names what cannot', () => {
    const parsed = parseViewState(
      {
        version: 1,
        filters: { class: ['inference'], tag: ['whatever the reader has'] },
        excluded: { class: ['inference', 'gone'], technique: ['rounding'] },
        matchAll: ['class', 'gone'],
        ranges: {
          memory: [24, null],
          'model-size': [70, 7],
          year: [1, 2],
          'cited-by': [null, null],
          'gain-throughput': [Number.NaN, null],
        },
        searches: [' int8 ', '', 'int8', ...Array.from({ length: 8 }, (_, number) => `query ${number}`)],
      },
      index,
    );
    expect(parsed.ok && parsed.value.view).toMatchObject({
      filters: { class: ['inference'], tag: ['whatever the reader has'] },
      excluded: { technique: ['rounding'] },
      matchAll: ['class'],
      ranges: { memory: [24, null] },
      searches: ['int8', 'query 0', 'query 1', 'query 2', 'query 3', 'query 4', 'query 5', 'query 6'],
    });
    expect(parsed.ok && [...parsed.value.dropped].sort()).toEqual([
      'all=gone',
      'narrow=',
      'narrow=query 7',
      'not.class=gone',
      'not.class=inference',
      'range.cited-by=..',
      'range.gain-throughput=NaN..',
      'range.model-size=70..7',
      'range.year=1..2',
    ]);
  });

  it('shows the whole graph again when none of the nodes that were kept is in the corpus', () => {
    const keptOf = (keptOnly: readonly string[]) => {
      const parsed = parseViewState({ version: 1, keptOnly }, index);
      return parsed.ok && parsed.value.view.keptOnly;
    };
    expect(keptOf(['publication:gone'])).toBeNull();
    expect(keptOf(['publication:gone', 'publication:a'])).toEqual(['publication:a']);
    expect(keptOf([])).toEqual([]);
  });

  it('falls back to a graph’s own sizes, colours and blocks where the facet is not known, and says so', () => {
    const parsed = parseViewState(
      { version: 1, sizeBy: 'facet.gone', colourBy: 'weather', gridBy: 'gone' },
      index,
    );
    expect(parsed).toEqual({
      ok: true,
      value: { view: DEFAULT_VIEW, dropped: ['gone', 'facet.gone', 'weather'] },
    });
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { version: 2 },
    { version: 1, view: 'attic' },
    { version: 1, selection: 'a' },
  ])('is malformed when it is %j', (value) => {
    const parsed = parseViewState(value, index);
    expect(!parsed.ok && parsed.error.code).toBe('view/malformed');
  });

  it('drops nothing it has not named, and passes its own result unchanged', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const once = parseViewState(view, index);
        expect(once.ok).toBe(true);
        if (!once.ok) return;
        expect(idsOf(once.value.view) + once.value.dropped.length).toBe(idsOf(view));
        expect(parseViewState(once.value.view, index)).toEqual({
          ok: true,
          value: { view: once.value.view, dropped: [] },
        });
      }),
    );
  });
});
