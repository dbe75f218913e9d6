/** What a query means, as a tree, and how the tree is written as a query again. */

/** Offsets in the query as typed, end exclusive. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** How a word matches: as it is, as the beginning of a word, or give or take a number of edits. */
export type WordMatch =
  | { readonly kind: 'exact' }
  | { readonly kind: 'prefix' }
  | { readonly kind: 'fuzzy'; readonly distance: 1 | 2 };

export interface WordNode extends Placed {
  readonly type: 'word';
  readonly text: string;
  readonly match: WordMatch;
}

export interface PhraseNode extends Placed {
  readonly type: 'phrase';
  readonly text: string;
}

/** Publications of these years, both included; null where the range is open. */
export interface YearsNode extends Placed {
  readonly type: 'years';
  readonly from: number | null;
  readonly to: number | null;
}

export interface FieldNode extends Placed {
  readonly type: 'field';
  /** The preferred name of a known field. */
  readonly name: string;
  readonly child: QueryNode;
}

export interface NotNode extends Placed {
  readonly type: 'not';
  readonly child: QueryNode;
}

/** Two children or more. */
export interface GroupNode extends Placed {
  readonly type: 'and' | 'or';
  readonly children: readonly QueryNode[];
}

export type QueryNode = WordNode | PhraseNode | YearsNode | FieldNode | NotNode | GroupNode;

/** The query that means the tree. Parsing it gives the same tree, positions apart. */
export function printQuery(node: QueryNode): string {
  switch (node.type) {
    case 'word':
      return `${node.text}${suffixOf(node.match)}`;
    case 'phrase':
      return `"${node.text}"`;
    case 'years':
      return `year:${printYears(node)}`;
    case 'field':
      return `${node.name}:${printOperand(node.child)}`;
    case 'not':
      return `-${printOperand(node.child)}`;
    case 'and':
      return node.children.map(printOperand).join(' ');
    case 'or':
      return node.children
        .map((child) => (child.type === 'and' ? printQuery(child) : printOperand(child)))
        .join(' OR ');
  }
}

function printOperand(node: QueryNode): string {
  return node.type === 'and' || node.type === 'or' ? `(${printQuery(node)})` : printQuery(node);
}

function suffixOf(match: WordMatch): string {
  if (match.kind === 'prefix') return '*';
  return match.kind === 'fuzzy' ? `~${match.distance}` : '';
}

function printYears({ from, to }: YearsNode): string {
  if (from !== null && from === to) return String(from);
  return `${from ?? ''}..${to ?? ''}`;
}
