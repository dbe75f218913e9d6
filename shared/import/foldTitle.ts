/** Titles brought to a form in which the ways of writing one title are equal. */

/** Letters that decompose into nothing simpler, as titles and their ASCII copies write them. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const LATEX_LETTERS = /\\(ss|ae|oe|o|l|aa|i|j)(?![a-z])(?:\s*\{\})?/gi;
const LATEX_COMMAND = /\\[a-z]+\*?/gi;
const LATEX_ACCENT = /\\[^a-z\s]/gi;
const MARKUP = /<\/?(?:i|b|em|strong|sub|sup|sc|span|scp|tt)(?:\s[^<>]*)?>/gi;

/**
 * Words in lower case parted by one space: without diacritics, punctuation, symbols, compatibility forms
 * (small capitals, superscripts, ligatures), LaTeX commands and braces, and HTML markup. Folding a folded
 * title changes nothing.
 */
export function foldTitle(title: string): string {
  const plain = title
    .replace(MARKUP, '')
    .replace(LATEX_LETTERS, '$1')
    .replace(LATEX_COMMAND, ' ')
    .replace(LATEX_ACCENT, '')
    .replace(/[{}$^]/g, '');
  return lowerCase(lowerCase(plain))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded title without spaces: "Flash Attention" and "FlashAttention" are one title. */
export function titleKey(title: string): string {
  return foldTitle(title).replaceAll(' ', '');
}

/** Twice, because some compatibility forms decompose to capitals and some capitals to marks. */
function lowerCase(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => SPELT_OUT[letter] ?? letter);
}
