/** The figure that the choices in the export dialog would give, from the state of the window. */
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import type { FigureSettings } from '../../../shared/figure/figureSettings.ts';
import { graphPort } from '../../graph/graphPort.ts';
import { type ExportFigure, selectExportFigure } from '../../state/exportFigure.ts';
import { useStore } from '../../state/store.ts';
import { today } from '../../state/today.ts';

/** Size of the graph's part while no graph is on screen, in px. */
const DEFAULT_SIZE = { width: 1200, height: 800 } as const;

export function useExportFigure(scope: ScopeId, settings: FigureSettings): ExportFigure {
  const screen = graphPort()?.size() ?? DEFAULT_SIZE;
  return useStore((state) => selectExportFigure(state, { scope, settings, screen, date: today() }));
}
