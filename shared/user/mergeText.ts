/**
 * Two changes of one text made apart from each other, joined so that neither is lost. Each change is taken
 * as one place that was replaced: from the first to the last character that differs.
 */

export interface MergedText {
  readonly text: string;
  /** Both sides changed it, each in its own way: worth reading over. */
  readonly clash: boolean;
}

interface Replacement {
  /** What of the text before is replaced, end not included. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * @param before what both started from
 * @param mine the text here
 * @param theirs the text from elsewhere
 * @returns both changes where they touch different places; else mine, with theirs quoted below it
 */
export function mergeText(before: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === before) return { text: mine, clash: false };
  if (mine === before) return { text: theirs, clash: false };
  return { text: join(before, mine, theirs), clash: true };
}

function join(before: string, mine: string, theirs: string): string {
  const [here, there] = [replacementOf(before, mine), replacementOf(before, theirs)];
  if (here.start === here.end && there.start === there.end && here.start === there.start) {
    const gap = /\s$/.test(here.by) || /^\s/.test(there.by) ? '' : '\n\n';
    return apply(before, { ...here, by: here.by + gap + there.by });
  }
  if (here.end <= there.start) return apply(apply(before, there), here);
  if (there.end <= here.start) return apply(apply(before, here), there);
  if (mine.trim() === '') return theirs;
  if (theirs.trim() === '' || mine.includes(theirs)) return mine;
  return `${mine.trimEnd()}\n\n> **Written in another window:**\n>\n${quote(theirs)}`;
}

function replacementOf(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  return { start, end: before.length - kept, by: after.slice(start, after.length - kept) };
}

function apply(text: string, { start, end, by }: Replacement): string {
  return text.slice(0, start) + by + text.slice(end);
}

function quote(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
