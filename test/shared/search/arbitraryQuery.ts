/** Random trees of queries, over words that a small corpus has and some that it has not. */
import fc from 'fast-check';
import type { QueryNode } from '../../../shared/search/queryAst.ts';
import { QUERY_FIELD_NAMES } from '../../../shared/search/searchFields.ts';

const at = { start: 0, end: 0 };
const PLAIN_WORDS = [
  'alpha',
  'rounding',
  'pruning',
  'io-aware',
  'int8',
  'noether',
  'rtx3090',
  'nowhere',
  'P1',
  'kim',
];

const match = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'exact' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'prefix' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(1 as const, 2 as const)
      .map((distance) => ({ kind: 'fuzzy' as const, distance })),
  },
);

const wordNode: fc.Arbitrary<QueryNode> = fc
  .record({ text: fc.constantFrom(...PLAIN_WORDS), match })
  .map((drawn) => ({ type: 'word', ...drawn, ...at }));

const phraseNode: fc.Arbitrary<QueryNode> = fc
  .array(fc.constantFrom('the', 'paper', 'on', ...PLAIN_WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => ({ type: 'phrase', text: words.join(' '), ...at }));

const year = fc.integer({ min: 2016, max: 2024 });
const yearsNode: fc.Arbitrary<QueryNode> = fc
  .oneof(
    fc.tuple(year, year).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
    year.map((from) => ({ from, to: null })),
    year.map((to) => ({ from: null, to })),
  )
  .map((range) => ({ type: 'years', ...range, ...at }));

const fieldName = fc.constantFrom(...QUERY_FIELD_NAMES.filter((name) => name !== 'year'));

const { tree } = fc.letrec<{ tree: QueryNode; plain: QueryNode }>((tie) => ({
  /** Without fields and years, as may stand inside a field. */
  plain: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    wordNode,
    phraseNode,
    tie('plain').map((child) => ({ type: 'not' as const, child, ...at })),
    groupOf(tie('plain')),
  ),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    wordNode,
    phraseNode,
    yearsNode,
    fc
      .tuple(
        fieldName,
        tie('plain').filter((child) => child.type !== 'not'),
      )
      .map(([name, child]) => ({
        type: 'field' as const,
        name,
        child,
        ...at,
      })),
    tie('tree').map((child) => ({ type: 'not' as const, child, ...at })),
    groupOf(tie('tree')),
  ),
}));

function groupOf(member: fc.Arbitrary<QueryNode>): fc.Arbitrary<QueryNode> {
  return fc
    .record({
      type: fc.constantFrom('and' as const, 'or' as const),
      children: fc.array(member, { minLength: 2, maxLength: 3 }),
    })
    .map((drawn) => ({ ...drawn, ...at }));
}

export const arbitraryQuery: fc.Arbitrary<QueryNode> = tree;

/** The tree with every place set to 0, so that trees of different texts can be compared. */
export function withoutPlaces(node: QueryNode): QueryNode {
  switch (node.type) {
    case 'word':
    case 'phrase':
    case 'years':
      return { ...node, ...at };
    case 'not':
    case 'field':
      return { ...node, child: withoutPlaces(node.child), ...at };
    case 'and':
    case 'or':
      return { ...node, children: node.children.map(withoutPlaces), ...at };
  }
}
