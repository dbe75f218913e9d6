/** The legend: every mark and line that is on screen, what it means, and how many there are. */
import { CLASS_LABELS } from '../facets/publicationLabels.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { EmphasisInput } from './emphasis.ts';
import { touchesFocus } from './focusRoles.ts';
import {
  EDGE_KINDS,
  type EdgeKind,
  type GraphGroup,
  type GraphModel,
  type GraphNode,
  type GraphSizes,
  NODE_KINDS,
  type NodeKind,
} from './graphModel.ts';
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
import { type ColourMark, GROUP_MARKS, REST_MARKS, SCALE_MARKS } from './palette.ts';
import { withoutFilteredOut } from './unfiltered.ts';

/** The nodes that an entry stands for: what the filters leave, and what is drawn faded because they leave it out. */
export interface EntryNodes {
  /** In the order of the graph. */
  readonly nodeIds: readonly NodeId[];
  readonly dimmedCount: number;
}

export interface MarkEntry extends EntryNodes {
  readonly mark: Mark;
  readonly kind: NodeKind;
  readonly shape: Shape;
  readonly colour: PaletteKey;
  readonly name: string;
  /** The filter that stands for it, where there is one; see `GraphGroup`. */
  readonly filter?: GraphGroup['filter'];
}

export interface RoleEntry extends EntryNodes {
  readonly role: FocusRole;
  readonly name: string;
}

/** A colour that cuts across the kinds of node. */
export interface ColourEntry extends EntryNodes {
  readonly mark: ColourMark;
  readonly name: string;
  readonly filter?: GraphGroup['filter'];
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
  readonly kinds: readonly ({ readonly kind: NodeKind } & EntryNodes)[];
  /** Empty where colours cut across the kinds. */
  readonly marks: readonly MarkEntry[];
  /** Null unless colours cut across the kinds, and while roles override them. */
  readonly colours: { readonly name: string; readonly entries: readonly ColourEntry[] } | null;
  /** Null while sizes have the meaning that the graph gives them by itself. */
  readonly sizes: (GraphSizes & { readonly unknownCount: number }) | null;
  readonly roles: readonly RoleEntry[];
  /** What lies on the citation paths shown, and how many citations these take; null while there are none. */
  readonly path: (EntryNodes & { readonly lineCount: number }) | null;
  readonly edges: readonly EdgeEntry[];
  readonly grades: readonly GradeEntry[];
}

export function buildLegend(
  graph: GraphModel,
  roles: ReadonlyMap<NodeId, FocusRole>,
  { levels, path }: Pick<EmphasisInput, 'levels' | 'path'> = {},
): Legend {
  const nodesWhere = (test: (node: GraphNode) => boolean) => entryNodes(graph, test);
  const kept = withoutFilteredOut(graph).edges;
  const edges = roles.size === 0 ? kept : kept.filter((edge) => touchesFocus(edge, roles, levels));
  return {
    kinds: NODE_KINDS.map((kind) => ({ kind, ...nodesWhere((node) => node.kind === kind) })),
    marks: graph.colourName === undefined ? [...plainMarks(graph), ...groupMarks(graph)].filter(isDrawn) : [],
    colours: graph.colourName === undefined || roles.size > 0 ? null : coloursOf(graph, graph.colourName),
    sizes: graph.sizes ? { ...graph.sizes, unknownCount: countUnknownSizes(graph, graph.sizes) } : null,
    roles:
      roles.size === 0
        ? []
        : FOCUS_ROLES.map((role) => ({
            role,
            name: ROLE_NAMES[role],
            ...nodesWhere((node) => roles.get(node.id) === role),
          })),
    path: path ? { ...nodesWhere(({ id }) => path.nodes.has(id)), lineCount: path.lines.length } : null,
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

function entryNodes(graph: GraphModel, test: (node: GraphNode) => boolean): EntryNodes {
  const nodes = graph.nodes.filter(test);
  const kept = nodes.filter(({ id }) => !graph.filteredOut?.has(id));
  return { nodeIds: kept.map(({ id }) => id), dimmedCount: nodes.length - kept.length };
}

function isDrawn({ nodeIds, dimmedCount }: EntryNodes): boolean {
  return nodeIds.length + dimmedCount > 0;
}

function coloursOf(graph: GraphModel, name: string): Legend['colours'] {
  const entries = (graph.groups ?? []).map((group) => ({
    ...group,
    ...entryNodes(graph, (node) => node.group === group.mark),
  }));
  return { name, entries: entries.filter(isDrawn) };
}

function countUnknownSizes(graph: GraphModel, { unknownSide }: GraphSizes): number {
  return unknownSide === null ? 0 : graph.nodes.filter(({ side }) => side === unknownSide).length;
}

/** Marks whose colour means a class or a kind. */
function plainMarks(graph: GraphModel): readonly MarkEntry[] {
  return MARKS.filter((mark): mark is PlainMark => !isColourMark(mark)).map((mark) => {
    const kind = kindOfMark(mark);
    return {
      mark,
      kind,
      shape: KIND_STYLES[kind].shape,
      colour: mark,
      name: nameOfMark(mark),
      ...(kind === 'publication' && { filter: { facet: 'class', values: [mark] } }),
      ...entryNodes(graph, (node) => markOf(node) === mark),
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
      ...entryNodes(graph, (node) => node.kind === kind && node.group === mark),
    })),
  );
}

type PlainMark = Exclude<Mark, ColourMark>;

const COLOUR_MARKS: readonly Mark[] = [...GROUP_MARKS, ...SCALE_MARKS, ...REST_MARKS];

function isColourMark(mark: Mark): mark is ColourMark {
  return COLOUR_MARKS.includes(mark);
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
