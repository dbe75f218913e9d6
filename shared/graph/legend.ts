/** The legend: every mark and line that is on screen, what it means, and how many there are. */
import { CLASS_LABELS } from '../facets/facetRegistry.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import { touchesFocus } from './focusRoles.ts';
import { EDGE_KINDS, type EdgeKind, type GraphModel, NODE_KINDS, type NodeKind } from './graphModel.ts';
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
import { GROUP_MARKS, type GroupMark } from './palette.ts';

export interface MarkEntry {
  readonly mark: Mark;
  readonly kind: NodeKind;
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
 * Entries without anything on screen are left out, except that `kinds` always has all of them. While something is
 * in focus, `roles` is filled, and lines are those that touch the focus: all others are as good as gone.
 */
export interface Legend {
  readonly kinds: readonly { readonly kind: NodeKind; readonly nodeIds: readonly NodeId[] }[];
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
    kinds: NODE_KINDS.map((kind) => ({ kind, nodeIds: nodesWhere((node) => node.kind === kind) })),
    marks: [...plainMarks(graph), ...groupMarks(graph)].filter((entry) => entry.nodeIds.length > 0),
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

/** Marks whose colour means a class or a kind. */
function plainMarks(graph: GraphModel): readonly MarkEntry[] {
  return MARKS.filter((mark): mark is PlainMark => !isGroupMark(mark)).map((mark) => {
    const kind = kindOfMark(mark);
    return {
      mark,
      kind,
      shape: KIND_STYLES[kind].shape,
      colour: mark,
      name: nameOfMark(mark),
      nodeIds: graph.nodes.filter((node) => markOf(node) === mark).map((node) => node.id),
    };
  });
}

/** Marks whose colour means a group of the graph: one entry for each group and kind of node. */
function groupMarks(graph: GraphModel): readonly MarkEntry[] {
  return NODE_KINDS.flatMap((kind) =>
    (graph.groups ?? []).map(({ mark, name }) => ({
      mark,
      kind,
      shape: KIND_STYLES[kind].shape,
      colour: mark,
      name,
      nodeIds: graph.nodes.filter((node) => node.kind === kind && node.group === mark).map((node) => node.id),
    })),
  );
}

type PlainMark = Exclude<Mark, GroupMark>;

function isGroupMark(mark: Mark): mark is GroupMark {
  return (GROUP_MARKS as readonly Mark[]).includes(mark);
}

function isKindMark(mark: PlainMark): mark is Exclude<NodeKind, 'publication'> {
  return mark in KIND_STYLES;
}

function kindOfMark(mark: PlainMark): NodeKind {
  return isKindMark(mark) ? mark : 'publication';
}

function nameOfMark(mark: PlainMark): string {
  return isKindMark(mark) ? KIND_STYLES[mark].name : CLASS_LABELS[mark];
}
