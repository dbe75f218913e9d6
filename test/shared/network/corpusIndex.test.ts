import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorId } from '../../../shared/network/authorId.ts';
import { buildCorpusIndex, hasNode, nameOf, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { ancestorsByIdOf, childrenByIdOf } from '../../../shared/network/hierarchy.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { citedBySlowly, liesUnder } from '../../oracles/citations.ts';

describe('the corpus index', () => {
  it('knows who cites whom as a scan of the corpus does', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const index = buildCorpusIndex(corpus);
        for (const { key } of corpus.publications) {
          expect(index.citingKeysByKey.get(key) ?? []).toEqual(citedBySlowly(corpus, key));
        }
      }),
    );
  });

  it('finds the publications of a device also under everything above it', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const index = buildCorpusIndex(corpus);
        for (const { id } of corpus.hardware) {
          const slowly = corpus.publications
            .filter((it) => it.hardware.some((use) => liesUnder(corpus.hardware, use.id, id)))
            .map((it) => it.key);
          expect(index.publicationKeysByHardware.get(id) ?? []).toEqual(slowly);
        }
      }),
    );
  });

  it('finds the publications of a strategy also under everything above it', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const index = buildCorpusIndex(corpus);
        for (const { id } of corpus.strategies) {
          const slowly = corpus.publications
            .filter((it) => it.strategies.some((strategy) => liesUnder(corpus.strategies, strategy, id)))
            .map((it) => it.key);
          expect(index.publicationKeysByStrategy.get(id) ?? []).toEqual(slowly);
        }
      }),
    );
  });

  it('does not take succession for a citation', () => {
    const index = buildCorpusIndex(
      buildCorpus({
        publications: [
          buildPublication({ key: 'old' }),
          buildPublication({ key: 'new', relations: [buildRelation('old', { type: 'succeeds' })] }),
        ],
      }),
    );
    expect(index.citedKeysByKey.get('new')).toBeUndefined();
  });

  it('counts two relations to one publication as one citation', () => {
    const relations = [buildRelation('old'), buildRelation('old', { type: 'compares-with' })];
    const index = buildCorpusIndex(
      buildCorpus({
        publications: [buildPublication({ key: 'old' }), buildPublication({ key: 'new', relations })],
      }),
    );
    expect(index.citedKeysByKey.get('new')).toEqual(['old']);
  });

  it('refuses a relation that leads nowhere as the bug it is', () => {
    const corpus = buildCorpus({ publications: [buildPublication({ relations: [buildRelation('gone')] })] });
    expect(() => buildCorpusIndex(corpus)).toThrow(/gone/);
  });

  it('names every kind, and gives the id of what it does not hold', () => {
    const index = buildCorpusIndex(
      buildCorpus({ publications: [buildPublication({ key: 'a', shortName: 'A' })] }),
    );
    expect(nameOf(index, 'publication:a')).toBe('The paper on a');
    expect(shortNameOf(index, 'publication:a')).toBe('A');
    expect(nameOf(index, 'author:emmy-noether')).toBe('Emmy Noether');
    expect(nameOf(index, 'technique:gone')).toBe('gone');
    expect(hasNode(index, 'publication:a')).toBe(true);
    expect(hasNode(index, 'technique:gone')).toBe(false);
  });
});

describe('an author id', () => {
  it.each([
    ['Christopher', 'Ré', 'christopher-re'],
    ['Zhyar Rzgar K.', 'Rostam', 'zhyar-rzgar-k-rostam'],
    ['', 'Szénási', 'szenasi'],
    ['伟', '王', '伟-王'],
  ])('of "%s %s" is %s', (given, family, id) => {
    expect(authorId({ given, family })).toBe(id);
  });
});

describe('a hierarchy', () => {
  const entries = [
    { id: 'top', parent: null },
    { id: 'middle', parent: 'top' },
    { id: 'leaf', parent: 'middle' },
  ];

  it('lists ancestors nearest first, and children in order', () => {
    expect(ancestorsByIdOf(entries).get('leaf')).toEqual(['middle', 'top']);
    expect(childrenByIdOf(entries).get('')).toEqual(['top']);
    expect(childrenByIdOf(entries).get('top')).toEqual(['middle']);
    expect(childrenByIdOf(entries).get('leaf')).toBeUndefined();
  });

  it('refuses a cycle and a parent that is not there', () => {
    expect(() =>
      ancestorsByIdOf([
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
      ]),
    ).toThrow(/cycle/);
    expect(() => ancestorsByIdOf([{ id: 'a', parent: 'a' }])).toThrow(/cycle/);
    expect(() => ancestorsByIdOf([{ id: 'a', parent: 'gone' }])).toThrow(/gone/);
  });
});
