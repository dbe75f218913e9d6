import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReferenceList, referenceFormatOf } from '../../../shared/import/readReferenceList.ts';
import { listText } from '../../fixtures/import/listedCorpus.ts';

const read = (name: string) => readReferenceList(listText(name));
const found = (name: string) =>
  read(name).references.map(({ doi, arxiv, titles }) => ({ doi, arxiv, title: titles[0] ?? null }));

describe('a list of literature', () => {
  it('is read from BibTeX of Google Scholar, titles in their odd case', () => {
    expect(found('scholar.bib')).toEqual([
      {
        doi: null,
        arxiv: null,
        title: 'Sparsegpt: Massive language models can be accurately pruned in one-shot',
      },
      {
        doi: null,
        arxiv: null,
        title: 'Gpt3. int8 (): 8-bit matrix multiplication for transformers at scale',
      },
      {
        doi: null,
        arxiv: '1909.08053',
        title: 'Megatron-lm: Training multi-billion parameter language models using model parallelism',
      },
      {
        doi: null,
        arxiv: '2306.06000',
        title: expect.stringContaining('Increasing GPU Utilization during Generative Inference'),
      },
    ]);
    expect(read('scholar.bib').faults).toEqual([]);
  });

  it('is read from BibTeX of Zotero past an entry that is broken, which is named', () => {
    expect(found('zotero.bib')).toEqual([
      {
        doi: '10.48550/arxiv.2205.14135',
        arxiv: '2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
      },
      {
        doi: '10.1109/sc41405.2020.00024',
        arxiv: null,
        title: 'ZeRO: Memory optimizations Toward Training Trillion Parameter Models',
      },
      {
        doi: null,
        arxiv: '2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
      },
    ]);
    expect(read('zotero.bib').faults.join('\n')).toMatch(/An entry wh[\s\S]*@broken_2023/);
  });

  it('is read from BibTeX of the ACM, whose keys are DOIs', () => {
    expect(found('acm.bib').map(({ doi }) => doi)).toEqual([
      '10.1145/3600006.3613165',
      '10.14778/3611540.3611569',
    ]);
  });

  it('keeps what BibTeX says of authors, year and venue', () => {
    const details = (name: string, at: number) => read(name).references[at]?.details;
    expect(details('zotero.bib', 0)).toMatchObject({
      authors: [
        { family: 'Dao', given: 'Tri' },
        { family: 'Fu', given: 'Daniel Y.' },
        { family: 'Ermon', given: 'Stefano' },
        { family: 'Rudra', given: 'Atri' },
        { family: 'Ré', given: 'Christopher' },
      ],
      authorsComplete: true,
      year: 2022,
    });
    expect(details('scholar.bib', 3)).toMatchObject({ authorsComplete: false, year: 2023 });
    expect(details('scholar.bib', 3)?.authors).toHaveLength(4);
    expect(details('acm.bib', 0)).toMatchObject({
      venue: 'Proceedings of the 29th Symposium on Operating Systems Principles',
      entryType: 'inproceedings',
    });
    expect(details('zotero.bib', 2)?.authors.at(-1)).toEqual({ family: 'Microsoft Research', given: '' });
  });

  it('is read from a table with a byte order mark and semicolons; a row that says nothing is named', () => {
    expect(found('scopus.csv')).toEqual([
      {
        doi: null,
        arxiv: null,
        title: 'SparseGPT: Massive Language Models Can be Accurately Pruned in One-Shot',
      },
      {
        doi: '10.1109/sc41405.2020.00024',
        arxiv: null,
        title: 'ZeRO: Memory optimizations toward training trillion parameter models',
      },
      { doi: null, arxiv: '2205.14135', title: null },
    ]);
    expect(read('scopus.csv').faults).toEqual(['row 5: no DOI, arXiv id or title']);
  });

  it('is read from a numbered list of references, titles in quotes', () => {
    expect(found('numbered.txt')).toEqual([
      {
        doi: null,
        arxiv: null,
        title: 'SparseGPT: Massive language models can be accurately pruned in one-shot',
      },
      {
        doi: '10.1109/sc41405.2020.00024',
        arxiv: null,
        title: 'ZeRO: Memory optimizations toward training trillion parameter models',
      },
      {
        doi: null,
        arxiv: '2205.14135',
        title: 'FlashAttention: Fast and memory-efficient exact attention with IO-awareness',
      },
      { doi: null, arxiv: null, title: expect.stringContaining('Kwon, W. et al. (2023). Efficient') },
      { doi: null, arxiv: null, title: 'LoRA' },
      { doi: null, arxiv: null, title: 'Why should I trust you?' },
    ]);
    expect(read('numbered.txt').references.at(-1)?.titles[1]).toMatch(
      /^“Why should I trust you\?”: a made-up/,
    );
    expect(read('numbered.txt').references[0]?.place).toBe('line 3');
  });

  it('is read from references that run over the lines of a column', () => {
    expect(found('columns.txt')).toEqual([
      {
        doi: null,
        arxiv: null,
        title: 'FlashAttention: Fast and memory-efficient exact attention with IO-awareness',
      },
      {
        doi: '10.1145/3600006.3613165',
        arxiv: null,
        title: 'Efficient memory man- agement for large language model serving with PagedAtten- tion',
      },
      {
        doi: null,
        arxiv: '1909.08053',
        title: 'Megatron-LM: Training multi-billion parameter language models using model parallelism',
      },
    ]);
    expect(read('columns.txt').references.map(({ place }) => place)).toEqual(['line 1', 'line 4', 'line 8']);
  });

  it('is read from a bibliography that was put together from arXiv, IEEE, DBLP and by hand', () => {
    expect(read('mixed.bib').faults).toEqual([]);
    expect(
      read('mixed.bib').references.map(({ doi, arxiv, details }) => [doi, arxiv, details?.venue]),
    ).toEqual([
      [null, '2106.09685', null],
      ['10.1109/sc41405.2020.00024', null, expect.stringContaining('SC20: International Conference')],
      [
        null,
        null,
        'International Conference on Machine Learning, ICML 2023, 23-29 July 2023, Honolulu, Hawaii, USA',
      ],
      [null, null, '29th Symposium on Operating Systems Principles'],
    ]);
    expect(read('mixed.bib').references[2]?.details?.authors).toEqual([
      { family: 'Frantar', given: 'Elias' },
      { family: 'Alistarh', given: 'Dan' },
    ]);
  });

  it('is known by what it holds', () => {
    expect(referenceFormatOf('% a comment\n@Article {x, title = {A}}')).toBe('bibtex');
    expect(referenceFormatOf('No,arXiv ID,Remark\n1,2205.14135,')).toBe('csv');
    expect(referenceFormatOf('Title\nLoRA')).toBe('csv');
    expect(referenceFormatOf('LoRA\nQLoRA')).toBe('lines');
    expect(referenceFormatOf('@someone wrote this')).toBe('lines');
    expect(referenceFormatOf('arXiv:1910.02054\nDOI: 10.1145/3600006.3613165')).toBe('lines');
  });

  it('never throws, whatever it holds', () => {
    const piece = fc.constantFrom(
      '@article{',
      'k,',
      'title={',
      '}',
      '"',
      '\n',
      ',',
      'doi',
      '\\',
      '$',
      '#',
      ';',
      'a ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { doi, arxiv, titles } of readReferenceList(text).references) {
            expect(doi !== null || arxiv !== null || titles.length > 0).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
