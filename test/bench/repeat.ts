/** How often everything is measured: at least five runs count, and the first, which warms up, does not. */

export const COUNTED_RUNS = 5;

/** What each run gave, without the first. */
export async function repeat<T>(run: (number: number) => T | Promise<T>): Promise<readonly T[]> {
  const outcomes: T[] = [];
  for (let number = 0; number <= COUNTED_RUNS; number += 1) outcomes.push(await run(number));
  return outcomes.slice(1);
}

/** How long the work took, in milliseconds, and what it gave. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}
