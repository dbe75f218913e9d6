import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../shared/user/mergeText.ts';

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.array(fc.constantFrom('One.', 'Two.', '\n', '- ', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
);

/** Every line of the part that stands in the whole, as it is or quoted. */
const holds = (whole: string, part: string) =>
  part
    .split('\n')
    .map((line) => line.trim())
    .every((line) => whole.includes(line));

describe('two changes of one text', () => {
  it('are the one that was made, where only one was made', () => {
    fc.assert(
      fc.property(text, text, (before, changed) => {
        expect(mergeText(before, changed, before)).toEqual({ text: changed, clash: false });
        expect(mergeText(before, before, changed)).toEqual({ text: changed, clash: false });
        expect(mergeText(before, changed, changed)).toEqual({ text: changed, clash: false });
      }),
    );
  });

  it('are both made where they touch different places', () => {
    expect(mergeText('One. Two. Three.', '1. Two. Three.', 'One. Two. 3.').text).toBe('1. Two. 3.');
    expect(mergeText('One. Two. Three.', 'One. Two.', 'Zero. One. Two. Three.').text).toBe('Zero. One. Two.');
  });

  it('lose nothing that either added to the same place', () => {
    fc.assert(
      fc.property(text, text, text, (before, mine, theirs) => {
        const merged = mergeText(before, before + mine, before + theirs).text;
        expect(merged.startsWith(before)).toBe(true);
        expect(holds(merged, before + mine) && holds(merged, theirs)).toBe(true);
      }),
    );
  });

  it('are mine with theirs quoted where both replaced the same', () => {
    expect(mergeText('One two three', 'One 2 three', 'One II three\nand more')).toEqual({
      text: 'One 2 three\n\n> **Written in another window:**\n>\n> One II three\n> and more',
      clash: true,
    });
  });

  it('keep what is left when the other side took all of it away', () => {
    expect(mergeText('One two', '', 'One three').text).toBe('One three');
    expect(mergeText('One two', 'One three', '').text).toBe('One three');
  });
});
