/** What of the gap map is lit up from elsewhere: selected, found by the search, or chosen in a filter. */
import { useMemo } from 'react';
import { idOf, kindOf, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { useMatched, useView } from '../../state/selectors.ts';

export interface Linked {
  readonly nodes: ReadonlySet<NodeId>;
  /** Keys of the publications that are selected or found. */
  readonly publications: ReadonlySet<string>;
}

const FILTERED_KINDS = ['strategy', 'technique', 'hardware'] as const;

export function useLinked(): Linked {
  const selection = useView((view) => view.selection);
  const filters = useView((view) => view.filters);
  const matched = useMatched();
  return useMemo(() => {
    const chosen = FILTERED_KINDS.flatMap((kind) =>
      (filters[kind] ?? []).map((value) => toNodeId(kind, value)),
    );
    const nodes = new Set<NodeId>([...selection, ...(matched ?? []), ...chosen]);
    const publications = [...nodes].filter((id) => kindOf(id) === 'publication').map(idOf);
    return { nodes, publications: new Set(publications) };
  }, [selection, filters, matched]);
}
