/**
 * The outline of the graph: every node on screen in groups, by kind or by what its colour means, and under each node
 * the types of line that lead on from it, with the neighbours. Pure.
 */
import { CLASS_LABELS } from '../../../shared/facets/publicationLabels.ts';
import {
  type GraphModel,
  type GraphNode,
  NODE_KINDS,
  type NodeKind,
} from '../../../shared/graph/graphModel.ts';
import { type FocusRole, KIND_STYLES, ROLE_NAMES } from '../../../shared/graph/graphStyle.ts';
import type { WalkGroup, WalkLine, WalkMap } from '../../../shared/graph/walk.ts';
import type { NodeId } from '../../../shared/model/ids.ts';

export type OutlineItem =
  | {
      readonly type: 'group';
      readonly id: string;
      readonly name: string;
      readonly nodes: readonly NodeItem[];
    }
  | NodeItem
  /** A type of line from a node. */
  | { readonly type: 'lines'; readonly nodeId: NodeId; readonly group: WalkGroup }
  | {
      readonly type: 'neighbour';
      readonly nodeId: NodeId;
      readonly group: WalkGroup;
      readonly line: WalkLine;
      readonly node: GraphNode;
    };

interface NodeItem {
  readonly type: 'node';
  readonly node: GraphNode;
}

export const OUTLINE_GROUPINGS = ['kind', 'colour'] as const;
export type OutlineGrouping = (typeof OUTLINE_GROUPINGS)[number];

export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly groupKeys: readonly string[];
  readonly childrenOf: (item: OutlineItem) => readonly OutlineItem[];
  readonly isBranch: (item: OutlineItem) => boolean;
  /** Keys of everything above the row of a node; null for what the graph does not have. */
  readonly pathOf: (key: string) => readonly string[] | null;
}

const byName = new Intl.Collator('en');

/** Groups without a node on screen are left out; nodes stand by their names. */
export function buildOutline(
  graph: GraphModel,
  map: WalkMap,
  roles: ReadonlyMap<NodeId, FocusRole>,
  grouping: OutlineGrouping,
): Outline {
  const nodeById = new Map(graph.nodes.map((node) => [node.id as string, node]));
  const nameOf = grouping === 'kind' ? kindName : (node: GraphNode) => colourName(graph, roles, node);
  const groups = new Map<string, GraphNode[]>();
  for (const node of inOrder(graph, grouping)) {
    const name = nameOf(node);
    const members = groups.get(name);
    if (members) members.push(node);
    else groups.set(name, [node]);
  }
  const groupByNode = new Map<string, string>();
  const items = [...groups].map(([name, members]): OutlineItem => {
    const id = grouping === 'kind' ? (members[0]?.kind ?? name) : `colour ${name}`;
    for (const node of members) groupByNode.set(node.id, `group:${id}`);
    const nodes = members
      .sort((a, b) => byName.compare(a.label, b.label))
      .map((node): NodeItem => ({ type: 'node', node }));
    return { type: 'group', id, name, nodes };
  });
  return {
    items,
    groupKeys: items.map(keyOfItem),
    childrenOf: (item) => childrenOf(item, map, nodeById),
    isBranch: (item) => (item.type === 'node' ? map.hasLines(item.node.id) : item.type !== 'neighbour'),
    pathOf: (key) => {
      const group = groupByNode.get(key);
      return group === undefined ? null : [group];
    },
  };
}

/** Kind by kind, and within a kind by colour in the order of the legend, so that groups come in a settled order. */
function inOrder(graph: GraphModel, grouping: OutlineGrouping): readonly GraphNode[] {
  const kindPlace = new Map<NodeKind, number>(NODE_KINDS.map((kind, place) => [kind, place]));
  const markPlace = new Map((graph.groups ?? []).map(({ mark }, place) => [mark, place]));
  const placeOf = (node: GraphNode) =>
    (graph.colourName !== undefined && grouping === 'colour' ? 0 : 100 * (kindPlace.get(node.kind) ?? 0)) +
    (grouping === 'colour' && node.group ? (markPlace.get(node.group) ?? 99) : 0);
  return graph.nodes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function kindName({ kind }: GraphNode): string {
  return KIND_STYLES[kind].name;
}

/** What the colour of the node means, in the words of the legend. */
export function colourName(
  graph: GraphModel,
  roles: ReadonlyMap<NodeId, FocusRole>,
  node: GraphNode,
): string {
  const role = roles.get(node.id);
  if (role) return ROLE_NAMES[role];
  const group = node.group && graph.groups?.find(({ mark }) => mark === node.group);
  if (group) return group.name;
  return node.kind === 'publication' && node.reviewClass ? CLASS_LABELS[node.reviewClass] : kindName(node);
}

export function keyOfItem(item: OutlineItem): string {
  switch (item.type) {
    case 'group':
      return `group:${item.id}`;
    case 'node':
      return item.node.id;
    case 'lines':
      return `${item.nodeId} ${item.group.id}`;
    case 'neighbour':
      return `${item.nodeId} ${item.group.id} ${item.node.id}`;
  }
}

function childrenOf(
  item: OutlineItem,
  map: WalkMap,
  nodeById: ReadonlyMap<string, GraphNode>,
): readonly OutlineItem[] {
  switch (item.type) {
    case 'group':
      return item.nodes;
    case 'node':
      return map
        .groupsOf(item.node.id)
        .map((group): OutlineItem => ({ type: 'lines', nodeId: item.node.id, group }));
    case 'lines':
      return item.group.lines.flatMap((line): OutlineItem[] => {
        const node = nodeById.get(line.neighbour);
        return node ? [{ type: 'neighbour', nodeId: item.nodeId, group: item.group, line, node }] : [];
      });
    case 'neighbour':
      return [];
  }
}

/** For letters typed: what the row shows. */
export function textOfItem(item: OutlineItem): string {
  switch (item.type) {
    case 'group':
      return item.name;
    case 'lines':
      return item.group.name;
    case 'node':
    case 'neighbour':
      return item.node.label;
  }
}
