/** A line of the graph in words: what it states, and how well it is founded. Pure. */
import type { RelationType } from '../model/publication.ts';
import type { GraphEdge } from './graphModel.ts';

const FORWARD: Readonly<Record<RelationType, string>> = {
  cites: 'cites',
  'builds-on': 'builds on',
  extends: 'extends',
  'compares-with': 'compares with',
  succeeds: 'succeeds',
};

const BACKWARD: Readonly<Record<RelationType, string>> = {
  cites: 'is cited by',
  'builds-on': 'is built on by',
  extends: 'is extended by',
  'compares-with': 'is compared with by',
  succeeds: 'is succeeded by',
};

/** "builds on" from the citing publication, "is built on by" from the cited one. */
export function relationWords(relation: RelationType, forward: boolean): string {
  return forward ? FORWARD[relation] : BACKWARD[relation];
}

/** What the line says beyond its type: "builds on", "introduces", "4 in common"; empty for nothing more. */
export function statementOf(edge: GraphEdge): string {
  if (edge.common) return `${edge.common.count} in common`;
  if (edge.kind === 'technique') return edge.role ?? '';
  if (edge.kind === 'cites' && edge.relation && edge.relation !== 'cites') return FORWARD[edge.relation];
  return '';
}

/** "builds on, primary source"; "ran on" adds nothing but its grade: "secondary source". */
export function describeLine(edge: GraphEdge): string {
  const said = statementOf(edge);
  return [...(said === '' ? [] : [said]), GRADE_WORDS[edge.grade]].join(', ');
}

const GRADE_WORDS = {
  primary: 'primary source',
  secondary: 'secondary source',
  unsourced: 'unsourced',
} as const satisfies Record<GraphEdge['grade'], string>;
