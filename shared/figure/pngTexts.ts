/** The texts that a PNG of a figure carries: its title, what it shows, and the view it was made from. */
import type { FigureModel } from './figureModel.ts';
import { RECIPE_NAME } from './recipe.ts';

/** By the keywords that the PNG specification reserves for them, and the recipe by its own. */
export function pngTextsOf({ title, description, recipe }: FigureModel): Readonly<Record<string, string>> {
  return {
    Title: title,
    Description: description,
    Software: 'Peak Atlas',
    ...(recipe === null ? {} : { [RECIPE_NAME]: recipe }),
  };
}
