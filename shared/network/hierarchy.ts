/** Hierarchies given by a `parent` on each entry: strategies, hardware. */
import { assert } from '../lib/assert.ts';

interface Entry {
  readonly id: string;
  readonly parent: string | null;
}

/** id → ids of its ancestors, nearest first. Throws on a cycle or a parent that is not there. */
export function ancestorsByIdOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const parentById = new Map(entries.map((entry) => [entry.id, entry.parent]));
  const ancestorsOf = (id: string): string[] => {
    const ancestors: string[] = [];
    for (let parent = parentById.get(id) ?? null; parent !== null; parent = parentById.get(parent) ?? null) {
      assert(parentById.has(parent), `"${parent}", parent of "${ancestors.at(-1) ?? id}", exists`);
      assert(!ancestors.includes(parent) && parent !== id, `the hierarchy above "${id}" has no cycle`);
      ancestors.push(parent);
    }
    return ancestors;
  };
  return new Map(entries.map((entry) => [entry.id, ancestorsOf(entry.id)]));
}

/** parent id → ids of its children, in the order of the entries; leaves have no key. Roots stand under `''`. */
export function childrenByIdOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const entry of entries) {
    const siblings = children.get(entry.parent ?? '');
    if (siblings) siblings.push(entry.id);
    else children.set(entry.parent ?? '', [entry.id]);
  }
  return children;
}
