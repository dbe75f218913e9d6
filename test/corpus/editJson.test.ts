import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editJson } from '../../shared/corpus/editJson.ts';

describe('editing a value of a JSON text', () => {
  it('leaves spacing, order and line ends to the curator', () => {
    const text =
      '\r\n{ "a":1,\r\n\t"m" : {"source":"x \\" }","level":  "old" },"z":[ {"m":{"level":"no"}} ] }\r\n';
    expect(
      editJson(text, [
        { path: ['m', 'level'], value: 'new' },
        { path: ['m', 'source'], value: null },
      ]),
    ).toBe('\r\n{ "a":1,\r\n\t"m" : {"source":null,"level":  "new" },"z":[ {"m":{"level":"no"}} ] }\r\n');
  });

  it('changes that value and no other, whatever else the object holds', () => {
    const other = fc.dictionary(
      fc.string().filter((key) => key !== 'm' && key !== '__proto__'),
      fc.jsonValue(),
    );
    const spacing = fc.constantFrom(undefined, 1, 2, '\t');
    fc.assert(
      fc.property(other, other, other, fc.jsonValue(), spacing, (before, inner, after, old, space) => {
        const value = { ...before, m: { ...inner, level: old, end: 0 }, ...after };
        const edited = editJson(JSON.stringify(value, null, space), [{ path: ['m', 'level'], value: 'new' }]);
        expect(edited).toBe(JSON.stringify({ ...value, m: { ...value.m, level: 'new' } }, null, space));
      }),
    );
  });

  it('takes the last of a key that stands twice, as reading does', () => {
    const edited = editJson('{"m":{"level":1},"m":{"level":2}}', [{ path: ['m', 'level'], value: 3 }]);
    expect(JSON.parse(edited)).toEqual({ m: { level: 3 } });
  });

  it('refuses a path that is not there', () => {
    expect(() => editJson('{"m":{}}', [{ path: ['m', 'level'], value: 1 }])).toThrow('the member level');
  });
});
