/** Text within LaTeX. */

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

/** Characters that pdfLaTeX's fonts lack, as commands that every engine knows. */
const SIGNS: Readonly<Record<string, string>> = {
  '×': '$\\times$',
  '→': '$\\rightarrow$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≈': '$\\approx$',
  '·': '$\\cdot$',
  '−': '$-$',
  '▲': '$\\blacktriangle$',
  '▼': '$\\blacktriangledown$',
};

/**
 * The text on one line, with everything that TeX would take for more than a letter as a command. Pairs that its
 * fonts draw together, such as `--` and `''`, are kept apart.
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029\t]+/g, ' ')
    .replace(/[\\{}$&#%_~^<>|"]/g, (letter) => COMMANDS[letter] ?? letter)
    .replace(/[×→≤≥≈·−▲▼]/g, (letter) => SIGNS[letter] ?? letter)
    .replace(/--/g, '-{}-')
    .replace(/--/g, '-{}-')
    .replace(/''/g, "'{}'")
    .replace(/``/g, '`{}`');
}
