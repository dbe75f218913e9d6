/** The outline of the graph: every node on screen, by kind, in alphabetical order. Pure. */
import {
  type GraphModel,
  type GraphNode,
  NODE_KINDS,
  type NodeKind,
} from '../../../shared/graph/graphModel.ts';
import { KIND_STYLES } from '../../../shared/graph/graphStyle.ts';

export type OutlineItem =
  | {
      readonly type: 'group';
      readonly kind: NodeKind;
      readonly name: string;
      readonly nodes: readonly OutlineItem[];
    }
  | { readonly type: 'node'; readonly node: GraphNode };

/** Kinds without a node on screen are left out. */
export function buildOutline(graph: GraphModel): readonly OutlineItem[] {
  return NODE_KINDS.flatMap((kind): OutlineItem[] => {
    const nodes = graph.nodes
      .filter((node) => node.kind === kind)
      .sort((a, b) => a.label.localeCompare(b.label, 'en'))
      .map((node): OutlineItem => ({ type: 'node', node }));
    return nodes.length === 0 ? [] : [{ type: 'group', kind, name: KIND_STYLES[kind].name, nodes }];
  });
}

export function keyOfItem(item: OutlineItem): string {
  return item.type === 'group' ? `group:${item.kind}` : item.node.id;
}

export function childrenOfItem(item: OutlineItem): readonly OutlineItem[] {
  return item.type === 'group' ? item.nodes : [];
}

/** For letters typed: the label, which is what the row shows. */
export function textOfItem(item: OutlineItem): string {
  return item.type === 'group' ? item.name : item.node.label;
}
