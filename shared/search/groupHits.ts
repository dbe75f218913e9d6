/** Hits as a list shows them: by kind, publications first and reported numbers last, each group best first. */
import { ENTITY_KINDS, type EntityKind, kindOf } from '../model/ids.ts';
import type { HitId, SearchAnswer } from './search.ts';

export type HitKind = EntityKind | 'result';

export interface HitGroup {
  readonly kind: HitKind;
  readonly ids: readonly HitId[];
}

/** Hits shown of each kind before the rest is asked for. */
export const SHOWN_AT_FIRST = 8;

/** Only groups that have hits. */
export function groupHits({ hits, results }: Pick<SearchAnswer, 'hits' | 'results'>): readonly HitGroup[] {
  const idsByKind = new Map<HitKind, HitId[]>(ENTITY_KINDS.map((kind) => [kind, []]));
  for (const id of hits) idsByKind.get(kindOf(id))?.push(id);
  return [...idsByKind, ['result', results] as const].flatMap(([kind, ids]) =>
    ids.length > 0 ? [{ kind, ids }] : [],
  );
}
