import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { parseViewState } from '../../../shared/view/parseViewState.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
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
        const named =
          view.selection.length + view.comparison.length + (view.focus ? 1 : 0) + (view.layoutCentre ? 1 : 0);
        const kept =
          once.value.view.selection.length +
          once.value.view.comparison.length +
          (once.value.view.focus ? 1 : 0) +
          (once.value.view.layoutCentre ? 1 : 0);
        const filterCount = (filters: object) => Object.values(filters).flat().length;
        expect(kept + filterCount(once.value.view.filters) + once.value.dropped.length).toBe(
          named + filterCount(view.filters),
        );
        expect(parseViewState(once.value.view, index)).toEqual({
          ok: true,
          value: { view: once.value.view, dropped: [] },
        });
      }),
    );
  });
});
