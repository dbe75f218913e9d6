import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityName, linkNames } from '../../../shared/review/linkNames.ts';

const named = (...names: string[]): readonly EntityName[] =>
  names.map((name) => ({ name, nodeId: `publication:${name}` }));
const linkedIn = (text: string, names: readonly EntityName[]) =>
  linkNames(text, names).flatMap((part) => (part.nodeId === null ? [] : [part.text]));

describe('names in running text', () => {
  it('are linked as whole words, in the same case', () => {
    const names = named('GPTQ', 'FlexGen');
    expect(linkedIn('Like GPTQ; unlike flexgen, MyGPTQ or GPTQs.', names)).toEqual(['GPTQ']);
    expect(linkNames('Like GPTQ.', names)).toEqual([
      { text: 'Like ', nodeId: null },
      { text: 'GPTQ', nodeId: 'publication:GPTQ' },
      { text: '.', nodeId: null },
    ]);
  });

  it('go to the longer of two names at one place', () => {
    expect(linkedIn('ZeRO-Infinity follows ZeRO.', named('ZeRO', 'ZeRO-Infinity'))).toEqual([
      'ZeRO-Infinity',
      'ZeRO',
    ]);
  });

  it('are linked at their first mention only', () => {
    expect(linkedIn('GPTQ, then GPTQ again', named('GPTQ'))).toEqual(['GPTQ']);
  });

  it('may hold what means something in a pattern', () => {
    expect(linkedIn('What is C++ (2.0)? A [b].', named('C++ (2.0)', '[b]'))).toEqual(['C++ (2.0)', '[b]']);
  });

  it('never change the text, whatever the names', () => {
    const pieces = fc.constantFrom('GPTQ', 'ZeRO', 'ZeRO-Infinity', ' ', '.', 'a(b', '\\', 'é');
    const texts = fc.array(pieces).map((words) => words.join(''));
    fc.assert(
      fc.property(texts, fc.uniqueArray(fc.oneof(pieces, fc.string())), (text, names) => {
        const parts = linkNames(text, named(...names));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { text: name, nodeId } of parts) {
          if (nodeId !== null) expect(names).toContain(name);
        }
      }),
    );
  });
});
