/**
 * A part of the view state that belongs to one view: what it holds, how it is checked, and how its fields stand in
 * links. The parts are listed in viewParts.ts; everything that reads or writes a view state goes by that list.
 */
import type { z } from 'zod';
import type { CorpusIndex } from '../network/corpusIndex.ts';

/**
 * How a field stands in a link: one pair, or one pair for each text of a list. Null and the default are not written,
 * so what may be null or a list has that, or an empty list, as its default.
 */
export type PartFieldForm = 'text' | 'number' | 'flag' | 'list';

export interface ViewPart<Part extends object> {
  /** Before the name of the field in links, with a dot at its end: `gap.`. */
  readonly prefix: string;
  readonly defaults: Part;
  /** Fields that are missing take their default. */
  readonly schema: z.ZodType<Part>;
  readonly forms: Readonly<Record<keyof Part, PartFieldForm>>;
  /** The part without what this corpus cannot show; what is left out is added to `dropped`, as it stands in a link. */
  readonly keepKnown: (part: Part, index: CorpusIndex, dropped: string[]) => Part;
}

/** The texts of a list that pass, each once; the others are added to `dropped` as `prefix=text`. */
export function keepTexts(
  texts: readonly string[],
  key: string,
  isKnown: (text: string) => boolean,
  dropped: string[],
): readonly string[] {
  return [...new Set(texts)].filter((text) => {
    if (isKnown(text)) return true;
    dropped.push(`${key}=${text}`);
    return false;
  });
}
