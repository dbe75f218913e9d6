/** Hits as the list shows them: publications first, then the other kinds, each group best first. */
import type { EntityKind } from '../../../shared/model/ids.ts';
import { kindOf } from '../../../shared/model/ids.ts';
import type { SearchHit } from '../../../shared/search/search.ts';

export interface HitGroup {
  readonly kind: EntityKind;
  readonly hits: readonly SearchHit[];
}

const GROUP_ORDER: readonly EntityKind[] = [
  'publication',
  'technique',
  'strategy',
  'hardware',
  'framework',
  'author',
];

/** Only groups that have hits. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  return GROUP_ORDER.map((kind) => ({
    kind,
    hits: hits.filter((hit) => kindOf(hit.nodeId) === kind),
  })).filter((group) => group.hits.length > 0);
}
