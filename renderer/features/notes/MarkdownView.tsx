/**
 * A note as it reads. Markdown becomes elements one by one, never markup: HTML in a note is shown as the
 * text it is, images as their words, and only web addresses become links, which ask before they open.
 */
import { Marked, type Token, type Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import styles from './MarkdownView.module.css';

/** Deeper than anyone writes: what is nested further is shown as it was typed. */
const MAX_DEPTH = 20;

const markdown = new Marked({ gfm: true, breaks: true });

export function MarkdownView({ text }: { readonly text: string }) {
  return <div className={styles.text}>{toNodes(readTokens(text), 0)}</div>;
}

/** The text as it is where the parser gives up, which it does on some that are nested beyond reason. */
function readTokens(text: string): readonly Token[] {
  try {
    return markdown.lexer(text);
  } catch {
    return [{ type: 'text', raw: text, text }];
  }
}

/** Tokens have no identity beyond their place, so they become children by place, without keys. */
function toNodes(tokens: readonly Token[] | undefined, depth: number): ReactNode {
  return createElement(Fragment, null, ...(tokens ?? []).map((token) => toNode(token, depth)));
}

function toNode(token: Token, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return token.raw;
  const inside = () => toNodes('tokens' in token ? token.tokens : undefined, depth + 1);
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return <p className={styles.heading}>{inside()}</p>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'list':
      return toList(token as Tokens.List, depth);
    case 'table':
      return toTable(token as Tokens.Table, depth);
    case 'link':
      return isWebAddress(token.href) ? (
        <ExternalLink url={token.href} {...(token.text === token.href ? {} : { label: token.text })} />
      ) : (
        inside()
      );
    case 'image':
      return token.text || token.raw;
    case 'escape':
      return token.text;
    case 'text':
      return 'tokens' in token && token.tokens ? inside() : token.text;
    default:
      return token.raw;
  }
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\//.test(href);
}

function toList({ ordered, start, items }: Tokens.List, depth: number): ReactNode {
  const entries = items.map(({ task, checked, tokens }) => (
    // biome-ignore lint/correctness/useJsxKeyInIterable: they become children by place
    <li>
      {task && <span>{checked ? '☑ ' : '☐ '}</span>}
      {toNodes(tokens, depth + 1)}
    </li>
  ));
  return ordered
    ? createElement('ol', typeof start === 'number' ? { start } : null, ...entries)
    : createElement('ul', null, ...entries);
}

function toTable({ header, rows }: Tokens.Table, depth: number): ReactNode {
  const toRow = (kind: 'th' | 'td', cells: readonly Tokens.TableCell[]) =>
    createElement(
      'tr',
      null,
      ...cells.map((cell) => createElement(kind, null, toNodes(cell.tokens, depth + 1))),
    );
  return (
    <table>
      <thead>{toRow('th', header)}</thead>
      {createElement('tbody', null, ...rows.map((row) => toRow('td', row)))}
    </table>
  );
}
