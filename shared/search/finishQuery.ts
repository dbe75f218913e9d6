/** The query of an answer in a form that stands by itself, without what a box makes of a word at its end. */

import { parseQuery } from './parseQuery.ts';
import type { QueryNode } from './queryAst.ts';
import { isStopWord } from './stopWords.ts';
import { foldWord } from './textPipeline.ts';

const SIMPLE = /^\p{L}+$/u;

/**
 * The query trimmed, and meaning the same: a last word that had ended with a space, and so was not growing, is
 * put in quotes, where it does not grow either. A compound or a number stays as it is. A query that cannot be
 * run is only trimmed.
 */
export function finishQuery(text: string): string {
  const trimmed = text.trim();
  if (text.trimEnd() === text) return trimmed;
  const parsed = parseQuery(trimmed);
  const last = parsed.ok && parsed.query.root ? lastGrowing(parsed.query.root, trimmed.length) : null;
  if (!last || !SIMPLE.test(last.text) || isStopWord(foldWord(last.text))) return trimmed;
  return `${trimmed.slice(0, last.start)}"${last.text}"`;
}

function lastGrowing(node: QueryNode, end: number): (QueryNode & { readonly type: 'word' }) | null {
  switch (node.type) {
    case 'word':
      return node.end === end && node.match.kind === 'exact' ? node : null;
    case 'field':
      return lastGrowing(node.child, end);
    case 'and':
    case 'or':
      return lastGrowing(node.children.at(-1) as QueryNode, end);
    case 'not':
    case 'phrase':
    case 'years':
      return null;
  }
}
