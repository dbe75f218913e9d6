/** Text inside XML 1.0, for elements and for attributes in double quotes. */
import { toPlainLine } from './plainText.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** On one line, without the characters that XML forbids. */
export function escapeXml(text: string): string {
  return toPlainLine(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
