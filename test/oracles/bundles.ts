/**
 * Edge-path bundling the slow way: the cheapest way of each line by trying all lines over and over (Bellman 1958,
 * Ford 1956) instead of a heap. The same answer wherever no two ways cost the same.
 */
import type { BundleSpec, Bundles } from '../../shared/graph/bundleEdges.ts';

export function bundleSlowly({ nodes, edges }: BundleSpec, maxDetour: number): Bundles {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lengthOf = ({ source, target }: BundleSpec['edges'][number]) => {
    const [from, to] = [at.get(source), at.get(target)];
    return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
  };
  const usable = edges.filter(({ source, target }) => source !== target && at.has(source) && at.has(target));
  const led = new Set<string>();
  const leading = new Set<string>();
  const bundles: Record<string, Bundles[string]> = {};
  for (const edge of usable.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    if (leading.has(edge.id)) continue;
    const open = usable.filter(({ id }) => id !== edge.id && !led.has(id));
    const best = new Map([[edge.source, { cost: 0, length: 0, via: [edge.source], by: [] as string[] }]]);
    for (const _round of nodes) {
      for (const step of open) {
        for (const [from, to] of [
          [step.source, step.target],
          [step.target, step.source],
        ] as const) {
          const soFar = best.get(from);
          if (!soFar) continue;
          const cost = soFar.cost + lengthOf(step) ** 2;
          if (cost >= (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
          best.set(to, {
            cost,
            length: soFar.length + lengthOf(step),
            via: [...soFar.via, to],
            by: [...soFar.by, step.id],
          });
        }
      }
    }
    const way = best.get(edge.target);
    if (!way || way.length > maxDetour * lengthOf(edge)) continue;
    led.add(edge.id);
    for (const id of way.by) leading.add(id);
    bundles[edge.id] = way.via.slice(1, -1);
  }
  return bundles;
}
