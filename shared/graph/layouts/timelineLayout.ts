/** Time from left to right, lanes from top to bottom; marks of one lane step aside, up or down only. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Guide, Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';
import { settleMarks, tenths } from './separateMarks.ts';
import { LAYOUT_AREA } from './spread.ts';

const GAP = 5;
/** Above the marks of a lane, for its name. */
const HEAD_ROOM = 20;
const STEP = 4;
const LEAST_REACH = 14;

/**
 * Across, a place says nothing but the time; nodes without one stand in the middle of the axis. A pinned node keeps
 * the height that it was given, and the time that it has.
 */
export function timelineLayout(spec: LayoutSpec): Layout {
  const { nodes, lanes, fixed } = spec;
  const times = nodes.flatMap(({ time }) => time ?? []);
  if (times.length === 0) {
    const starts = Object.fromEntries(nodes.map(({ id, start }) => [id, start]));
    return { positions: settleMarks(spec, starts), guides: [] };
  }
  const { xOf, years, middle } = axisOf(times, widthFor(spec, times));
  const positions: Record<NodeId, Point> = {};
  const guides: Guide[] = years.map((year) => ({ axis: 'x', at: tenths(xOf(year)), label: String(year) }));
  const placeOf = ({ time }: LayoutNode) => xOf(time ?? middle);

  const tracks = lanes.flatMap((name, lane) => {
    const members = nodes.filter((node) => node.lane === lane && fixed[node.id] === undefined);
    return members.length === 0 ? [] : [toTrack(name, members, placeOf)];
  });
  const natural = tracks.reduce((sum, { above, below }) => sum + HEAD_ROOM + above + below, 0);
  // Where there is room, marks stand further from the middle of their lane; never closer, so none come to touch.
  const stretch = Math.max(1, LAYOUT_AREA.height / natural);
  const pinned = nodes.flatMap(({ id, time, radius }) => {
    const pin = fixed[id];
    return pin ? [{ id, x: tenths(xOf(time ?? middle)), y: pin.y, radius }] : [];
  });
  for (const { id, x, y } of pinned) positions[id] = { x, y };
  let top = 0;
  for (const { name, members, offsets, above, below } of tracks) {
    guides.push({ axis: 'y', at: tenths(top), label: name });
    const centre = top + (HEAD_ROOM + above) * stretch;
    const placed: Disc[] = [...pinned];
    for (const node of members) {
      const x = tenths(placeOf(node));
      const wanted = centre + stretch * (offsets.get(node.id) ?? 0);
      const y =
        pinned.length === 0 ? wanted : wanted + freeOffset({ x, y: wanted, radius: node.radius }, placed);
      placed.push({ x, y, radius: node.radius });
      positions[node.id] = { x, y: tenths(y) };
    }
    top = centre + below * stretch;
  }
  return { positions, guides };
}

/** The width of the area, or more where the lanes need more height than it has, so that the picture keeps its shape. */
function widthFor({ nodes, lanes }: LayoutSpec, times: readonly number[]): number {
  const { width, height } = LAYOUT_AREA;
  const { xOf, middle } = axisOf(times, width);
  const natural = lanes.reduce((sum, name, lane) => {
    const members = nodes.filter((node) => node.lane === lane);
    if (members.length === 0) return sum;
    const { above, below } = toTrack(name, members, ({ time }) => xOf(time ?? middle));
    return sum + HEAD_ROOM + above + below;
  }, 0);
  return width * Math.max(1, Math.sqrt(natural / height));
}

/** So much of the axis is shared out by how many nodes a year has; the rest evenly, so that each year has room. */
const SHARE_BY_COUNT = 0.55;

/** Years side by side, fuller ones wider; within a year the months are even. */
function axisOf(times: readonly number[], width: number) {
  const first = Math.floor(times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY));
  const last = Math.floor(times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY));
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const counts = years.map(() => 0);
  for (const time of times) counts[Math.floor(time) - first] = (counts[Math.floor(time) - first] ?? 0) + 1;
  const starts = [0];
  for (const count of counts) {
    const share = (1 - SHARE_BY_COUNT) / years.length + (SHARE_BY_COUNT * count) / times.length;
    starts.push((starts.at(-1) ?? 0) + share * width);
  }
  const xOf = (time: number) => {
    const place = Math.min(years.length - 1, Math.max(0, Math.floor(time) - first));
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    return from + (time - first - place) * (to - from) - width / 2;
  };
  return { xOf, years, middle: (first + last + 1) / 2 };
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
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
    members.reduce(
      (most, { id, radius }) => Math.max(most, sign * (offsets.get(id) ?? 0) + radius + GAP),
      LEAST_REACH,
    );
  return { name, members, offsets, above: reach(-1), below: reach(1) };
}

/** For each node the distance from the middle of its lane: the smallest at which it touches none placed before it. */
function stepAside(
  members: readonly LayoutNode[],
  xOf: (node: LayoutNode) => number,
): ReadonlyMap<NodeId, number> {
  const placed: Disc[] = [];
  const offsets = new Map<NodeId, number>();
  const order = members.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const node of order) {
    const x = xOf(node);
    const y = freeOffset({ x, y: 0, radius: node.radius }, placed);
    placed.push({ x, y, radius: node.radius });
    offsets.set(node.id, y);
  }
  return offsets;
}

/** The smallest step, first down and then up, after which the disc touches none of those placed. */
function freeOffset(disc: Disc, placed: readonly Disc[]): number {
  const near = placed.filter((other) => Math.abs(disc.x - other.x) < disc.radius + other.radius + GAP);
  const isFree = (offset: number) =>
    near.every(
      (other) => Math.hypot(disc.x - other.x, disc.y + offset - other.y) >= disc.radius + other.radius + GAP,
    );
  let offset = 0;
  for (let step = 1; !isFree(offset); step += 1) {
    offset = (step % 2 === 1 ? 1 : -1) * Math.ceil(step / 2) * STEP;
  }
  return offset;
}
