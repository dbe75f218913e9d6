import { describe, expect, it } from 'vitest';
import { byteText, countOf, previewOf } from '../../../shared/export/textFile.ts';

describe('what is said of a text before it is saved', () => {
  it('is its first forty lines and how many follow', () => {
    const lines = Array.from({ length: 43 }, (_, number) => `line ${number}`);
    expect(previewOf(`\uFEFF${lines.join('\r\n')}\r\n`)).toEqual({
      shown: lines.slice(0, 40).join('\n'),
      more: 3,
    });
    expect(previewOf('one\n')).toEqual({ shown: 'one', more: 0 });
  });

  it('is how much there is of what', () => {
    expect([1, 0, 1094].map((count) => countOf(count, 'entry', 'entries'))).toEqual([
      '1 entry',
      '0 entries',
      '1,094 entries',
    ]);
  });

  it('is its size in decimal units', () => {
    expect([999, 1000, 61_400, 1_250_000].map(byteText)).toEqual(['999 bytes', '1 kB', '61 kB', '1.3 MB']);
  });
});
