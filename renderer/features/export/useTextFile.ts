/** The text that the choices in the export dialog would give, from the state of the window. */
import { useMemo } from 'react';
import type { Exporter } from '../../../shared/export/exporterRegistry.ts';
import { applyScope, type ScopeId } from '../../../shared/export/exportScope.ts';
import { toGraphData } from '../../../shared/export/graphData.ts';
import { GRAPH_WRITERS } from '../../../shared/export/graphWriters.ts';
import { publicationsInScope } from '../../../shared/export/publicationsInScope.ts';
import { REFERENCE_WRITERS } from '../../../shared/export/referenceWriters.ts';
import { RESULT_WRITERS } from '../../../shared/export/resultWriters.ts';
import { countOf, type TextFile } from '../../../shared/export/textFile.ts';
import { withoutFilteredOut } from '../../../shared/graph/unfiltered.ts';
import { selectChosen } from '../../state/exportFigure.ts';
import { useArrangement, useGraph, useIndex, useVisible } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useDataHead } from './useDataHead.ts';

/** Null for a format that is no text. */
export function useTextFile(exporter: Exporter, scope: ScopeId): TextFile | null {
  const index = useIndex();
  const { publications: visibleKeys } = useVisible();
  const chosen = useStore(selectChosen);
  const graph = useGraph();
  const arrangement = useArrangement();
  const head = useDataHead(scope);
  return useMemo(() => {
    if (exporter.group === 'figure') return null;
    if (exporter.group === 'graph') {
      // Data know no faded nodes; what is selected is wanted, faded or not.
      const part = applyScope(scope === 'visible' ? withoutFilteredOut(graph) : graph, scope, chosen);
      const data = toGraphData(index, part, arrangement?.positions ?? {});
      const nodes = countOf(data.nodes.length, 'node', 'nodes');
      const edges = countOf(data.edges.length, 'edge', 'edges');
      return {
        text: GRAPH_WRITERS[exporter.id](data, head),
        count: exporter.holds.map((what) => (what === 'nodes' ? nodes : edges)).join(', '),
      };
    }
    const publications = publicationsInScope(index, visibleKeys, scope, chosen);
    if (exporter.group === 'results') {
      const results = publications.reduce((sum, publication) => sum + publication.results.length, 0);
      return {
        text: RESULT_WRITERS[exporter.id](publications, head),
        count: countOf(results, 'result', 'results'),
      };
    }
    return {
      text: REFERENCE_WRITERS[exporter.id](publications, head),
      count: countOf(publications.length, 'entry', 'entries'),
    };
  }, [exporter, scope, index, visibleKeys, chosen, graph, arrangement, head]);
}
