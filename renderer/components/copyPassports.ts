/**
 * Numbers leave the app with their passports: by the button of a passport, by the copy shortcut on a result
 * that has the focus, and when results lie within selected text.
 */
import { passportHtml, passportText, type SourcedResult } from '../../shared/compare/passportText.ts';
import { notify } from '../state/actions.ts';
import { countText } from './countText.ts';

/** Puts the passports on the clipboard as plain text and as HTML, and says so. */
export async function copyPassports(results: readonly SourcedResult[]): Promise<void> {
  const blobOf = (type: string, text: string) => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blobOf('text/plain', plainOf(results)),
        'text/html': blobOf('text/html', htmlOf(results)),
      }),
    ]);
    confirmCopy(results.length);
  } catch {
    notify('warning', {
      code: 'passport/not-copied',
      message: 'The clipboard cannot be written to here.',
      hint: 'Select the text of the passport and copy that.',
    });
  }
}

const resultByElement = new Map<Element, SourcedResult>();

/** Makes the element one whose result is copied with its passport. Returns the function that ends this. */
export function registerResult(element: Element, result: SourcedResult): () => void {
  if (resultByElement.size === 0) document.addEventListener('copy', onCopy);
  resultByElement.set(element, result);
  return () => {
    resultByElement.delete(element);
    if (resultByElement.size === 0) document.removeEventListener('copy', onCopy);
  };
}

/** Text fields and selections without a result copy as ever. */
function onCopy(event: ClipboardEvent): void {
  const selection = document.getSelection();
  const selected = selection === null || selection.isCollapsed ? '' : selection.toString();
  const results = selected === '' || selection === null ? focusedResult() : resultsWithin(selection);
  if (results.length === 0 || event.clipboardData === null || event.defaultPrevented) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', [selected, plainOf(results)].filter(Boolean).join('\n\n'));
  event.clipboardData.setData('text/html', `${paragraphOf(selected)}${htmlOf(results)}`);
  confirmCopy(results.length);
}

function focusedResult(): readonly SourcedResult[] {
  const result = document.activeElement ? resultByElement.get(document.activeElement) : undefined;
  return result ? [result] : [];
}

/** In the order of the page, each result once however often it stands there. */
function resultsWithin(selection: Selection): readonly SourcedResult[] {
  const elements = [...resultByElement.keys()]
    .filter((element) => selection.containsNode(element, true))
    .sort((left, right) => (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const found = elements.flatMap((element) => resultByElement.get(element) ?? []);
  return [...new Map(found.map((it) => [it.result, it])).values()];
}

function plainOf(results: readonly SourcedResult[]): string {
  return results.map(({ result, publication }) => passportText(result, publication)).join('\n\n');
}

function htmlOf(results: readonly SourcedResult[]): string {
  return results.map(({ result, publication }) => passportHtml(result, publication)).join('');
}

function paragraphOf(text: string): string {
  if (text === '') return '';
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph.outerHTML;
}

function confirmCopy(count: number): void {
  notify('info', {
    code: 'passport/copied',
    message:
      count === 1
        ? 'The number was copied with its passport.'
        : `${countText(count, 'number')} were copied with their passports.`,
  });
}
