/** The view that a figure is asked of: from a link, or from a file that holds one. */
import { readFile } from 'node:fs/promises';
import { parseDeepLinkAddress } from '../../shared/bridge/deepLinkAddress.ts';
import { readPdfRecipe } from '../../shared/figure/pdfWriter.ts';
import { figureKindOf, readRecipe } from '../../shared/figure/readRecipe.ts';
import { parseRecipe } from '../../shared/figure/recipe.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import { decodeDeepLink } from '../../shared/view/deepLink.ts';

/** An unchecked view for parseViewState. @param given a link with or without its address, or a path */
export async function readView(given: string): Promise<Result<unknown>> {
  const link = linkIn(given);
  if (link !== null) return decodeDeepLink(link);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(given));
  } catch (thrown) {
    return fail(
      'figure/no-view',
      `${given} is neither a link nor a file that can be read: ${messageOf(thrown)}.`,
    );
  }
  if (figureKindOf(bytes) !== null) {
    const recipe = await readRecipe(bytes, readPdfRecipe);
    return recipe.ok ? ok(recipe.value.view) : recipe;
  }
  const text = new TextDecoder().decode(bytes).trim();
  const written = linkIn(text);
  if (written !== null) return decodeDeepLink(written);
  const recipe = parseRecipe(text);
  if (recipe.ok) return ok(recipe.value.view);
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('figure/no-view', `${given} holds no figure, no link and no view.`);
  }
}

/** The part after `#` of a link; null when the text is none. */
function linkIn(text: string): string | null {
  if (/^v=\d+(&|$)/.test(text)) return text;
  const own = parseDeepLinkAddress(text);
  if (own !== null) return own;
  return /^https?:\/\/\S+#/.test(text) ? text.slice(text.indexOf('#') + 1) : null;
}
