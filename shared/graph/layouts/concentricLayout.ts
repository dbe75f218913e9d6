/** Rings around a centre: each ring one step further away along the lines. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';
import { keepApart } from './leastMoves.ts';
import { settleMarks } from './separateMarks.ts';

const RING_GAP = 84;
const ROW_GAP = 38;
const NODE_GAP = 16;
/** The pane is wider than high, and so are the rings. */
const STRETCH = 1.3;

interface Branch {
  readonly node: LayoutNode;
  readonly children: Branch[];
  /** Nodes of the branch that have no children. */
  leaves: number;
}

/**
 * A radial tree (Wills 1999, "NicheWorks"): nodes hang on the first that reaches them, breadth first, strongest
 * line first; several centres share the innermost ring. Without a centre, the node with the most lines is it.
 * In its ring a node stands as near to the direction of its branch as the others leave room; a full ring stands in
 * several rows. What no line leads to hangs on the next node with the most lines, in the ring of the first.
 */
export function concentricLayout(spec: LayoutSpec): Layout {
  const { rings, root } = growTree(spec);
  const angleById = spreadAngles(root);
  const positions: Record<NodeId, Point> = {};
  let radius = 0;
  rings.forEach((ring, level) => {
    if (level === 0 && ring.length === 1) {
      for (const { id } of ring) positions[id] = { x: 0, y: 0 };
      return;
    }
    radius += RING_GAP;
    const needed = ring.reduce((sum, node) => sum + 2 * node.radius + NODE_GAP, 0);
    const rows = Math.max(1, Math.ceil(needed / (2 * Math.PI * radius * ((1 + STRETCH) / 2))));
    const ordered = ring.toSorted((a, b) => angleOf(angleById, a) - angleOf(angleById, b));
    const angles = spreadRing(ordered.map((node) => angleOf(angleById, node)));
    ordered.forEach((node, place) => {
      const angle = angles[place] ?? 0;
      const distance = radius + (place % rows) * ROW_GAP;
      positions[node.id] = { x: STRETCH * distance * Math.cos(angle), y: distance * Math.sin(angle) };
    });
    radius += (rows - 1) * ROW_GAP;
  });
  return { positions: settleMarks(spec, positions), guides: [] };
}

/** How even the places of a full ring are: 0 leaves them where their branches point, 1 makes them all alike. */
const EVENNESS = 0.7;

/** Angles in ascending order, moved as little as keeps each two a share of an even step apart. */
function spreadRing(wanted: readonly number[]): readonly number[] {
  const gap = (EVENNESS * 2 * Math.PI) / Math.max(1, wanted.length);
  const apart = keepApart(wanted, gap);
  const [first, last] = [apart[0] ?? 0, apart.at(-1) ?? 0];
  const room = 2 * Math.PI - gap;
  if (last - first <= room) return apart;
  // Around the whole circle the last comes to the first again: the way between them is shortened alike everywhere.
  return apart.map((angle) => first + ((angle - first) * room) / (last - first));
}

function growTree({ nodes, links, centres }: LayoutSpec): {
  readonly rings: readonly (readonly LayoutNode[])[];
  readonly root: readonly Branch[];
} {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const linksById = new Map<NodeId, { readonly id: NodeId; readonly weight: number }[]>(
    nodes.map(({ id }) => [id, []]),
  );
  for (const { source, target, weight } of links) {
    linksById.get(source)?.push({ id: target, weight });
    linksById.get(target)?.push({ id: source, weight });
  }
  const degreeOf = ({ id }: LayoutNode) => linksById.get(id)?.length ?? 0;
  const byDegree = nodes.toSorted((a, b) => degreeOf(b) - degreeOf(a) || (a.id < b.id ? -1 : 1));
  const rings: LayoutNode[][] = [];
  const root: Branch[] = [];
  const reached = new Set<NodeId>();
  const grow = (from: readonly LayoutNode[], startLevel: number) => {
    let front: Branch[] = from.map((node) => ({ node, children: [], leaves: 0 }));
    root.push(...front);
    for (const { node } of front) reached.add(node.id);
    for (let level = startLevel; front.length > 0; level += 1) {
      while (rings.length <= level) rings.push([]);
      rings[level]?.push(...front.map(({ node }) => node));
      const next: Branch[] = [];
      for (const branch of front) {
        const strongest = (linksById.get(branch.node.id) ?? []).toSorted(
          (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1),
        );
        for (const { id } of strongest) {
          const node = nodeById.get(id);
          if (!node || reached.has(id)) continue;
          reached.add(id);
          const child: Branch = { node, children: [], leaves: 0 };
          branch.children.push(child);
          next.push(child);
        }
      }
      front = next;
    }
  };
  const given = centres.flatMap((id) => nodeById.get(id) ?? []);
  grow(given.length > 0 ? given : byDegree.slice(0, 1), 0);
  for (const node of byDegree) {
    if (!reached.has(node.id)) grow([node], 1);
  }
  return { rings, root };
}

/** Each branch gets a share of the circle by its leaves, and stands in the middle of it. */
function spreadAngles(root: readonly Branch[]): ReadonlyMap<NodeId, number> {
  const count = (branch: Branch): number => {
    branch.leaves = Math.max(
      1,
      branch.children.reduce((sum, child) => sum + count(child), 0),
    );
    return branch.leaves;
  };
  const total = root.reduce((sum, branch) => sum + count(branch), 0);
  const angleById = new Map<NodeId, number>();
  const place = (branches: readonly Branch[], from: number) => {
    let start = from;
    for (const branch of branches) {
      const span = (2 * Math.PI * branch.leaves) / total;
      angleById.set(branch.node.id, start + span / 2);
      place(branch.children, start);
      start += span;
    }
  };
  place(root, -Math.PI / 2);
  return angleById;
}

function angleOf(angleById: ReadonlyMap<NodeId, number>, { id }: LayoutNode): number {
  return angleById.get(id) ?? 0;
}
