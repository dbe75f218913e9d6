/** The parts that can be exported, each with why it cannot be chosen now. */
import { useMemo } from 'react';
import type { ExportGroup } from '../../../shared/export/exporterRegistry.ts';
import { SCOPES, whyNotScope } from '../../../shared/export/exportScope.ts';
import { publicationsInScope, whyNoPublications } from '../../../shared/export/publicationsInScope.ts';
import { useGraph, useIndex, useView, useVisible } from '../../state/selectors.ts';

export function useScopeOptions(group: ExportGroup) {
  const index = useIndex();
  const graph = useGraph();
  const { publications: visibleKeys } = useVisible();
  const selection = useView((view) => view.selection);
  return useMemo(() => {
    const selected = new Set(selection);
    return SCOPES.map(({ id, name }) => {
      if (group === 'figure' || group === 'graph')
        return { id, name, unavailable: whyNotScope(graph, id, selected) };
      const publications = publicationsInScope(index, visibleKeys, id, selection);
      return {
        id,
        name: id === 'visible' ? 'Visible publications' : name,
        unavailable: whyNoPublications(publications, id, selection),
      };
    });
  }, [group, index, graph, visibleKeys, selection]);
}
