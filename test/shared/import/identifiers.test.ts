import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arxivIdOfDoi,
  findArxivId,
  findDoi,
  monthOfArxivId,
  parseArxivId,
  parseDoi,
} from '../../../shared/import/identifiers.ts';

describe('DOIs', () => {
  it.each([
    '10.1109/SC41405.2020.00024',
    'doi:10.1109/sc41405.2020.00024',
    'DOI 10.1109/SC41405.2020.00024',
    'https://doi.org/10.1109/SC41405.2020.00024',
    'dx.doi.org/10.1109%2FSC41405.2020.00024.',
    '  doi.org/10.1109/SC41405.2020.00024, ',
  ])('are one however they are written: %s', (text) => {
    expect(parseDoi(text)).toBe('10.1109/sc41405.2020.00024');
  });

  it.each(['', '10.1109', '10.1/x', 'ZeRO 10.1109/SC41405.2020.00024', '2301.00774', 'doi:'])(
    'are not seen in: %s',
    (text) => {
      expect(parseDoi(text)).toBeNull();
    },
  );

  it('are found within a reference only where they are marked', () => {
    expect(findDoi('Nov. 2020, doi: 10.1109/SC41405.2020.00024.')).toBe('10.1109/sc41405.2020.00024');
    expect(findDoi('see https://doi.org/10.1145/3600006.3613165')).toBe('10.1145/3600006.3613165');
    expect(findDoi('a rate of 10.1109/x')).toBeNull();
  });

  it('stay what they are when parsed again', () => {
    const suffix = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcXYZ019.-_()/') });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999999 }), suffix, (registrant, end) => {
        const doi = parseDoi(`10.${registrant}/x${end}`);
        expect(doi).not.toBeNull();
        expect(parseDoi(doi ?? '')).toBe(doi);
        expect(parseDoi(`https://doi.org/${(doi ?? '').toUpperCase()}`)).toBe(doi);
      }),
    );
  });

  it('survive text that is no address', () => {
    fc.assert(fc.property(fc.string(), (text) => void [parseDoi(text), findDoi(text), parseArxivId(text)]));
    expect(parseDoi('10.1000/100%')).toBe('10.1000/100%');
  });
});

describe('arXiv ids', () => {
  it.each([
    '2205.14135',
    '2205.14135v2',
    'arXiv:2205.14135v1 [cs.LG]',
    'ARXIV: 2205.14135',
    'https://arxiv.org/abs/2205.14135v3',
    'export.arxiv.org/abs/2205.14135',
    'https://arxiv.org/pdf/2205.14135v2.pdf',
  ])('are one however they are written: %s', (text) => {
    expect(parseArxivId(text)).toBe('2205.14135');
  });

  it.each(['2213.14135', '2205.141356', '10.1109/2205.14135', 'version 2205.14135', '1234.5678 words'])(
    'are not seen in: %s',
    (text) => {
      expect(parseArxivId(text)).toBeNull();
    },
  );

  it('are found within a reference only where they are marked', () => {
    expect(findArxivId('arXiv preprint arXiv:1909.08053')).toBe('1909.08053');
    expect(findArxivId('2022, arXiv:2205.14135.')).toBe('2205.14135');
    expect(findArxivId('pp. 2205.14135')).toBeNull();
  });

  it('are told by DOIs of arXiv and tell the month of receipt', () => {
    expect(arxivIdOfDoi('10.48550/arxiv.2205.14135')).toBe('2205.14135');
    expect(arxivIdOfDoi('10.1145/3600006.3613165')).toBeNull();
    expect(monthOfArxivId('2205.14135')).toBe('2022-05');
    expect(monthOfArxivId('cs/0701001')).toBeNull();
  });
});
