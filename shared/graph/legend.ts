/** The legend: every mark and line that is on screen, what it means, and how many there are. */
import { CLASS_LABELS } from '../facets/facetRegistry.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import { GRAPH_KINDS, type GraphKind } from '../view/viewState.ts';
import { EDGE_KINDS, type EdgeKind, type GraphEdge, type GraphModel } from './graphModel.ts';
import {
  EDGE_STYLES,
  FOCUS_ROLES,
  type FocusRole,
  GRADE_STYLES,
  KIND_STYLES,
  MARKS,
  type Mark,
  markOf,
  type PaletteKey,
  ROLE_NAMES,
  type Shape,
} from './graphStyle.ts';

export interface MarkEntry {
  readonly mark: Mark;
  readonly kind: GraphKind;
  readonly shape: Shape;
  readonly colour: PaletteKey;
  readonly name: string;
  /** The nodes it stands for, in the order of the graph. */
  readonly nodeIds: readonly NodeId[];
}

export interface RoleEntry {
  readonly role: FocusRole;
  readonly name: string;
  readonly nodeIds: readonly NodeId[];
}

export interface EdgeEntry {
  readonly kind: EdgeKind;
  readonly name: string;
  readonly count: number;
}

export interface GradeEntry {
  readonly grade: EvidenceGrade;
  readonly name: string;
  readonly dash: readonly [number, number] | null;
  readonly count: number;
}

/**
 * Entries without anything on screen are left out, except that `kinds` always has all four. While something is
 * in focus, `roles` is filled, and lines are those that touch the focus: all others are as good as gone.
 */
export interface Legend {
  readonly kinds: readonly { readonly kind: GraphKind; readonly nodeIds: readonly NodeId[] }[];
  readonly marks: readonly MarkEntry[];
  readonly roles: readonly RoleEntry[];
  readonly edges: readonly EdgeEntry[];
  readonly grades: readonly GradeEntry[];
}

export function buildLegend(graph: GraphModel, roles: ReadonlyMap<NodeId, FocusRole>): Legend {
  const nodesWhere = (test: (node: GraphModel['nodes'][number]) => boolean) =>
    graph.nodes.filter(test).map((node) => node.id);
  const edges = roles.size === 0 ? graph.edges : graph.edges.filter((edge) => touchesFocus(edge, roles));
  return {
    kinds: GRAPH_KINDS.map((kind) => ({ kind, nodeIds: nodesWhere((node) => node.kind === kind) })),
    marks: MARKS.map((mark): MarkEntry => {
      const kind = kindOfMark(mark);
      return {
        mark,
        kind,
        shape: KIND_STYLES[kind].shape,
        colour: mark,
        name: nameOfMark(mark),
        nodeIds: nodesWhere((node) => markOf(node) === mark),
      };
    }).filter((entry) => entry.nodeIds.length > 0),
    roles:
      roles.size === 0
        ? []
        : FOCUS_ROLES.map((role) => ({
            role,
            name: ROLE_NAMES[role],
            nodeIds: nodesWhere((node) => roles.get(node.id) === role),
          })),
    edges: EDGE_KINDS.map((kind) => ({
      kind,
      name: EDGE_STYLES[kind].name,
      count: edges.filter((edge) => edge.kind === kind).length,
    })).filter((entry) => entry.count > 0),
    grades: EVIDENCE_GRADES.map((grade) => ({
      grade,
      ...GRADE_STYLES[grade],
      count: edges.filter((edge) => edge.grade === grade).length,
    })).filter((entry) => entry.count > 0),
  };
}

function touchesFocus(edge: GraphEdge, roles: ReadonlyMap<NodeId, FocusRole>): boolean {
  return edge.kind === 'cites' && (roles.get(edge.source) === 'focus' || roles.get(edge.target) === 'focus');
}

function kindOfMark(mark: Mark): GraphKind {
  return mark === 'technique' || mark === 'strategy' || mark === 'hardware' ? mark : 'publication';
}

function nameOfMark(mark: Mark): string {
  if (mark === 'technique' || mark === 'strategy' || mark === 'hardware') return KIND_STYLES[mark].name;
  return CLASS_LABELS[mark];
}
