/** The figure that the choices in the export dialog would give, from the state of the window. */
import { useMemo } from 'react';
import { applyScope, type ScopeId } from '../../../shared/export/exportScope.ts';
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { buildCaption } from '../../../shared/figure/caption.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { boxOf, type FigureSettings } from '../../../shared/figure/figureSettings.ts';
import { methodsText } from '../../../shared/figure/methods.ts';
import { encodeRecipe } from '../../../shared/figure/recipe.ts';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { useEdgeRoutes } from '../../state/edgeRoutes.ts';
import { usePathAnswer, usePathMarks } from '../../state/paths.ts';
import {
  useArrangement,
  useAtlas,
  useFocusReach,
  useGraph,
  useHiddenByHandCount,
  useIndex,
  useMatched,
  useProjection,
  useView,
} from '../../state/selectors.ts';
import { today } from './today.ts';
import { useChosen } from './useChosen.ts';

/** Size of the graph's part while no graph is on screen, in px. */
const DEFAULT_SIZE = { width: 1200, height: 800 } as const;
/** Smaller windows still give a figure that can be read. */
const MIN_SIZE = { width: 760, height: 520 } as const;

/** A figure with the texts that go beside it into a manuscript. */
export interface ExportFigure {
  readonly figure: FigureModel;
  readonly caption: string;
  readonly methods: string;
}

export function useExportFigure(scope: ScopeId, settings: FigureSettings): ExportFigure {
  const { hash } = useAtlas();
  const chosen = useChosen();
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
    const part = applyScope(graph, scope, chosen);
    const screen = graphPort()?.size() ?? DEFAULT_SIZE;
    const positions = arrangement?.positions ?? {};
    const { title } = index.corpus.manifest;
    const caption = buildCaption({
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
    });
    const figure = buildFigure({
      ...boxOf(settings, {
        width: Math.max(MIN_SIZE.width, screen.width),
        height: Math.max(MIN_SIZE.height, screen.height),
      }),
      graph: part,
      positions,
      guides: arrangement?.guides,
      // Where everything shown is selected, a ring around each would say nothing.
      selection: scope === 'selection' ? new Set() : chosen.selection,
      matched,
      roles,
      levels,
      path,
      routes,
      scheme: settings.scheme,
      legendPlace: settings.legendPlace,
      withCaption: settings.withCaption,
      title: `${projection.id === 'everything' ? 'Graph' : projection.name} of ${title}`,
      recipe: encodeRecipe({
        corpusTitle: title,
        corpusHash: hash,
        view,
        positions: Object.fromEntries(
          part.nodes.flatMap(({ id }) => (positions[id] ? [[id, positions[id]]] : [])),
        ),
      }),
      caption,
    });
    const methods = methodsText({
      index,
      corpusHash: hash,
      view,
      nodeCount: part.nodes.length,
      edgeCount: part.edges.length,
      filters: describeNarrowing(index, view),
      link: `peak-atlas://view#${encodeDeepLink(view)}`,
    });
    return { figure, caption: caption.join(' '), methods };
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
    chosen,
    settings,
    hash,
  ]);
}
