/** The parts that can be exported, each with why it cannot be chosen now. */
import { useMemo } from 'react';
import type { ExportGroup } from '../../../shared/export/exporterRegistry.ts';
import { SCOPES, whyNotScope } from '../../../shared/export/exportScope.ts';
import { publicationsInScope, whyNoPublications } from '../../../shared/export/publicationsInScope.ts';
import { selectChosen } from '../../state/exportFigure.ts';
import { useGraph, useIndex, useVisible } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';

export function useScopeOptions(group: ExportGroup) {
  const index = useIndex();
  const graph = useGraph();
  const { publications: visibleKeys } = useVisible();
  const chosen = useStore(selectChosen);
  return useMemo(() => {
    return SCOPES.map(({ id, name }) => {
      if (group === 'figure' || group === 'graph')
        return { id, name, unavailable: whyNotScope(graph, id, chosen) };
      const publications = publicationsInScope(index, visibleKeys, id, chosen);
      return {
        id,
        name: id === 'visible' ? 'Visible publications' : name,
        unavailable: whyNoPublications(publications, id, chosen),
      };
    });
  }, [group, index, graph, visibleKeys, chosen]);
}
