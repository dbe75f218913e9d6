/** Time from left to right, a lane for each colour of the legend; marks of one lane step aside, up or down only. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Guide, Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';

const WIDTH = 1260;
const GAP = 5;
/** Above the marks of a lane, for its name. */
const HEAD_ROOM = 16;
const STEP = 4;
const LEAST_REACH = 16;
/** Height of the picture as a share of its width, where there is room. */
const WANTED_HEIGHT = 0.68;

/** Across, a place says nothing but the time; nodes without one stand in the middle of the axis. */
export function timelineLayout({ nodes, lanes }: LayoutSpec): Layout {
  const times = nodes.flatMap(({ time }) => time ?? []);
  if (times.length === 0)
    return { positions: Object.fromEntries(nodes.map((it) => [it.id, it.start])), guides: [] };
  const first = Math.floor(Math.min(...times));
  const last = Math.floor(Math.max(...times)) + 1;
  const xOf = (time: number) => ((time - first) / (last - first) - 0.5) * WIDTH;
  const positions: Record<NodeId, Point> = {};
  const guides: Guide[] = [];
  for (let year = first; year < last; year += 1)
    guides.push({ axis: 'x', at: tenths(xOf(year)), label: String(year) });

  const tracks = lanes.flatMap((name, lane) => {
    const members = nodes.filter((node) => node.lane === lane);
    return members.length === 0
      ? []
      : [toTrack(name, members, (node) => xOf(node.time ?? (first + last) / 2))];
  });
  const natural = tracks.reduce((sum, { above, below }) => sum + HEAD_ROOM + above + below, 0);
  // Where there is room, marks stand further from the middle of their lane; never closer, so none come to touch.
  const stretch = Math.max(1, (WIDTH * WANTED_HEIGHT) / natural);
  let top = 0;
  for (const { name, members, offsets, above, below } of tracks) {
    guides.push({ axis: 'y', at: tenths(top), label: name });
    const middle = top + (HEAD_ROOM + above) * stretch;
    for (const node of members) {
      positions[node.id] = {
        x: tenths(xOf(node.time ?? (first + last) / 2)),
        y: tenths(middle + stretch * (offsets.get(node.id) ?? 0)),
      };
    }
    top = middle + below * stretch;
  }
  return { positions, guides };
}

interface Track {
  readonly name: string;
  readonly members: readonly LayoutNode[];
  readonly offsets: ReadonlyMap<NodeId, number>;
  /** How far the marks reach from the middle of the lane. */
  readonly above: number;
  readonly below: number;
}

function toTrack(name: string, members: readonly LayoutNode[], xOf: (node: LayoutNode) => number): Track {
  const offsets = stepAside(members, xOf);
  const reach = (sign: 1 | -1) =>
    Math.max(LEAST_REACH, ...members.map(({ id, radius }) => sign * (offsets.get(id) ?? 0) + radius + GAP));
  return { name, members, offsets, above: reach(-1), below: reach(1) };
}

/** For each node the distance from the middle of its lane: the smallest at which it touches none placed before it. */
function stepAside(
  members: readonly LayoutNode[],
  xOf: (node: LayoutNode) => number,
): ReadonlyMap<NodeId, number> {
  const placed: { readonly x: number; readonly y: number; readonly radius: number }[] = [];
  const offsets = new Map<NodeId, number>();
  const order = members.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const node of order) {
    const x = xOf(node);
    const isFree = (y: number) =>
      placed.every((other) => Math.hypot(x - other.x, y - other.y) >= node.radius + other.radius + GAP);
    let offset = 0;
    for (let step = 1; !isFree(offset); step += 1) {
      offset = (step % 2 === 1 ? 1 : -1) * Math.ceil(step / 2) * STEP;
    }
    placed.push({ x, y: offset, radius: node.radius });
    offsets.set(node.id, offset);
  }
  return offsets;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
