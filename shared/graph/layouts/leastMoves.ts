/** Puts values a least distance apart with the least movement. */

/**
 * Places in ascending order, each at least `gap` above the one before, with the least sum of squared distances from
 * the places wanted: isotonic regression by pooling adjacent violators (Ayer et al. 1955). The places wanted must
 * be in ascending order too.
 */
export function keepApart(wanted: readonly number[], gap: number): readonly number[] {
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((value, place) => {
    blocks.push({ sum: value - place * gap, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
    }
  });
  return blocks
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((value, place) => value + place * gap);
}
