/**
 * What an exported figure was made from: the view, the corpus and the places of its nodes. It travels inside the
 * file, so that the figure can be opened again as the view it shows.
 */
import { z } from 'zod';
import type { Point } from '../graph/graphModel.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { NodeId } from '../model/ids.ts';
import type { ViewState } from '../view/viewState.ts';

/** Name of the entry that holds it: keyword in a PNG, id in an SVG, file name in a PDF. */
export const RECIPE_NAME = 'peak-atlas-view';

export interface FigureRecipe {
  readonly corpusTitle: string;
  /** See `hashCorpus`. */
  readonly corpusHash: string;
  readonly view: ViewState;
  /** Of the nodes in the figure, in layout units. */
  readonly positions: Readonly<Record<NodeId, Point>>;
}

/** A recipe as read: what its view may hold is for parseViewState to say, which nodes there are for the corpus. */
export interface ReadRecipe {
  readonly corpusTitle: string;
  readonly corpusHash: string;
  readonly view: unknown;
  readonly positions: Readonly<Record<string, Point>>;
}

const recipeSchema = z.object({
  format: z.literal(RECIPE_NAME),
  version: z.literal(1),
  corpusTitle: z.string(),
  corpusHash: z.string(),
  view: z.record(z.string(), z.unknown()),
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

/** One line of JSON without `<`, `>` or `&`, so that it stands in XML as it is. Places are kept to a hundredth. */
export function encodeRecipe({ corpusTitle, corpusHash, view, positions }: FigureRecipe): string {
  const places = Object.entries(positions).map(([id, { x, y }]) => [id, [toHundredths(x), toHundredths(y)]]);
  const json = JSON.stringify({
    format: RECIPE_NAME,
    version: 1,
    corpusTitle,
    corpusHash,
    view,
    positions: Object.fromEntries(places),
  });
  return json
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `figure/no-recipe` when the text is none, or one of a later version of the app. */
export function parseRecipe(text: string): Result<ReadRecipe> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return noRecipe('its description of the view is not readable');
  }
  const parsed = recipeSchema.safeParse(value);
  if (!parsed.success) {
    return noRecipe(`its description of the view is none of this version (${z.prettifyError(parsed.error)})`);
  }
  const { corpusTitle, corpusHash, view, positions } = parsed.data;
  const places = Object.entries(positions).map(([id, [x, y]]) => [id, { x, y }]);
  return ok({ corpusTitle, corpusHash, view, positions: Object.fromEntries(places) });
}

/** The answer for a file without a recipe that can be read. */
export function noRecipe(why: string): Result<never> {
  return fail('figure/no-recipe', `This file cannot be opened as a view: ${why}.`, {
    kept: 'What is on screen was not changed.',
    hint: 'Figures that Peak Atlas exported as SVG, PNG or PDF can be opened, unless another program saved them anew.',
  });
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
