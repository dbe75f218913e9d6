/**
 * Text inside a field of BibTeX: what TeX would take for a command is written as one, everything else stays
 * UTF-8, which biber reads, and BibTeX passes on to LaTeX, whose input is UTF-8 since 2018.
 */
import { toPlainLine } from './plainText.ts';

/** Braces as commands, not `\{`: BibTeX counts braces whatever stands before them. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '"': '{\\textquotedbl}',
  '`': '{\\textasciigrave}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Signs that TeX joins when they follow each other: quotes to a closing one, hyphens to a dash. */
const LIGATURE = /(['\-,])(?=\1)/g;

const SPECIAL = /[\\{}~^<>|"`&%$#_]/g;

/** A word with its hyphens: capitals in one part hold the whole of it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu;

/** A capital after the first letter of a word or of one of its parts: "LLM", "FlexGen", "GPU-Based". */
const INNER_CAPITAL = /[\p{L}\p{N}\p{M}]\p{Lu}/u;

export function escapeBibtex(text: string): string {
  return escapeSpecial(toPlainLine(text));
}

/** Escaped, with braces around words whose capitals a style that lowers titles must keep. */
export function protectTitle(title: string): string {
  const plain = toPlainLine(title);
  let written = '';
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    written += escapeSpecial(plain.slice(end, index)) + (INNER_CAPITAL.test(word) ? `{${word}}` : word);
    end = index + word.length;
  }
  return written + escapeSpecial(plain.slice(end));
}

/** For fields that are read letter by letter (`url`, `doi`, `eprint`): only what would break them is encoded. */
export function encodeVerbatim(address: string): string {
  return toPlainLine(address).replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => COMMANDS[character] ?? character).replace(LIGATURE, '$1{}');
}
