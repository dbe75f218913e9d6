/** Shapes a cloud of marks to the window and gives each of them room. Deterministic. */
import type { Point } from '../graphModel.ts';

export interface Disc<Id extends string = string> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** It stays where it is: what comes too close gives way alone. */
  readonly fixed?: boolean | undefined;
}

/**
 * The box that layouts fill, in layout units: a third wider than high, like the main pane of a small window. One
 * box for all graphs, so that a mark has one place and one size in each.
 */
export const LAYOUT_AREA = { width: 960, height: 720 } as const;

/** Free space kept between two marks. */
export const MARGIN = 6;

/** How far distance and direction from the middle are evened out: 0 as measured, 1 all alike. */
const EVEN_DISTANCE = 0.75;
const EVEN_DIRECTION = 0.45;

/**
 * Brings the cloud into the area: the longer axis is turned across, distances and directions from the middle
 * are partly replaced by their ranks (dense cores open up, far outliers come in, who is next to whom stays),
 * and the disc that results is mapped onto the rectangle, so that the corners are used too.
 */
export function shapeToArea<Id extends string>(
  discs: readonly Disc<Id>[],
  area: { readonly width: number; readonly height: number } = LAYOUT_AREA,
): readonly Disc<Id>[] {
  const turned = turnAcross(discs);
  const distances = evenOut(
    turned.map((disc) => Math.hypot(disc.x, disc.y)),
    EVEN_DISTANCE,
    Math.sqrt,
  );
  const directions = evenOut(
    turned.map((disc) => Math.atan2(disc.y, disc.x)),
    EVEN_DIRECTION,
    (share) => share,
  );
  return turned.map((disc, place) => {
    const radius = distances[place] ?? 0;
    const angle = ((directions[place] ?? 0) * 2 - 1) * Math.PI;
    const square = discToSquare({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    return { ...disc, x: (square.x * area.width) / 2, y: (square.y * area.height) / 2 };
  });
}

/** Each value as a share of the range, blended with its rank put through `ofRank`. */
function evenOut(
  values: readonly number[],
  amount: number,
  ofRank: (share: number) => number,
): readonly number[] {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const low = values[order[0] ?? 0] ?? 0;
  const range = (values[order.at(-1) ?? 0] ?? 0) - low || 1;
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((place, rank) => {
    ranks[place] = values.length > 1 ? rank / (values.length - 1) : 0.5;
  });
  return values.map(
    (value, place) => amount * ofRank(ranks[place] ?? 0) + (1 - amount) * ((value - low) / range),
  );
}

/** Elliptical grid mapping of the unit disc onto the square from -1 to 1 (Fong 2015, "Analytical methods for squaring the disc"). */
function discToSquare({ x, y }: Point): Point {
  const root = (value: number) => Math.sqrt(Math.max(0, value));
  const diagonal = 2 * Math.SQRT2;
  const difference = x * x - y * y;
  return {
    x: (root(2 + difference + diagonal * x) - root(2 + difference - diagonal * x)) / 2,
    y: (root(2 - difference + diagonal * y) - root(2 - difference - diagonal * y)) / 2,
  };
}

/** Centred, and rotated so that the direction of greatest variance is horizontal. */
function turnAcross<Id extends string>(discs: readonly Disc<Id>[]): readonly Disc<Id>[] {
  const count = Math.max(1, discs.length);
  const meanX = discs.reduce((sum, disc) => sum + disc.x, 0) / count;
  const meanY = discs.reduce((sum, disc) => sum + disc.y, 0) / count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const disc of discs) {
    xx += (disc.x - meanX) ** 2;
    yy += (disc.y - meanY) ** 2;
    xy += (disc.x - meanX) * (disc.y - meanY);
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return discs.map((disc) => {
    const dx = disc.x - meanX;
    const dy = disc.y - meanY;
    return { ...disc, x: cos * dx + sin * dy, y: cos * dy - sin * dx };
  });
}

/** Space each mark gets where there is room, beyond the margin it always gets. */
const ROOM = 18;
const ROOM_ROUNDS = 60;
const MAX_ROUNDS = 600;

/**
 * Gives each mark room around it, softly and for a fixed number of rounds, then moves apart whatever is
 * still closer than the margin.
 */
export function spreadApart<Id extends string>(
  discs: readonly Disc<Id>[],
  area: { readonly width: number; readonly height: number } = LAYOUT_AREA,
): readonly Disc<Id>[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < ROOM_ROUNDS; round += 1) pushAll(moved, ROOM, 0.25);
  scaleToArea(moved, area);
  return pushOverlapsApart(moved);
}

/** Moves apart whatever is closer than the margin, and leaves everything else where it is. */
export function pushOverlapsApart<Id extends string>(discs: readonly Disc<Id>[]): readonly Disc<Id>[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (!pushAll(moved, MARGIN, 1)) break;
  }
  return moved;
}

interface MutableDisc {
  x: number;
  y: number;
  readonly radius: number;
  readonly fixed?: boolean | undefined;
}

/** Scales each axis about its middle so that the marks just fill the area. */
function scaleToArea(
  discs: readonly MutableDisc[],
  area: { readonly width: number; readonly height: number },
): void {
  for (const [axis, length] of [
    ['x', area.width],
    ['y', area.height],
  ] as const) {
    const low = discs.reduce((least, disc) => Math.min(least, disc[axis]), Number.POSITIVE_INFINITY);
    const high = discs.reduce((most, disc) => Math.max(most, disc[axis]), Number.NEGATIVE_INFINITY);
    if (discs.length === 0 || high === low) continue;
    for (const disc of discs) disc[axis] = (disc[axis] - (low + high) / 2) * (length / (high - low));
  }
}

/**
 * One round over all pairs that were near one another when it began; whether any two were too close. Marks are
 * found by the cells of a grid, so that thousands take no longer than their neighbours are many.
 */
function pushAll(discs: readonly MutableDisc[], margin: number, strength: number): boolean {
  const cell = 2 * discs.reduce((most, { radius }) => Math.max(most, radius), 0) + margin;
  const keyOf = (column: number, row: number) => column * 1_000_003 + row;
  const membersByCell = new Map<number, number[]>();
  const cells = discs.map(({ x, y }, place) => {
    const column = Math.floor(x / cell);
    const row = Math.floor(y / cell);
    const key = keyOf(column, row);
    const members = membersByCell.get(key);
    if (members) members.push(place);
    else membersByCell.set(key, [place]);
    return { column, row };
  });
  let pushed = false;
  for (const [i, { column, row }] of cells.entries()) {
    for (let across = -1; across <= 1; across += 1) {
      for (let down = -1; down <= 1; down += 1) {
        for (const j of membersByCell.get(keyOf(column + across, row + down)) ?? []) {
          const a = discs[i];
          const b = discs[j];
          if (j > i && a && b && pushApart(a, b, i + 7 * j, margin, strength)) pushed = true;
        }
      }
    }
  }
  return pushed;
}

/** Whether the two were too close and have been moved. Coinciding ones part in a direction given by their places. */
function pushApart(
  a: MutableDisc,
  b: MutableDisc,
  places: number,
  margin: number,
  strength: number,
): boolean {
  if (a.fixed && b.fixed) return false;
  const needed = a.radius + b.radius + margin;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= needed) return false;
  const missing = needed - distance;
  if (distance < 1e-6) {
    dx = Math.cos(places);
    dy = Math.sin(places);
    distance = 1;
  }
  // A little more than what is missing, so that the last rounds end.
  const push = strength * missing + (strength === 1 ? 0.1 : 0);
  const shareOfA = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  a.x -= (dx / distance) * push * shareOfA;
  a.y -= (dy / distance) * push * shareOfA;
  b.x += (dx / distance) * push * (1 - shareOfA);
  b.y += (dy / distance) * push * (1 - shareOfA);
  return true;
}
