/**
 * Words that carry no meaning of their own here and are neither indexed nor required. Shorter than the usual
 * lists: words that mean something in this domain ("all" of all-reduce, "no", "off" of offload, "most",
 * "least", "like") stay.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have how i if in into is it its ' +
    'me my of on or our s she should so than that the their them then there these they this those to us was we ' +
    'were what when where which while who whose why will with would x you your'
  ).split(' '),
);

/** Whether the folded word is left out of the index. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
