/** Shapes a cloud of marks to the window and moves overlapping ones apart. Deterministic. */

export interface Disc<Id extends string = string> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The box that the default graph fills, in layout units: half as wide again as high, like the main pane. */
export const LAYOUT_AREA = { width: 1260, height: 840 } as const;

/** Free space kept between two marks. */
export const MARGIN = 7;

const MAX_ROUNDS = 400;

/**
 * Turns the cloud so that its longer axis lies across, and stretches it to the area. Each axis is a blend
 * of the coordinate and its rank: dense cores open up and far outliers come in, while order stays.
 */
export function shapeToArea<Id extends string>(discs: readonly Disc<Id>[]): readonly Disc<Id>[] {
  const turned = turnAcross(discs);
  const xs = spreadAxis(
    turned.map((disc) => disc.x),
    LAYOUT_AREA.width,
  );
  const ys = spreadAxis(
    turned.map((disc) => disc.y),
    LAYOUT_AREA.height,
  );
  return turned.map((disc, place) => ({ ...disc, x: xs[place] ?? 0, y: ys[place] ?? 0 }));
}

/** How much of a coordinate is its rank; the rest is its measured place. */
const RANK_SHARE = 0.5;

function spreadAxis(values: readonly number[], length: number): readonly number[] {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const low = values[order[0] ?? 0] ?? 0;
  const range = (values[order.at(-1) ?? 0] ?? 0) - low || 1;
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((place, rank) => {
    ranks[place] = values.length > 1 ? rank / (values.length - 1) : 0.5;
  });
  return values.map((value, place) => {
    const share = RANK_SHARE * (ranks[place] ?? 0) + (1 - RANK_SHARE) * ((value - low) / range);
    return (share - 0.5) * length;
  });
}

/** Rotates about the centre so that the direction of greatest variance is horizontal. */
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

/**
 * Moves overlapping marks apart, each pair by half of what is missing, until none is closer than the
 * margin or the rounds are used up.
 */
export function spreadApart<Id extends string>(discs: readonly Disc<Id>[]): readonly Disc<Id>[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let clean = true;
    for (let i = 0; i < moved.length; i += 1) {
      for (let j = i + 1; j < moved.length; j += 1) {
        const a = moved[i];
        const b = moved[j];
        if (a && b && pushApart(a, b, i, j)) clean = false;
      }
    }
    if (clean) break;
  }
  return moved;
}

interface MutableDisc {
  x: number;
  y: number;
  readonly radius: number;
}

/** Whether the two were too close and have been moved. Coinciding ones part in a direction given by their places. */
function pushApart(a: MutableDisc, b: MutableDisc, placeA: number, placeB: number): boolean {
  const needed = a.radius + b.radius + MARGIN;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= needed - 0.01) return false;
  if (distance < 1e-6) {
    dx = Math.cos(placeA + 7 * placeB);
    dy = Math.sin(placeA + 7 * placeB);
    distance = 1;
  }
  const push = (needed - Math.min(distance, needed)) / 2 + 0.05;
  a.x -= (dx / distance) * push;
  a.y -= (dy / distance) * push;
  b.x += (dx / distance) * push;
  b.y += (dy / distance) * push;
  return true;
}
