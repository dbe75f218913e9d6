/** The figure that the choices in the export dialog would give, from the state of the window. */
import { useMemo } from 'react';
import { applyScope, type ScopeId } from '../../../shared/export/exportScope.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { buildCaption } from '../../../shared/figure/caption.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import type { ColourScheme } from '../../../shared/graph/palette.ts';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { useEdgeRoutes } from '../../state/edgeRoutes.ts';
import { usePathAnswer, usePathMarks } from '../../state/paths.ts';
import {
  useArrangement,
  useFocusReach,
  useGraph,
  useHiddenByHandCount,
  useIndex,
  useMatched,
  useProjection,
  useView,
} from '../../state/selectors.ts';

/** Size of the graph's part while no graph is on screen, in px. */
const DEFAULT_SIZE = { width: 1200, height: 800 } as const;
/** Smaller windows still give a figure that can be read. */
const MIN_SIZE = { width: 760, height: 520 } as const;

/** Today as `YYYY-MM-DD`, in local time. */
export function today(): string {
  const now = new Date();
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

export function useExportFigure(scope: ScopeId, scheme: ColourScheme): FigureModel {
  const arrangement = useArrangement();
  const hiddenByHand = useHiddenByHandCount();
  const projection = useProjection();
  const { roles, levels } = useFocusReach();
  const path = usePathMarks();
  const routes = useEdgeRoutes();
  const pathAnswer = usePathAnswer();
  const index = useIndex();
  const graph = useGraph();
  const matched = useMatched();
  const view = useView((state) => state);
  return useMemo(() => {
    const selection = new Set(view.selection);
    const part = applyScope(graph, scope, selection);
    const size = graphPort()?.size() ?? DEFAULT_SIZE;
    return buildFigure({
      graph: part,
      positions: arrangement?.positions ?? {},
      guides: arrangement?.guides,
      // Where everything shown is selected, a ring around each would say nothing.
      selection: scope === 'selection' ? new Set() : selection,
      matched,
      roles,
      levels,
      path,
      routes,
      scheme,
      width: Math.max(MIN_SIZE.width, Math.round(size.width)),
      height: Math.max(MIN_SIZE.height, Math.round(size.height)),
      title: `${projection.id === 'everything' ? 'Graph' : projection.name} of ${index.corpus.manifest.title}`,
      recipe: `peak-atlas://view#${encodeDeepLink(view)}`,
      caption: buildCaption({
        index,
        graph: part,
        projection: view.projection,
        projectionOptions: view.projectionOptions,
        narrowing: view,
        query: view.query,
        focus: view.focus,
        focusDepth: view.focusDepth,
        focusDirection: view.focusDirection,
        paths: path && view.path && pathAnswer ? describePaths(index, view.path, pathAnswer) : '',
        leastGrade: view.leastGrade,
        hiddenByHand,
        selectionOnly: scope !== 'visible',
        date: today(),
      }),
    });
  }, [
    index,
    arrangement,
    hiddenByHand,
    projection,
    roles,
    levels,
    path,
    pathAnswer,
    routes,
    graph,
    matched,
    view,
    scope,
    scheme,
  ]);
}
