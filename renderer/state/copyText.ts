/** Puts a text on the clipboard and says how that went. */
import { notify } from './actions.ts';

interface CopyWords {
  /** Code of the message when it is there; `-not` stands in it when it is not: "app/link-copied", "app/link-not-copied". */
  readonly code: `${string}-copied`;
  readonly done: string;
  /** What to do where the clipboard cannot be written to. */
  readonly hint: string;
}

export async function copyText(text: string, { code, done, hint }: CopyWords): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('info', { code, message: done });
  } catch {
    notify('warning', {
      code: code.replace(/-copied$/, '-not-copied'),
      message: 'The clipboard cannot be written to here.',
      hint,
    });
  }
}
